import { distance } from '../tags/similarTags';
import { comesBack, isNoName } from './genericWords';
import { yearsIn, type Labels } from './labels';
import { partNumber, withoutYear, yearAtEnd } from './events';
import { looksLikeNames, namedPersons, readNameList, type Name, type NameList } from './names';
import type { Rarity } from './rarity';
import { isCutAfter, segmentsOf, textOf, type Segment, type Title, type TitleWord } from './titleWords';
import { wordsOf } from '../text/terms';

/** A title with what each of its words counts. */
export interface WeighedTitle extends Title {
  readonly weights: readonly number[];
  /** Whether a word belongs to a label of the list. */
  readonly labels: readonly boolean[];
  /** Whether a word names an event that is not the conference. */
  readonly otherEvents: readonly boolean[];
  /** Of how many it is one; undefined for a whole talk. */
  readonly part: string | undefined;
  /** The lists of names that its parts were read as before: it is compared with many sessions. */
  readonly lists: Map<string, NameList>;
}

/** What a word counts that is small, tells only the sort of session, or belongs to a label; as shares of its rarity. */
const shares = { small: 0.1, generic: 0.3, label: 0.05 };

export function weigh(title: Title, labels: Labels, rarity: Rarity): WeighedTitle {
  const marks = labels.marksOf(title);
  const marked = { words: title.words, labels: marks };
  // `Keynote:` before a title is left out by one site and added by another.
  for (const segment of segmentsOf(title)) {
    if (!isAside(marked, segment) || segment.to === title.words.length) break;
    marks.fill(true, segment.from, segment.to);
  }
  const weights = title.words.map(({ term, isSmall, isGeneric }, i) => {
    const share = marks[i] === true ? shares.label : isSmall ? shares.small : isGeneric ? shares.generic : 1;
    return rarity.of(term) * share;
  });
  const otherEvents = title.words.map((word, i) => {
    if (marks[i] === true || !word.namesEvent) return false;
    return !labels.isOwn(wordsOf(withoutYear(writtenAt(title, word))).join(''));
  });
  return { ...title, weights, labels: marks, otherEvents, part: partNumber(title.text), lists: new Map() };
}

function writtenAt({ text }: Title, { start, end }: TitleWord): string {
  return text.slice(start, end);
}

/** What two titles have in common, and what in a recording's title is not the session's. */
export interface Comparison {
  /** The share of the session's title that the recording's has; what a cut title lost is not counted. 0 to 1. */
  readonly session: number;
  /** The share of the recording's title, without names and labels, that the session's has. 0 to 1. */
  readonly recording: number;
  /** Both shares in one, from 0 to 1; subtitles that only one of them has count half. */
  readonly score: number;
  /** How many words of the subject both have. */
  readonly subjectWords: number;
  /** What stands before the recording's title looks like names. */
  readonly namesFirst: boolean;
  /** The recording's title ends where the site cut it. */
  readonly isCut: boolean;
  /** The session's speakers that the recording names, by their place in its list. */
  readonly named: ReadonlySet<number>;
  /** The recording names somebody who is no speaker of the session, whose speakers are known. */
  readonly stranger: boolean;
  /** Something stands beside the speakers that may be another person. */
  readonly unsure: boolean;
  /** The recording's title has a part that is no name, no label and not of the session. */
  readonly foreign: boolean;
  /** The recording's title names another event. */
  readonly otherEvent: boolean;
  /** What stands beside the title has the form of names, and is no person's. */
  readonly noPersons: boolean;
  /** The recording is one of several parts, and the session is not that part. */
  readonly isPart: boolean;
  /** Years that the recording's title names and the session's does not. */
  readonly years: readonly number[];
}

/** Terms this long may differ by one letter, and by two from the second length on. */
const typoFrom = [5, 9] as const;
const longestTypo = 24;
/** A word that is only alike counts so much of one that is the same. */
const alike = 0.92;

