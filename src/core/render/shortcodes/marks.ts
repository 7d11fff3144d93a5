import type { Span } from '../../text/span';
import type { ShortcodeNode } from './shortcodeTree';

/**
 * Stand around the number of a shortcode where Markdown is to see one word in its place, as Hugo's own placeholders are.
 * No text holds these two characters: Unicode keeps them for use within a program, and what a note has of them is
 * replaced.
 */
const markOpen = '\ufdd0';
const markClose = '\ufdd1';

/** As in a text, and as in an address that was percent-encoded. */
const mark = /(?:\ufdd0|%EF%B7%90)(\d+)(?:\ufdd1|%EF%B7%91)/;
const marks = new RegExp(mark, 'g');

/** A text whose shortcodes are marks. */
export interface MarkedText {
  readonly text: string;
  /** For each of its lines, how many lines below the first one it stands in the source; undefined where all are alike. */
  readonly lines: readonly number[] | undefined;
}

/**
 * The part `span` of a source with a mark in place of each of `nodes`, which lie in it. A mark stands on one line,
 * however many its shortcode has: so does Hugo's.
 */
export function markShortcodes(source: string, span: Span, nodes: readonly ShortcodeNode[]): MarkedText {
  if (nodes.length === 0) return { text: withoutMarks(source.slice(span.start, span.end)), lines: undefined };
  const parts: string[] = [];
  const lines = [0];
  let line = 0;
  let isShifted = false;
  const take = (start: number, end: number) => {
    const text = withoutMarks(source.slice(start, end));
    parts.push(text);
    for (let feeds = lineFeeds(text); feeds > 0; feeds--) lines.push(++line);
  };
  let at = span.start;
  for (const [i, { kind, start, end }] of nodes.entries()) {
    take(at, start);
    at = end;
    if (kind === 'escaped') {
      // What was escaped is text like any other to Markdown, without the comment's marks.
      parts.push(source.slice(start, start + 3));
      take(start + 5, end - 5);
      parts.push(source.slice(end - 3, end));
      continue;
    }
    parts.push(`${markOpen}${i}${markClose}`);
    const feeds = lineFeeds(source.slice(start, end));
    line += feeds;
    isShifted ||= feeds > 0;
  }
  take(at, span.end);
  return { text: parts.join(''), lines: isShifted ? lines : undefined };
}

/** Whether a text, or a percent-encoded address, holds a mark. */
export function hasMark(text: string): boolean {
  return (text.includes(markOpen) || text.includes('%EF%B7%90')) && mark.test(text);
}

/** Where the first mark stands, from `from` on; negative for none. */
export function findMark(text: string, from: number): number {
  return text.indexOf(markOpen, from);
}

/** `text` with what `write` makes of each mark, and what `between` makes of the rest. */
export function replaceMarks(
  text: string,
  write: (index: number) => string,
  between: (text: string) => string = (rest) => rest,
): string {
  if (!hasMark(text)) return between(text);
  let out = '';
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) out += between(text.slice(at, match.index));
    out += write(Number(match[1]));
    at = match.index + match[0].length;
  }
  return at < text.length ? out + between(text.slice(at)) : out;
}

/** The indexes of the marks in a text, in its order. */
export function marksIn(text: string): number[] {
  return hasMark(text) ? Array.from(text.matchAll(marks), (match) => Number(match[1])) : [];
}

/** A text without the two characters, which would count as marks. */
function withoutMarks(text: string): string {
  return text.includes(markOpen) || text.includes(markClose)
    ? text.replace(/[\ufdd0\ufdd1]/g, '\ufffd')
    : text;
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
