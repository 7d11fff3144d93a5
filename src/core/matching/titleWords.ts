import { isEventName } from './events';
import { isGeneric } from './genericWords';
import { isStopWord, stem, wordsOf } from '../text/terms';

/**
 * What stands between two words of a title. `cut`: dots where a site left the rest out; `break`: a dash, a bar or a
 * square bracket; `none`: a blank, or signs that part nothing.
 */
type Gap = 'none' | 'comma' | 'parenthesis' | 'colon' | 'break' | 'cut';

/** What a word is, wherever it stands. */
interface KnownWord {
  /** Without case and accents. */
  readonly word: string;
  /** What its forms have in common. */
  readonly term: string;
  /** It says nothing about the subject. */
  readonly isSmall: boolean;
  /** It tells the sort of a session only. */
  readonly isGeneric: boolean;
  readonly hasDigit: boolean;
  /** As it is written, it names an event: `KubeCon`. */
  readonly namesEvent: boolean;
}

/** Words by how they are written: titles of one conference have many in common, and each is looked at once. */
export type KnownWords = Map<string, readonly KnownWord[]>;

export interface TitleWord extends KnownWord {
  /** What stands before it; `break` for the first. */
  readonly gap: Gap;
  readonly start: number;
  readonly end: number;
}

/** A title of a session, a recording or a deck, taken apart. */
export interface Title {
  readonly text: string;
  readonly words: readonly TitleWord[];
  /** What stands after the last word. */
  readonly ending: Gap;
  /** The rest of it may be missing: sites end titles at 100 characters. [YouTube Data API: snippet.title] */
  readonly isFull: boolean;
}

/** No title has more; what follows is not looked at. */
const mostWords = 60;
const longestTitle = 1000;
const fullTitle = 97;
/** Chinese and Japanese are written without blanks: there, pairs of signs stand for words. */
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const word = new RegExp(`[${cjk}]+|(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}'’])+`, 'gu');
const isCjk = new RegExp(`^[${cjk}]`, 'u');

/**
 * Takes a title apart. Its words come in their order, with all that stands between them.
 * @param knownWords those of titles before it; the title's own come to it
 */
export function readTitle(title: string, knownWords: KnownWords = new Map()): Title {
  const text = title.slice(0, longestTitle);
  const words: TitleWord[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    if (words.length >= mostWords) break;
    let parts = knownWords.get(match[0]);
    if (parts === undefined) knownWords.set(match[0], (parts = wordsIn(match[0])));
    if (parts.length === 0) continue;
    const gap = words.length === 0 ? 'break' : gapOf(text.slice(end, match.index));
    const start = match.index;
    end = start + match[0].length;
    for (const [i, part] of parts.entries()) {
      if (words.length >= mostWords) break;
      const { word, term, isSmall, isGeneric, hasDigit, namesEvent } = part;
      words.push({
        word,
        term,
        isSmall,
        isGeneric,
        hasDigit,
        namesEvent,
        gap: i === 0 ? gap : 'none',
        start,
        end,
      });
    }
  }
  return { text, words, ending: gapOf(text.slice(end)), isFull: title.trim().length >= fullTitle };
}

function wordsIn(written: string): KnownWord[] {
  const known = wordsOf(written).join('');
  if (known === '') return [];
  const namesEvent = isEventName(written);
  return partsOf(known).map((word) => ({
    word,
    term: stem(word),
    isSmall: isStopWord(word),
    isGeneric: isGeneric(word),
    hasDigit: /\d/.test(word),
    namesEvent,
  }));
}

function partsOf(known: string): string[] {
  if (!isCjk.test(known)) return [known];
  const signs = Array.from(known);
  return signs.length < 3 ? [known] : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
}

function gapOf(between: string): Gap {
  if (/\.{2}|…/.test(between)) return 'cut';
  if (/[|\][—–―〜~•]|(?:^|\s)[-/]+(?:\s|$)|\s{2}/.test(between)) return 'break';
  if (/[.,]\s?["“„«]/.test(between)) return 'break';
  if (/[:：]\s|:$/.test(between)) return 'colon';
  if (between.includes('(')) return 'parenthesis';
  return /[,;&]/.test(between) ? 'comma' : 'none';
}

/** Whether a word stands where the site cut the title, so that it can be the beginning of one. */
export function isCutAfter({ words, ending, isFull }: Title, at: number): boolean {
  const next = words[at + 1];
  return next === undefined ? isFull || ending === 'cut' : next.gap === 'cut';
}

/** Part of a title between two separators: the words from `from` up to `to`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** The parts of a title between colons, dashes, bars, brackets and dots. */
export function segmentsOf({ words }: Pick<Title, 'words'>): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    const gap = words[i]?.gap;
    if (gap === 'none' || gap === 'comma' || gap === 'parenthesis') continue;
    if (i > from) segments.push({ from, to: i });
    from = i;
  }
  return segments;
}

/** The text of some words, with what stands between them and after the last one. */
export function textOf({ text, words }: Pick<Title, 'text' | 'words'>, { from, to }: Segment): string {
  return text.slice(words[from]?.start ?? text.length, words[to]?.start ?? text.length);
}
