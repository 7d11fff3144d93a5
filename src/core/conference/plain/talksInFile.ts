import { kindsCalled } from '../../note/talk/linkLabel';
import type { Note, Todo } from '../../note/note';
import { personsIn, titleParts } from '../../note/talk/persons';
import { withoutTime, type TalkFacts } from '../../note/talk/talkFacts';
import type { TalkAddress } from '../../note/talk/talkLinkReader';
import type { TalkText } from '../../note/talk/talkText';
import type { Range } from '../../text/range';
import { encodeUriPart } from '../../text/wellFormed';
import { HabitCount, noHabits } from '../habits/habits';
import { headingsOf, isGenericHeading } from './headings';
import { talkOf } from './sessionTalk';
import type { TalkInFile } from '../talk';
import { linkOfTalk } from '../talkLinks/talkLinks';

/** So many headings of a level have to be talks for all of it to be such. */
const fewestTalks = 2;
/** What stands for one may be something else: of all headings of a level so many have to say something of a talk. */
const share = 1 / 2;
/** More talks are read from no file. */
const mostTalks = 500;

/**
 * The talks that one file holds: headings of one level, most of which have a speaker, a link of a talk, or a time of their
 * own. Headings that any note has (`Notes`, `Q&A`) are none. Of several levels the one with most talks counts, of equal ones
 * the upper.
 * @returns none for a note of one talk, and for a page that lists notes
 */
export function talksInFile(note: Note): readonly TalkInFile[] {
  const known = knownTalks.get(note) ?? readTalks(note);
  knownTalks.set(note, known);
  return known;
}

/** A note is asked for them by its title and by its page. */
const knownTalks = new WeakMap<Note, readonly TalkInFile[]>();

function readTalks(note: Note): readonly TalkInFile[] {
  const { talk, headings } = note;
  if (talk === undefined || headings.length < fewestTalks || talk.given.length > 0) return [];
  const words = headingsOf(note);
  const reader = new FileReader(note, talk, words);
  let best: readonly number[] = [];
  for (let level = 1; level <= deepestTalk; level++) {
    const all = reader.headingsOf(level);
    const proofs = all.map((at) => reader.proofOf(at));
    const sure = proofs.filter((proof) => proof === 'sure').length;
    const maybe = proofs.filter((proof) => proof === 'maybe').length;
    // What has the form of names is proof where nearly all have it.
    const count = maybe >= all.length * nearlyAll ? sure + maybe : sure;
    if (count >= fewestTalks && count >= all.length * share && count > best.length) best = all;
  }
  // A title with its own speaker is that of one talk.
  const isOneTalk = best[0] !== 0 && reader.isTalkTitle(0) && !best.some((at) => reader.namesSpeaker(at));
  if (best.length < fewestTalks || isOneTalk) return [];
  return reader.talks(best);
}

const nearlyAll = 3 / 4;
/** Deeper headings are parts of talks. */
const deepestTalk = 3;

class FileReader {
  readonly #note: Note;
  readonly #words: readonly string[];
  readonly #facts: ReadonlyMap<number, TalkFacts>;
  /** Of each heading the line behind all that stands below it. */
  readonly #ends: readonly number[];
  /** Of each heading the links below it, those below deeper headings too. */
  readonly #links: readonly (readonly TalkAddress[])[];
  readonly #todos: readonly (readonly Todo[])[];

  constructor(note: Note, talk: TalkText, words: readonly string[]) {
    this.#note = note;
    this.#words = words;
    this.#facts = new Map(talk.parts.map(({ heading, facts }) => [heading, facts]));
    const parents: number[] = [];
    const ends: number[] = note.headings.map(() => Infinity);
    const open: number[] = [];
    for (const [at, { level, range }] of note.headings.entries()) {
      while ((note.headings[open.at(-1) ?? -1]?.level ?? 0) >= level)
        ends[open.pop() ?? 0] = range.start.line;
      parents.push(open.at(-1) ?? -1);
      open.push(at);
    }
    this.#ends = ends;
    this.#links = below(note, parents, talk.links, ({ line }) => line);
    this.#todos = below(note, parents, note.todos, ({ range }) => range.start.line);
  }