/** Compares the title of a session with that of a recording or deck. */
export function compare(
  session: WeighedTitle,
  recording: WeighedTitle,
  speakers: readonly Name[],
): Comparison {
  const pairs = alignment(session, recording);
  const used = new Set(pairs.map(({ b }) => b));
  const first = regionStart(recording, pairs);
  const last = regionEnd(recording, pairs);
  const sum = (title: WeighedTitle, from: number, to: number) =>
    title.weights.slice(from, to).reduce((total, weight) => total + weight, 0);

  const matched = pairs.reduce((total, { weight }) => total + weight, 0);
  const isCut = pairs.length > 0 && isCutAfter(recording, last);
  const lastInSession = pairs.at(-1)?.a ?? -1;
  const restFrom = isCut ? lastInSession + 1 : subtitleFrom(session, lastInSession + 1);
  const rest = pairs.length === 0 ? 0 : sum(session, restFrom, session.words.length);
  const wanted = sum(session, 0, session.words.length) - (isCut ? rest : rest / 2);

  const persons = { speakers: new Set<number>(), stranger: false, unsure: false };
  let foreign = false;
  let namesFirst = false;
  let hasOtherNames = false;
  let noPersons = false;
  let unexplained = 0;
  let subtitle = 0;
  const isExplained = (i: number) => used.has(i) || recording.labels[i] === true;
  const weightOf = ({ from, to }: Segment) => {
    let total = 0;
    for (let i = from; i < to; i++) if (!isExplained(i)) total += recording.weights[i] ?? 0;
    return total;
  };
  for (const part of partsOf(recording, first, last)) {
    if (part.role === 'title') {
      unexplained += weightOf(part);
      continue;
    }
    if (part.role === 'subtitle') {
      subtitle += weightOf(part);
      continue;
    }
    if (isAside(recording, part)) continue;
    const text = textOf(recording, part);
    const atEnd = part.to === recording.words.length;
    let list = recording.lists.get(text);
    if (list === undefined) recording.lists.set(text, (list = readNameList(text)));
    const found = namedPersons(list, speakers, atEnd && recording.isFull);
    if (found.speakers.size > 0) {
      for (const index of found.speakers) persons.speakers.add(index);
      persons.stranger ||= found.stranger;
      persons.unsure ||= found.unsure;
    } else if (speakers.length > 0 && !found.stranger) {
      continue;
    } else if (list.looksLikeNames && yearsIn(recording.words.slice(part.from, part.to)).length === 0) {
      noPersons ||= !list.canBePersons;
      if (part.role === 'tail') hasOtherNames = true;
      else namesFirst = true;
    } else {
      foreign = true;
      if (part.role === 'tail') subtitle += weightOf(part);
      else unexplained += weightOf(part);
    }
  }
  // `Speaker - Title - Event`: beside the speakers a part of its own is no person for sure.
  if (hasOtherNames && persons.speakers.size > 0) persons.unsure = true;
  else if (hasOtherNames) persons.stranger = true;
  const found = matched + unexplained;
  return {
    session: wanted <= 0 ? 0 : Math.min(1, matched / wanted),
    recording: found <= 0 ? 0 : matched / found,
    score: matched <= 0 ? 0 : Math.min(1, (2 * matched) / (wanted + found + subtitle / 2)),
    subjectWords: pairs.filter(({ a }) => isSubject(session, a)).length,
    namesFirst,
    isCut,
    named: persons.speakers,
    stranger: persons.stranger && speakers.length > 0,
    unsure: persons.unsure,
    foreign,
    otherEvent: recording.otherEvents.some((is, i) => is && !used.has(i)),
    noPersons,
    isPart: recording.part !== undefined && recording.part !== session.part,
    years: yearsBeside(recording, used),
  };
}

function yearsBeside(title: Title, used: ReadonlySet<number>): number[] {
  const beside = title.words.filter((_, i) => !used.has(i));
  return [...yearsIn(beside), ...beside.flatMap((word) => yearAtEnd(writtenAt(title, word)) ?? [])];
}

/**
 * A title whose words say little of its subject, or come back at each conference: `Keynote: Closing Remarks`, `SIG X Intro &
 * Deep Dive`. What it begins with (`Keynote:`) makes no title one of these.
 */
