import { endOfLine } from '../../text/lines';
import type { TalkSource } from './talkSource';

/** The text that a note's body begins with, where it is no heading, list, table or code. */
export interface FirstLine {
  readonly words: string;
  /** From 0. */
  readonly line: number;
  /** `#Title`, or a `#` that another space than the plain one follows: meant as a heading. */
  readonly heading: boolean;
  /** All of it is bold. */
  readonly bold: boolean;
  /** How many lines of the note are all bold: more than one are headings to their writer. */
  readonly boldLines: number;
  /** So many lines have the paragraph that it begins. */
  readonly lines: number;
}

const longestLine = 1000;

/** A `#` that no plain space follows is none of a heading. (CommonMark 0.31, 4.2) */
const looseHeading = /^#{1,6}(?:[\u00a0\u2000-\u200a\u202f\u3000]|(?=[^\s#!]))/;

/** Badges, pictures and what shortcodes leave are nobody's title. */
const picture = /^(?:\[?!\[|<img\b|\u0001)/i;

/** @param words makes plain words of Markdown */
export function readFirstLine(
  { text, bodyStart, blocks, index }: TalkSource,
  boldLines: number,
  words: (markdown: string) => string,
): FirstLine | undefined {
  const firstHeading = blocks.headings[0]?.start ?? text.length;
  const firstFence = blocks.fences[0]?.start ?? text.length;
  for (const { start, end, commentedOut } of blocks.texts) {
    if (start >= firstHeading || start > firstFence) return undefined;
    if (commentedOut) continue;
    const { line } = index.position(start);
    // A mark stands before what an item or quote says.
    if (text.slice(Math.max(index.lineStart(line), bodyStart), start).trim() !== '') return undefined;
    const raw = text.slice(start, Math.min(endOfLine(text, start), end, start + longestLine));
    if (raw.startsWith('|')) return undefined;
    if (picture.test(raw) || isTagLine(raw)) continue;
    const said = words(withoutHashes(raw));
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    const lines = index.position(end).line - line + 1;
    return { words: said, line, heading: looseHeading.test(raw), bold: isBold(raw), boldLines, lines };
  }
  return undefined;
}

/** Whether a line is bold from its beginning to its end, a colon or stop behind it. */
export function isBold(line: string): boolean {
  const words = line.trim();
  return /^(?:\*\*(?!\*)[^*]{1,200}\*\*|__(?!_)[^_]{1,200}__)[:.]?$/.test(words);
}

/** `#tea #water`: several words with a hash before each. */
export function isTagLine(line: string): boolean {
  return /^\s*#[\p{L}\p{N}][\p{L}\p{N}_-]{0,40}(?:[\s,]+#[\p{L}\p{N}][\p{L}\p{N}_-]{0,40}){1,20}\s*$/u.test(
    line,
  );
}

/** A line without the hashes of a heading, whatever follows them. */
export function withoutHashes(line: string): string {
  return line.replace(/^\s*#{1,6}(?=[^#]|$)[\s\u00a0]*/, '').replace(/\s#+\s*$/, '');
}