  /** The headings of a level that can be talks, by their place in the note's list. */
  headingsOf(level: number): number[] {
    const found: number[] = [];
    for (const [at, heading] of this.#note.headings.entries()) {
      const words = this.#words[at] ?? '';
      if (found.length === mostTalks) break;
      if (
        heading.level !== level ||
        !/[\p{L}\p{N}]/u.test(words) ||
        kindsCalled(words).length > 0 ||
        words.endsWith(':')
      )
        continue;
      if (!isGenericHeading(words) || ordinal.test(words)) found.push(at);
    }
    // What the whole file is called may stand on the level of its talks.
    const isShort =
      (this.#ends[0] ?? Infinity) - (this.#note.headings[0]?.range.start.line ?? 0) <= shortPart;
    return found[0] === 0 && isShort && this.proofOf(0) === undefined ? found.slice(1) : found;
  }

  /** Whether a heading is a talk's: `sure` where somebody says so, `maybe` where only the form of names tells. */
  proofOf(at: number): 'sure' | 'maybe' | undefined {
    const words = this.#words[at] ?? '';
    const { speakers, named, time, page } = this.#facts.get(at) ?? {};
    if (named === true || time !== undefined) return 'sure';
    if (withoutTime(words).time !== undefined || this.#hasLink(at)) return 'sure';
    const parts = titleParts(words);
    if (parts !== undefined && (/\sby\s/i.test(words) || /^["“]/.test(words))) return 'sure';
    return parts === undefined && speakers === undefined && page === undefined ? undefined : 'maybe';
  }

  /** Whether it is said below a heading who speaks. */
  namesSpeaker(at: number): boolean {
    return this.#facts.get(at)?.named === true;
  }

  /** Whether who speaks stands in a heading or right below it. */
  isTalkTitle(at: number): boolean {
    return this.#facts.get(at)?.speakers !== undefined || titleParts(this.#words[at] ?? '') !== undefined;
  }

  talks(headings: readonly number[]): TalkInFile[] {
    const ids = new Map<string, number>();
    const found = headings.map((at): Omit<TalkInFile, 'missing'> => {
      const heading = this.#words[at] ?? '';
      const range = this.#note.headings[at]?.range ?? noRange;
      const count = (ids.get(heading) ?? 0) + 1;
      ids.set(heading, count);
      const id = `${this.#note.uri}#${encodeUriPart(heading.slice(0, longestId))}`;
      const links = { links: this.#links[at] ?? [] };
      const link = (kind: 'video' | 'slides') => linkOfTalk(links, kind, range.start.line)?.href;
      return {
        ...talkOf(heading, this.#factsBelow(at), [], false),
        at,
        id: count === 1 ? id : `${id}-${count}`,
        heading,
        range,
        endLine: this.#ends[at] ?? Infinity,
        links: { video: link('video'), slides: link('slides') },
        todos: this.#todos[at] ?? [],
      };
    });
    const habits = new HabitCount();
    const has = ({ links }: (typeof found)[number]) => ({
      ...noHabits,
      video: links.video !== undefined,
      slides: links.slides !== undefined,
    });
    for (const talk of found) habits.count(has(talk), 1);
    const { kept } = habits;
    return found.map((talk) => {
      const { video, slides } = has(talk);
      return { ...talk, missing: { video: kept.video && !video, slides: kept.slides && !slides } };
    });
  }

  /** What is said below the heading, and below the first one under it that names a person. */
  #factsBelow(at: number): TalkFacts {
    const own = this.#facts.get(at) ?? {};
    const next = this.#note.headings[at + 1];
    const isBelow = next !== undefined && next.range.start.line < (this.#ends[at] ?? 0);
    const isPerson = isBelow && personsIn(this.#words[at + 1] ?? '', false).length > 0;
    return isPerson ? { ...this.#facts.get(at + 1), ...own } : own;
  }

  /** Whether a link of a talk stands in the heading's own line, or near below it. */
  #hasLink(at: number): boolean {
    const line = this.#note.headings[at]?.range.start.line ?? 0;
    return (this.#links[at] ?? []).some(
      (link) => (link.called && link.alone) || link.line < line + nearHeading,
    );
  }
}

/** Sorts what stands in lines below the headings that it stands below, each in the order of the text. */
function below<T>(
  { headings }: Note,
  parents: readonly number[],
  all: readonly T[],
  lineOf: (each: T) => number,
): T[][] {
  const sorted: T[][] = headings.map(() => []);
  let next = 0;
  for (const each of all) {
    while ((headings[next]?.range.start.line ?? Infinity) <= lineOf(each)) next++;
    for (let at = next - 1; at >= 0; at = parents[at] ?? -1) sorted[at]?.push(each);
  }
  return sorted;
}

const noRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `First Talk`, `Talk 2`: nothing else, and a talk all the same. */
const ordinal =
  /^(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|last) (?:talk|session)|(?:talk|session) ?#?\d{1,3})$/i;
const nearHeading = 8;
/** In lines; a talk's notes are longer. */
const shortPart = 4;
const longestId = 100;
