import { distance } from '../tags/similarTags';
import { canBePersons } from './events';
import { isNoName } from './genericWords';
import { isStopWord, wordsOf } from '../text/terms';

/** The words of a person's name. */
export type Name = readonly string[];

/** What parts names: `A, B & C`. */
const betweenNames = /[,;&/|•]|\s(?:and|und|et|y|with|w)\s|\s{2,}/i;
/** A company, a pronoun or a handle behind a name. */
const besideName = /\([^()]{0,80}\)|@\S{1,60}/g;

/** The persons that a list of names names, each once. */
export function readNames(lists: readonly string[]): Name[] {
  const names = new Map<string, Name>();
  for (const part of lists.flatMap((list) => list.slice(0, 500).split(betweenNames))) {
    const words = wordsOf(part.replace(besideName, ' '));
    if (words.length > 0 && words.length <= 8) names.set(words.join(' '), words);
  }
  return [...names.values()];
}

/**
 * Whether some words name a person. Titles shorten names: only the first name, initials, no second first names, or cut
 * where the title ends.
 * @param mayBeCut the last of the words may be the beginning of one
 */
export function namesPerson(words: readonly string[], name: Name, mayBeCut = false): boolean {
  const last = name.at(-1) ?? '';
  let shared = 0;
  let initials = 0;
  let hasLast = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const isCut = mayBeCut && i === words.length - 1 && word.length >= 3;
    const found = name.find((each) => isSameWord(word, each) || (isCut && each.startsWith(word)));
    if (found !== undefined) {
      shared++;
      hasLast ||= found === last;
    } else if (word.length === 1 && name.some((each) => each.startsWith(word))) initials++;
    // Sites that cut a title have cut the name after it, too: `ago Macleod`.
    else if (i === 0 && word.length >= 3 && name.some((each) => each.endsWith(word))) initials++;
  }
  if (shared === 0) return false;
  if (shared + initials >= 2) return true;
  if (words.length === 1 || name.length === 1) return (words[0]?.length ?? 0) >= 3;
  return hasLast && last.length >= 4 && words[0]?.charAt(0) === name[0]?.charAt(0);
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5 || a.length > 24) return false;
  // A slip leaves one of both ends: most pairs part here.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1))
    return false;
  return distance(Array.from(a), Array.from(b), 1) <= 1;
}

/** A part of a title, read as names. */
export interface NameList {
  /** What `&`, `;` and `and` part: in each the words between commas, without those that are no names. */
  readonly groups: readonly (readonly Name[])[];
  readonly looksLikeNames: boolean;
  /** Whether they can be persons, see {@link canBePersons}; found out when it is asked. */
  readonly canBePersons: boolean;
}

export function readNameList(text: string): NameList {
  const groups = text
    .replace(besideName, ' ')
    .split(/[;&|]|\s(?:and|und|with)\s/i)
    .map((group) =>
      group
        .split(',')
        .map((part) => wordsOf(part).filter((each) => !isStopWord(each) && !isNoName(each)))
        .filter((words) => words.length > 0),
    );
  let persons: boolean | undefined;
  return {
    groups,
    looksLikeNames: looksLikeNames(text),
    get canBePersons() {
      return (persons ??= canBePersons(text));
    },
  };
}

/** Who is named in a part of a title. */
export interface NamedPersons {
  /** The speakers of the session among them, by their place in its list. */
  readonly speakers: ReadonlySet<number>;
  /** Somebody is named who is none. */
  readonly stranger: boolean;
  /** Something stands among the names that can be a company or a person. */
  readonly unsure: boolean;
}

/**
 * Tells speakers from others in `A, Company & B, Company`: what stands first is a person; after a speaker and a comma
 * stands a company, or another person.
 * @param mayBeCut the last name may be the beginning of one
 */
export function namedPersons(
  { groups }: NameList,
  speakers: readonly Name[],
  mayBeCut: boolean,
): NamedPersons {
  const found = new Set<number>();
  let stranger = false;
  let unsure = false;
  const cutGroup = mayBeCut ? groups.findLastIndex((group) => group.length > 0) : -1;
  for (const [at, group] of groups.entries()) {
    let others = 0;
    for (const [i, words] of group.entries()) {
      const isCut = at === cutGroup && i === group.length - 1;
      let isSpeaker = false;
      for (const [index, name] of speakers.entries()) {
        if (!namesPerson(words, name, isCut)) continue;
        isSpeaker = true;
        found.add(index);
      }
      if (isSpeaker) others = 0;
      // Nothing is known of a name that ends after a letter or two.
      else if (isCut && words.length === 1 && (words[0]?.length ?? 0) < 3) continue;
      else if (i === 0 || ++others > 1) stranger = true;
      else unsure = true;
    }
  }
  return { speakers: found, stranger, unsure };
}

/** Small words that names have, and what stands between them. */
const inNames = new Set('and und by with von vom van de da der den del di du el la le y et al'.split(' '));
/** Words that no name has, also where a title has capitals throughout. */
const notInNames = new Set(
  'the of in on to for from how your our what why when at is are it this that more'.split(' '),
);

/**
 * Whether a text looks like names of persons and companies: a handle, or no small words, and every second word begins with
 * a capital.
 */
export function looksLikeNames(text: string): boolean {
  if (/(?:^|\s)@\w/.test(text)) return true;
  const words = text.replace(besideName, ' ').match(/[\p{L}\p{M}'’]+/gu) ?? [];
  if (words.length === 0 || words.length > 24) return false;
  let capital = 0;
  for (const each of words) {
    const known = wordsOf(each).join('');
    if (inNames.has(known)) continue;
    const isCapital = /^[\p{Lu}\p{Lo}]/u.test(each);
    if (notInNames.has(known) || (isStopWord(known) && !isCapital)) return false;
    capital += isCapital ? 1 : -1;
  }
  return capital >= 0;
}
