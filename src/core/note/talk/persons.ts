/** Small words within names, lower case. */
const particles = new Set(
  'van von de da der den del della di du el la le ter ten bin ibn al dos das'.split(' '),
);

/** Words with a capital that no name has: what talks are about, what sort of session it is, who somebody is. */
const noNames = new Set(
  (
    'keynote talk panel discussion session workshop tutorial demo introduction intro overview summary notes day track part ' +
    'question questions answer answers details agenda schedule slides video links resources references takeaways conclusion ' +
    'background abstract about welcome opening closing lightning deep dive getting started best practices case study open ' +
    'source the a an and or of in on for with your our my how why what when where is are to from at by this that these not no ' +
    'new more all key main first second third ideas features overview architecture performance security testing design data ' +
    'machine learning cloud native web api apis software engineering development code programming system systems service ' +
    'services modern future state building using writing understanding working making scaling managing deploying ' +
    'javascript python java rust go ruby react angular vue django rails kubernetes docker linux android ios css html sql ' +
    'next steps use cases use case problem problems solution solutions example examples results question use time monday ' +
    'tuesday wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december boston london berlin virtual online'
  ).split(' '),
);

/** What stands behind a name in the same breath: a company, a role, a handle. */
const behindName = /\s*(?:[(@].*|\s[-–—|]\s.*|\s(?:from|at|@|aus|bei|chez)\s.*)$/su;
const betweenGroups = /\s*(?:[;&/|•]|\s(?:and|und|et|y|e|with|w\/|mit)\s)\s*/iu;
const role =
  /(?<!\p{L})(?:ceo|cto|cfo|coo|vp|svp|evp|director|dir|manager|mgr|engineer|eng|developer|dev|architect|evangelist|advocate|founder|co-?founder|president|lead|head|chief|principal|senior|sr|professor|scientist|researcher|consultant|designer|analyst|fellow|inc|ltd|gmbh|llc|corp|university|foundation|labs?|google|microsoft|amazon|aws|ibm|facebook|netflix|twitter|yelp|moderator|moderated)(?!\p{L})/iu;

const mostPersons = 12;

/**
 * The persons that a line names, as written, without companies, roles and handles; none where it is about something else.
 * Nothing but their form tells names: two to four words with capitals, none of which talks are about.
 * @param labelled whether somebody said that these are persons: then one word is enough
 */
export function personsIn(line: string, labelled: boolean): string[] {
  const persons: string[] = [];
  const bare = line.replace(/^["“”']+|["“”',.:]+$/g, '').replace(nickname, ' ');
  // `Santa Clara, CA` is a place.
  if (/,\s*\p{Lu}{2}$/u.test(bare) && !labelled) return [];
  const groups = bare.split(betweenGroups);
  for (const [i, group] of groups.entries()) {
    const [first = '', ...rest] = group.split(/\s*,\s*/);
    const name = nameOf(first, labelled);
    // `Jane Roe, head of Design and Research`: what goes on is her office.
    const goesOn =
      i > 0 && role.test(groups[0] ?? '') && rest.length === 0 && first === group && !/[(@]/.test(group);
    if (name === undefined || goesOn) {
      // What begins with something else is no list of persons.
      if (i === 0) return [];
      continue;
    }
    persons.push(name);
    // `Jane Roe, Al Poe, Kim Lee`: behind a comma also stands a company.
    const others = rest.flatMap((each) => nameOf(each, false) ?? []);
    const isList = rest.length > 0 && others.length === rest.length && !role.test(group);
    if (isList && (labelled || rest.length > 1 || groups.length > 1)) persons.push(...others);
  }
  const names = persons.filter((person) => !person.startsWith('@'));
  return [...new Set(names.length > 0 ? names : persons)].slice(0, mostPersons);
}

/** `Michael (Stu) Stewart` */
const nickname = /\s[("“'][\p{L}.-]{2,20}[)"”']\s(?=\p{Lu})/gu;

function nameOf(text: string, labelled: boolean): string | undefined {
  const bare = text.replace(behindName, '').trim();
  if (bare === '') {
    const handle = /^@[\w.-]{2,40}/.exec(text.trim())?.[0];
    return labelled || text.trim() === handle ? handle : undefined;
  }
  if (role.test(bare) && !labelled) return undefined;
  if (bare.length > 50 || /[\d:?!#<>[\]{}=+*]/.test(bare)) return undefined;
  const words = bare.replace(/^(?:dr|prof|mr|mrs|ms)\.?\s/i, '').split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word)).length;
  if (words.length > 4 || capitals + words.filter((word) => particles.has(word)).length < words.length)
    return undefined;
  if (words.some((word) => noNames.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')))) return undefined;
  // Of CJK names there are no spaces.
  if (words.length === 1 && !labelled) return undefined;
  if (capitals < (labelled ? 1 : 2)) return undefined;
  // All in capitals are abbreviations.
  if (!labelled && /\p{Lu}/u.test(bare) && !/\p{Ll}/u.test(bare)) return undefined;
  return bare;
}

/**
 * Whether a line says who spoke rather than what about: a person first, and behind it a company, a role or a handle.
 * @param alone whether a mere name is one as well: many titles of two words look like one
 */
export function isPersonLine(line: string, alone: boolean): boolean {
  if (/^(?:(?:moderated|presented|hosted) by\s|(?:speakers?|presenters?|moderators?)\s*:)/i.test(line))
    return true;
  const [first = '', ...rest] = line.split(/\s+[-–—|]\s+|\s*,\s*|\s(?=[(@])/u);
  if (/\s\p{Ll}/u.test(first.replace(particle, ' X')) || nameOf(first, false) === undefined) return false;
  return rest.length === 0 ? alone : rest.some((each) => role.test(each) || /^[(@]|^from\s/i.test(each));
}

const particle = new RegExp(`\\s(?:${[...particles].join('|')})(?=\\s)`, 'gu');

/** A title, and the persons that it names. */
export interface TitleParts {
  readonly title: string;
  readonly speakers: readonly string[];
}

/** `Talk 3 - Title`, `Keynote: Title` */
const sortOfTalk = /^(?:talk|session|keynote|snapshot|workshop)\s*#?\d{0,3}\s*[-–—:]\s+/i;

/** `“Title” by Jane Roe`, `Title - Jane Roe, Acme`, `Title (Jane Roe)`: title and persons; undefined where it names none. */
export function titleParts(words: string): TitleParts | undefined {
  const by = /^(.+?),?\s+(?:by|von)\s+((?!.*\sby\s)\S.*)$/isu.exec(words);
  if (by !== null) {
    const speakers = personsIn(by[2] ?? '', /^["“].*["”]$/s.test(by[1] ?? ''));
    if (speakers.length > 0) return { title: unquoted(by[1] ?? ''), speakers };
  }
  const segments = words
    .replace(sortOfTalk, '')
    .split(/\s+[-–—|]{1,2}\s+/u)
    .filter((each) => !/^@\w+$/.test(each));
  for (let i = segments.length - 1; i > 0; i--) {
    const speakers = personsIn(segments[i] ?? '', false);
    if (speakers.length > 0) return { title: unquoted(segments.slice(0, i).join(' - ')), speakers };
  }
  const [, before = '', inParentheses = ''] = /^(.+?)\s*[([]([^()[\]]{3,200})[)\]]$/su.exec(words) ?? [];
  const speakers = inParentheses === '' ? [] : personsIn(inParentheses, false);
  return speakers.length > 0 ? { title: unquoted(before), speakers } : undefined;
}

/**
 * `Jane Roe: Title` and `Jane Roe - Title`. A person's form alone is no proof (`Apache Flink: an introduction`): it counts
 * where the notes around do the same.
 */
export function nameFirst(words: string): TitleParts | undefined {
  const [, name = '', title = ''] = /^([^:–—]{3,80}?)(?::\s+|\s[-–—]\s)(.{3,})$/su.exec(words) ?? [];
  const speakers = name === '' ? [] : personsIn(name, false);
  return speakers.length > 0 ? { title: unquoted(title), speakers } : undefined;
}

function unquoted(title: string): string {
  return /^["“”](.+)["“”]$/su.exec(title.trim())?.[1] ?? title.trim();
}
