import { terms, wordsOf } from '../matching/words';
import type { Note } from '../note/note';
import { isPersonLine } from '../note/persons';
import { isDate } from '../note/talkFacts';
import { shownTitle } from './hugoRules';
import { plainName, stemOf } from './plainName';

/** Where a plain note has its title from. */
export type TitleSource =
  | { readonly from: 'frontMatter' | 'name' }
  /** By its place in the note's list. */
  | { readonly from: 'heading'; readonly heading: number }
  /** The first line of the body. */
  | { readonly from: 'line' };

/** What a plain note is called by: its text, else its file. */
export interface NamedNote {
  readonly note: Note;
  /** Of its file; of a page that speaks for its folder, the folder's. */
  readonly name: string;
  readonly isFolderPage: boolean;
}

/**
 * The title of a plain note. Its front matter, its heading or its first line say it, unless they seem to be about something
 * else than the whole note: then the name of the file does.
 * @param numbered whether numbers in front of the names around it are their order
 */
export function plainTitle(named: NamedNote, numbered: boolean): string {
  const { note, name } = named;
  const source = titleSource(named);
  switch (source.from) {
    case 'frontMatter':
      return shownTitle(note.frontMatter) ?? '';
    case 'heading':
      return headingWords(note, source.heading);
    case 'line':
      return note.talk?.first?.words ?? '';
    case 'name':
      return plainName(name, numbered);
  }
}

/** Where the title is from. Rules of habit, tried on notes of three dozen public repositories. */
export function titleSource({ note, name, isFolderPage }: NamedNote): TitleSource {
  if (shownTitle(note.frontMatter) !== undefined) return { from: 'frontMatter' };
  const subject = new Subject(name);
  if (isTitleLine(note, subject)) return { from: 'line' };
  const heading = titleHeading(note, subject, isFolderPage);
  return heading === undefined ? { from: 'name' } : { from: 'heading', heading };
}

/** The words of a note's headings, without marks where it was read as a plain note. */
export function headingsOf({ talk, headings }: Note): readonly string[] {
  return talk?.headings ?? headings.map(({ text }) => text);
}

function headingWords(note: Note, heading: number): string {
  return note.talk?.headings[heading] ?? note.headings[heading]?.text ?? '';
}

/** What is tried of a note's headings: a title stands among the first. */
const mostHeadings = 400;

/**
 * The heading that is the title: the first, if it says something of what the name says, or stands alone on its level apart
 * from headings that any note has (`Notes`, `Q&A`); else the only one of the highest level, if it is near the top. A
 * page that speaks for its folder has its title in its only `#`, or in its first line.
 */