export function isRecurring(title: WeighedTitle): boolean {
  const segments = segmentsOf(title);
  const wordAt = (i: number) => title.words[i]?.word ?? '';
  const from = segments.findIndex((segment) => !isAside(title, segment));
  if (from < 0) return true;
  const counts = segments.slice(from).map((segment) => {
    const places = title.words.map((_, i) => i).slice(segment.from, segment.to);
    const subject = places.filter((i) => isSubject(title, i)).length;
    return { subject, recurs: places.some((i) => comesBack(wordAt(i), wordAt(i - 1), wordAt(i + 1))) };
  });
  const subject = counts.reduce((sum, each) => sum + each.subject, 0);
  if (subject <= 1) return true;
  if (subject > 3 || !counts.some(({ recurs }) => recurs)) return false;
  return !counts.some((each) => each.subject === 3 && !each.recurs);
}

function isSubject({ words, labels }: WeighedTitle, i: number): boolean {
  const word = words[i];
  return word !== undefined && labels[i] !== true && !word.isSmall && !word.isGeneric;
}

/** Only labels, roles and words for sorts of sessions. */
function isAside({ words, labels }: Pick<WeighedTitle, 'words' | 'labels'>, { from, to }: Segment): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined || labels[i] === true || word.isSmall) continue;
    if (!isNoName(word.word) && !/^\d{1,2}$/.test(word.word)) return false;
  }
  return true;
}

interface Pair {
  /** The word's place in the session's title. */
  readonly a: number;
  /** Its place in the recording's. */
  readonly b: number;
  readonly weight: number;
}

