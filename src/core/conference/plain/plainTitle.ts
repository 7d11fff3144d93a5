import type { Note } from '../../note/note';
import { isPersonLine } from '../../note/talk/persons';
import { shownTitle } from '../pages/shownTitle';
import { isGenericHeading } from './headings';
import { plainName } from './plainName';
import { Subject } from './subject';
import { talksInFile } from './talksInFile';
import type { TitleSource } from '../talk';

/** What a plain note is called by: its text, else its file. */
export interface NamedNote {
  readonly note: Note;
  /** Of its file; of a page that speaks for its folder, the folder's. */
  readonly name: string;
  readonly isFolderPage: boolean;
  /** The headings of the notes around say other things than their names: there the names are the titles. */
  readonly namesSpeak?: boolean;
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

/**
 * Whether the first heading of a note says something that the name of its file says; undefined where it has none, or a name
 * or title that says nothing of it.
 */
export function headingFitsName(note: Note, name: string): boolean | undefined {
  const subject = new Subject(name);
  const [first] = note.talk?.headings ?? [];
  if (first === undefined || first === '' || subject.isEmpty || shownTitle(note.frontMatter) !== undefined)
    return undefined;
  return subject.isSharedBy(first);
}

/** Where the title is from. Rules of habit, tried on notes of three dozen public repositories. */
export function titleSource({ note, name, isFolderPage, namesSpeak = false }: NamedNote): TitleSource {
  if (shownTitle(note.frontMatter) !== undefined) return { from: 'frontMatter' };
  const subject = new Subject(name);
  if (isTitleLine(note, subject)) return { from: 'line' };
  const heading = titleHeading(note, subject, isFolderPage, namesSpeak);
  // The first of several talks is not what the file is called.
  const isTalk = heading !== undefined && talksInFile(note).some(({ at }) => at === heading);
  return heading === undefined || isTalk ? { from: 'name' } : { from: 'heading', heading };
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
function titleHeading(
  note: Note,
  subject: Subject,
  isFolderPage: boolean,
  namesSpeak: boolean,
): number | undefined {
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
  const isOneOfSeveral = telling.some((each) => each !== first && each.level === first.level);
  if (subject.isEmpty && (subject.isSign || !isOneOfSeveral))
    return telling[0] === first || isOnly ? telling[0]?.at : undefined;
  const speaks =
    telling[0] === first &&
    // `What you need:` goes on below.
    !first.words.endsWith(':') &&
    !isOneOfSeveral &&
    !namesSpeak &&
    !subject.isTitle &&
    !isPersonLine(first.words, false);
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