function titleHeading(note: Note, subject: Subject, isFolderPage: boolean): number | undefined {
  const all = note.headings
    .slice(0, mostHeadings)
    .map(({ level, range }, at) => ({ at, level, line: range.start.line, words: headingWords(note, at) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  const [first] = all;
  if (first === undefined) return undefined;
  if (isFolderPage) return folderHeading(note, all);
  if (first.line - note.bodyStart.line > mostLinesAbove) return undefined;
  const telling = all.filter(({ words }) => !isGenericHeading(words));
  const isAbout = ({ words }: Titled) =>
    subject.isSharedBy(words) && (!isPersonLine(words, false) || subject.isAllOf(words));
  const top = Math.min(...telling.map(({ level }) => level));
  const [only, ...others] = telling.filter(({ level }) => level === top);
  const isOnly = only !== undefined && others.length === 0;
  const isFirstOfSeveral = all.some((each) => each !== first && each.level === first.level);
  const isNoTitle = isGenericHeading(first.words) && isFirstOfSeveral && !subject.isEmpty;
  if (isAbout(first) && !isNoTitle && !(isOnly && top < first.level && isAbout(only))) return first.at;
  // Who speaks, or what any note has, may stand above the title.
  if (isOnly && top < first.level && all.indexOf(only) < nearTheTop) return only.at;
  if (subject.isEmpty) return telling[0] === first || isOnly ? telling[0]?.at : undefined;
  const isOneOfSeveral = telling.some((each) => each !== first && each.level === first.level);
  const speaks =
    telling[0] === first && !isOneOfSeveral && !subject.isTitle && !isPersonLine(first.words, false);
  return speaks ? first.at : undefined;
}

/** A heading below more lines is one of a part. */
const mostLinesAbove = 12;
/** A title is one of the first headings. */
const nearTheTop = 3;

interface Titled {
  readonly at: number;
  readonly level: number;
  readonly line: number;
  readonly words: string;
}

function folderHeading({ talk }: Note, all: readonly Titled[]): number | undefined {
  const top = Math.min(...all.map(({ level }) => level));
  const [title, ...others] = all.filter(({ level }) => level === top);
  if (title === undefined || others.length > 0) return undefined;
  const isFirst = title === all[0] && talk?.first === undefined;
  return title.level === 1 || isFirst ? title.at : undefined;
}

/** A short line alone at the body's beginning, as people write who do not write headings. */
function isTitleLine({ talk }: Note, subject: Subject): boolean {
  const first = talk?.first;
  if (first === undefined) return false;
  const { words, heading, bold, boldLines, lines } = first;
  if (words.length > longestTitle || !/\p{L}/u.test(words)) return false;
  if (heading) return !isGenericHeading(words);
  if (isGenericHeading(words) || isSentence(words) || lines > mostLines) return false;
  const shares = subject.isSharedBy(words);
  if (bold && boldLines > 1) return shares;
  if (isPersonLine(words, true)) return subject.isAllOf(words);
  // A word alone may be anything.
  return shares || bold || (!subject.isTitle && /\S\s+\S/.test(words));
}

const longestTitle = 140;
/** A paragraph of more lines is one, and no title with what belongs to it. */
const mostLines = 3;

/** Running text, or a line that says something of the talk other than its title. */
function isSentence(words: string): boolean {
  return (
    /[.;:,…]$|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|https?:\/\/|www\./u.test(words) ||
    /^(?:this|these|here|there|notes? (?:from|of|on|taken|by)|my notes|for an?|i(?:'m| am| was| have)|we|see|by|speakers?|presenters?|date|when|where|location|slides?|video|link|url|source|tags?)\b[^\p{L}]?/iu.test(
      words,
    )
  );
}

const generic = new RegExp(
  `^(?:${[
    '(?:(?:my|the|some|quick|general|general session|session|talk|key|main|personal|raw|additional|other) ){0,2}(?:notes?|summary|summaries|overview|thoughts|points|ideas|highlights|takeaways?|learnings|quotes)',
    '(?:a )?(?:brief |short |quick )?(?:intro|introduction|introductions|preface|foreword|background|context|abstract|description|motivation|about(?: me| us| the (?:talk|speaker|author)| this)?)',
    '(?:table of )?contents?|toc|index|agenda|outline|schedule|programme?|timeline|topics|sections',
    '(?:(?:conference|event|talk|session|speaker) )?(?:details?|info(?:rmation)?|notes)|meta(?:data)?|speakers?|presenters?|panelists?|who|what|why|how|when|where|what is it|bio',
    'slides?|slide ?deck|videos?|recordings?|links?|resources?|references|further reading|see also|related|bibliography|sources|credits',
    'q ?(?:&|and|und|n) ?a|q/a|questions?(?: (?:and|&) answers?)?|discussion|feedback|comments',
    'conclusions?|closing|wrap[- ]?up|the end|final thoughts|recap|tl;? ?dr|results?|future(?: work)?|next steps|todos?|to ?do|action items',
    'key ?take-? ?aways?|lessons learned|problem|problems|solution|solutions|demo|demos|example|examples|warning|note|disclaimer|license|licence|contributing|installation|usage|requirements|misc(?:ellaneous)?',
    '(?:the )?basics|getting started|fundamentals',
    '(?:the )?(?:first|second|third|fourth|fifth|last|next) (?:talk|session|day|keynote|part|speaker)|(?:talk|session|day|part|speaker|track|chapter|section|week) ?#?(?:\\d{1,3}|one|two|three|four|five|i{1,3})',
    'keynotes?|talks|sessions|workshops|lightning talks|panel|breakout sessions?|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'überblick|einleitung|einführung|zusammenfassung|notizen|inhalt|fragen|fazit|resumen|introducción|notas|résumé|概述|简介|介绍|目录|总结|问答|笔记',
  ].join('|')})$`,
  'iu',
);

/** Whether a heading is called so in any note. */
export function isGenericHeading(words: string): boolean {
  if (words.length > 60) return false;
  const bare = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ');
  return bare === '' || generic.test(bare) || isDate(bare);
}

/** Whether the name of a file says what some words say, or nearly all of it. */
export function saysName(name: string, words: string): boolean {
  return new Subject(name).isAllOf(words);
}

/** What the name of a file or folder says. */
class Subject {
  readonly #name: string;
  readonly #terms: ReadonlySet<string>;
  readonly #joined: string;
  /** Whether the name is written as a title is: several words with spaces. */
  readonly isTitle: boolean;

  constructor(name: string) {
    const stem = stemOf(name).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
    this.#name = stem;
    this.#terms = new Set(termsOf(stem));
    this.#joined = wordsOf(stem).join('');
    this.isTitle = stem.trim().split(/ +/).length >= 3 && /\p{L} +\p{L}/u.test(stem) && this.#terms.size >= 2;
  }

  /** Whether the name says nothing: a letter, a number, `notes`, `talk-3`. */
  get isEmpty(): boolean {
    if (/\d{4}/.test(this.#name)) return false;
    const words = plainName(this.#name, true);
    return (
      this.#terms.size === 0 ||
      /^\p{L}$/u.test(words) ||
      isGenericHeading(words) ||
      words.toLowerCase() === 'readme'
    );
  }

  /** Whether some words say something that the name says: one word is enough, its initials, or the words written as one. */
  isSharedBy(words: string): boolean {
    const own = termsOf(words);
    if (own.some((term) => this.#shares(term))) return true;
    const initials = wordsOf(words)
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length >= 3 && this.#terms.has(initials)) return true;
    const joined = wordsOf(words).join('');
    return (
      this.#joined.length >= 5 &&
      joined.length >= 5 &&
      (joined.includes(this.#joined) || this.#joined.includes(joined))
    );
  }

  /** Whether the name says all that the words say, or nearly. */
  isAllOf(words: string): boolean {
    const own = termsOf(words);
    return own.length > 0 && own.filter((term) => this.#shares(term)).length * 2 > own.length;
  }

  #shares(term: string): boolean {
    if (this.#terms.has(term)) return true;
    if (term.length < 5) return false;
    for (const each of this.#terms) {
      if (
        each.length >= 5 &&
        (each.startsWith(term.slice(0, 5)) || each.includes(term) || term.includes(each))
      )
        return true;
    }
    return false;
  }
}

/** The words by which a subject is known; of scripts without spaces each pair of characters. Numbers alone tell nothing. */
function termsOf(text: string): string[] {
  return terms(text.slice(0, longestSubject)).flatMap((term) => {
    if (/^\d+$/.test(term)) return [];
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term)) return [term];
    const signs = Array.from(term);
    return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
  });
}

const longestSubject = 300;