/** The words that both have in one order, chosen so that they weigh most (the longest common subsequence). */
function alignment(a: WeighedTitle, b: WeighedTitle): Pair[] {
  const width = b.words.length + 1;
  const best = new Float64Array((a.words.length + 1) * width);
  const weights = new Float64Array(a.words.length * b.words.length);
  for (let i = a.words.length - 1; i >= 0; i--) {
    for (let j = b.words.length - 1; j >= 0; j--) {
      const weight = (a.weights[i] ?? 0) * likeness(a, i, b, j);
      weights[i * b.words.length + j] = weight;
      const both = weight === 0 ? 0 : weight + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(both, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const weight = weights[i * b.words.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (weight > 0 && here === weight + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ a: i, b: j, weight });
      i++;
      j++;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** From 0, another word, to 1, the same. */
function likeness(a: Title, i: number, b: Title, j: number): number {
  const [one, other] = [a.words[i], b.words[j]];
  if (one === undefined || other === undefined) return 0;
  if (one.term === other.term) return 1;
  if (one.word.startsWith(other.word) && isCutAfter(b, j)) {
    // The beginning of a word may be that of many: the one before it tells.
    if (a.words[i - 1]?.term === b.words[j - 1]?.term) return 1;
  }
  if (one.isSmall || other.isSmall) return 0;
  if (one.hasDigit || other.hasDigit)
    return isNumeronym(one.word, other.word) || isNumeronym(other.word, one.word) ? 1 : 0;
  return isTypo(one.term, other.term) ? alike : 0;
}

/** `k8s` for `kubernetes`: the number stands for so many letters. */
function isNumeronym(short: string, long: string): boolean {
  const [, first, count, last] = /^([a-z])(\d{1,2})([a-z])$/.exec(short) ?? [];
  if (first === undefined || last === undefined) return false;
  return long.length === Number(count) + 2 && long.startsWith(first) && long.endsWith(last);
}

function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < typoFrom[0] || long.length > longestTypo || long.length - short.length > 2) return false;
  // Most pairs of words part here: a slip leaves one of both ends.
  const hasOtherEnd = short.charCodeAt(short.length - 1) !== long.charCodeAt(long.length - 1);
  if (hasOtherEnd && short.charCodeAt(0) !== long.charCodeAt(0)) return false;
  const most = short.length >= typoFrom[1] ? 2 : 1;
  return long.length - short.length <= most && distance(Array.from(short), Array.from(long), most) <= most;
}

/** Where the recording's part of the title begins: at a word of the subject, or at small ones right before it. */
function regionStart(title: WeighedTitle, pairs: readonly Pair[]): number {
  const at = Math.max(
    0,
    pairs.findIndex(({ b }) => title.words[b]?.isSmall === false),
  );
  return connected(pairs.slice(0, at + 1).reverse(), -1);
}

function regionEnd(title: WeighedTitle, pairs: readonly Pair[]): number {
  const at = pairs.findLastIndex(({ b }) => title.words[b]?.isSmall === false);
  return connected(pairs.slice(at < 0 ? pairs.length - 1 : at), 1);
}

/** The last place of a run without gaps; -1 where there is nothing. */
function connected(pairs: readonly Pair[], step: 1 | -1): number {
  let end = pairs[0]?.b ?? -1;
  for (const { b } of pairs.slice(1)) {
    if (b !== end + step) break;
    end = b;
  }
  return end;
}

/** Where the part of a session's title begins that the recording left out as a whole: behind a colon or a dash. */
function subtitleFrom({ words }: Title, from: number): number {
  const gap = words[from]?.gap;
  return gap === 'colon' || gap === 'break' ? from : words.length;
}

interface Part extends Segment {
  /**
   * `title`: within the words that both have, or without a break beside them. `subtitle`: after a colon. `head`: before
   * the title, `tail`: after it.
   */
  readonly role: 'title' | 'subtitle' | 'head' | 'tail';
}

/** Parts a recording's title by what it can be, seen from the words that the session's title has. */
function partsOf(title: WeighedTitle, first: number, last: number): Part[] {
  if (first < 0 || last < 0) {
    return segmentsOf(title).flatMap((segment) =>
      split(title, segment).map((part) => ({ ...part, role: 'tail' as const })),
    );
  }
  const parts: Part[] = [{ from: first, to: last + 1, role: 'title' }];
  let wasSubtitle = false;
  for (const segment of segmentsOf(title)) {
    if (segment.from < first) {
      const head = { from: segment.from, to: Math.min(segment.to, first) };
      const isApart =
        segment.to <= first || (title.words[first]?.gap === 'comma' && looksLikeNames(textOf(title, head)));
      parts.push({ ...head, role: isApart ? 'head' : 'title' });
    }
    if (segment.to <= last + 1) continue;
    const from = Math.max(segment.from, last + 1);
    const gap = title.words[from]?.gap;
    const isAttached = from === last + 1 && gap !== 'cut' && gap !== 'break';
    // `by: Name` begins no subtitle.
    const isSubtitle = gap === 'colon' && title.words[from - 1]?.word !== 'by';
    for (const [i, piece] of split(title, { from, to: segment.to }, isAttached).entries()) {
      let role: Part['role'] = 'tail';
      if (i === 0 && (isSubtitle || (isAttached && wasSubtitle))) role = 'subtitle';
      else if (i === 0 && isAttached && gap !== 'colon' && !startsTail(title, piece)) role = 'title';
      parts.push({ ...piece, role });
    }
    wasSubtitle = isSubtitle;
  }
  return parts;
}

/** A part of a title, parted again where `by`, or behind the title itself a parenthesis, says that names follow. */
function split({ words }: Title, { from, to }: Segment, atParentheses = false): Segment[] {
  const by = words.findLastIndex(({ word }, i) => i > from && i < to && (word === 'by' || word === 'von'));
  const pieces: Segment[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (i !== by && !(atParentheses && words[i]?.gap === 'parenthesis')) continue;
    pieces.push({ from: start, to: i });
    start = i;
  }
  return [...pieces, { from: start, to }];
}

/** Names may also stand behind a comma or `by`, and in parentheses. */
function startsTail(title: Title, { from, to }: Segment): boolean {
  const word: TitleWord | undefined = title.words[from];
  if (word === undefined) return false;
  if (word.word === 'by' || word.word === 'with' || word.word === 'von') return true;
  if (word.gap === 'parenthesis') return true;
  return word.gap === 'comma' && looksLikeNames(textOf(title, { from, to }));
}
