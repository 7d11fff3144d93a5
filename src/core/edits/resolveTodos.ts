import type { Todo } from '../note/note';
import { lineMarks } from '../note/lineMarks';
import { timeBefore } from '../note/todoTime';
import { LineIndex } from '../text/lineIndex';
import { lineEnd, lineText } from '../text/lines';
import type { TextEdit } from '../text/textEdit';
import { markerSpan, TodoPlaces, type LinkAround } from './todoPlace';

/**
 * What may stand before a TODO in a line that says nothing else: quote, list, box, heading, emphasis, its time, an open
 * comment.
 */
const onlyMarksBefore = new RegExp(
  `^${Object.values(lineMarks).join('')}(?:${timeBefore.source})?(?:<!--\\s*)?$`,
);
const quotes = new RegExp(`^${lineMarks.quotes}`);
const listItem = new RegExp(`^${lineMarks.quotes}${lineMarks.listMarker}`);
const onlyMarksAfter = /^[*_~"').;,\s]*(?:-->)?[\s#]*$/;
/** What goes with a TODO that stands in the middle of words. */
const leadIn = /(?:\s*[,;–—])?\s*$/;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Set where the words stay: they are those of a link, or of an image. */
  readonly stays?: boolean;
}

/**
 * The edits that take TODOs out of a note because they are done. A line that holds nothing else goes as a whole, and one
 * of two blank lines that would then follow each other; from other lines only the TODO's own words go, with the comment
 * or the parentheses or brackets around them. Of a link `[slides](todo:)` the words stay; of a TODO in
 * the text of a link or an image only the marker goes, since a link without words is nothing.
 *
 * @param todos of `text`, as it is parsed; those that are to go.
 */
export function resolveTodos(text: string, todos: readonly Todo[]): TextEdit[] {
  const index = new LineIndex(text);
  const places = new TodoPlaces(text);
  const byLine = new Map<number, Part[]>();
  for (const { range, text: words } of todos) {
    const place = { start: index.offset(range.start), end: index.offset(range.end) };
    const around = places.linkAt(place);
    const part = around ? inLink(text, place.start, words, around) : { ...place, newText: linkText(words) };
    byLine.set(range.start.line, [...(byLine.get(range.start.line) ?? []), part]);
  }
  const parts = [...byLine].flatMap(([line, own]) => {
    const whole = wholeLine(text, index, line, own, places);
    return whole ? [whole] : own.map((part) => wordsAlone(text, index, line, part));
  });
  return joined(parts).map(({ start, end, newText }) => ({ range: index.range(start, end), newText }));
}

/** The last line of a text takes the line end before it with it, which may go already. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || part.start >= last.end) result.push(part);
    else result[result.length - 1] = { ...last, end: Math.max(last.end, part.end) };
  }
  return result;
}

/** `[slides](todo:)` is words that wait for their address; `![flow](todo:)` is nothing without its picture. */
function linkText(words: string): string {
  if (!words.startsWith('[')) return '';
  const end = words.lastIndexOf('](');
  return end < 0 ? '' : words.slice(1, end);
}

/** Leaves a link with its words, and with its address as words where there are none. */
function inLink(text: string, start: number, words: string, { link, image }: LinkAround): Part {
  if (/^!?\[/.test(words)) {
    const alt = words.slice(2, Math.max(2, words.lastIndexOf(']('))).trim();
    return { start, end: start + words.length, newText: alt || addressWords(text, link), stays: true };
  }
  const own = markerSpan(text, start, words);
  const left = text.slice(link.text.start, own.start) + text.slice(own.end, link.text.end);
  const label = text.slice(link.text.start, link.text.end);
  // The words of `[label]` and `[label][]` are what their address is found by.
  if (/^\](?:\[\])?$/.test(text.slice(link.text.end, link.end))) {
    const newText = `[${left.trim() || addressWords(text, link)}][${label}]`;
    return { start: link.start + (image ? 1 : 0), end: link.end, newText, stays: true };
  }
  const newText = image || left.trim() !== '' ? '' : addressWords(text, link);
  return { ...own, newText, stays: true };
}

function addressWords(text: string, { href }: LinkAround['link']): string {
  return text.slice(href.start, href.end).replace(/[[\]\\]/g, '\\$&');
}

/** The line with its line end, where nothing but the TODOs stands in it; undefined where something else does. */
function wholeLine(
  text: string,
  index: LineIndex,
  line: number,
  parts: readonly Part[],
  places: TodoPlaces,
): Part | undefined {
  const start = index.lineStart(line);
  const end = lineEnd(text, index, line);
  const sorted = parts.toSorted((a, b) => a.start - b.start);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || parts.some(({ stays }) => stays)) return undefined;
  const before = text.slice(start, first.start);
  const after = text.slice(last.end, end);
  if (!onlyMarksBefore.test(before) || !onlyMarksAfter.test(after)) return undefined;
  // A comment that goes on in other lines, and a box whose comment began before, keep their other half.
  if (before.includes('<!--') !== after.includes('-->')) return undefined;
  for (let i = 1; i < sorted.length; i++) {
    if (!/^[\s;,]*$/.test(text.slice(sorted[i - 1]?.end, sorted[i]?.start))) return undefined;
  }
  if (hasChildren(text, index, line, before)) return undefined;
  const underline = places.underlineEnd(last);
  const lastLine = underline === undefined ? line : index.position(underline).line;
  return linesWithTheirEnd(text, index, line, lastLine);
}

/** True for a list item that lines below belong to: without its own line they would hang on the item before. */
function hasChildren(text: string, index: LineIndex, line: number, before: string): boolean {
  const indent = quotes.exec(before)?.[0].length ?? 0;
  if (listItem.exec(before)?.[0].length === indent) return false;
  const next = index.lineCount > line + 1 ? lineText(text, index, line + 1) : '';
  const own = quotes.exec(next)?.[0].length ?? 0;
  return next.trim() !== '' && own > indent;
}

/** A TODO's line with its end, and the underline that makes a heading of it. */
function linesWithTheirEnd(text: string, index: LineIndex, line: number, lastLine: number): Part {
  const isLast = lastLine + 1 >= index.lineCount;
  const isBlank = (at: number) => lineText(text, index, at).trim() === '';
  const blankBefore = line === 0 || isBlank(line - 1);
  if (isLast) {
    return {
      start: line === 0 ? index.lineStart(0) : lineEnd(text, index, line - 1),
      end: text.length,
      newText: '',
    };
  }
  // Words, blank, TODO, blank, words: one of the blanks was the TODO's.
  const blankAfter = lastLine + 2 < index.lineCount && isBlank(lastLine + 1);
  const end = index.lineStart(lastLine + (blankBefore && blankAfter ? 2 : 1));
  const own = lineText(text, index, line);
  const parted = lastLine > line || /^[\s>]*#/.test(own) || isUnderline(lineText(text, index, lastLine + 1));
  // What the TODO kept apart does not become one paragraph, and no line a heading by what stands below it now.
  const staysApart = parted && !blankBefore && !isBlank(lastLine + 1);
  if (!staysApart) return { start: index.lineStart(line), end, newText: '' };
  const marks = quotes.exec(own)?.[0].trimEnd() ?? '';
  return { start: index.lineStart(line), end: lineEnd(text, index, lastLine), newText: marks };
}

function isUnderline(line: string): boolean {
  return /^[\s>]*(?:=+|-+)\s*$/.test(line);
}

/** The TODO's words, with the parentheses, the brackets or the comment around them and what led over to them. */
function wordsAlone(text: string, index: LineIndex, line: number, part: Part): Part {
  const { start, end, newText, stays = false } = part;
  if (newText !== '' || stays) return part;
  const before = text.slice(index.lineStart(line), start);
  const after = text.slice(end, lineEnd(text, index, line));
  const comment = { open: /<!--\s*$/.exec(before)?.[0], close: /^\s*-->/.exec(after)?.[0] };
  const parentheses = { open: /\(\s*$/.exec(before)?.[0], close: /^\s*\)/.exec(after)?.[0] };
  const brackets = { open: /\[\s*$/.exec(before)?.[0], close: /^\s*\](?![([])/.exec(after)?.[0] };
  for (const { open, close } of [comment, parentheses, brackets]) {
    if (open === undefined || close === undefined) continue;
    const from = start - open.length;
    return { ...withSpace(text, index.lineStart(line), from, end + close.length), newText: '' };
  }
  // The first words of a line take what parts them from the next ones with them.
  if (onlyMarksBefore.test(before) || comment.open !== undefined) {
    return { start, end: end + (/^[;,]?\s*(?=\S)/.exec(after)?.[0].length ?? 0), newText: '' };
  }
  if (text.startsWith('![', start))
    return { ...withSpace(text, index.lineStart(line), start, end), newText: '' };
  const lead =
    after.trim() === '' || /^(?:[;,.]|\s*-->)/.test(after) ? (leadIn.exec(before)?.[0].length ?? 0) : 0;
  return { start: start - lead, end, newText: '' };
}

/** Of the spaces on both sides of a gap one is enough. */
function withSpace(
  text: string,
  lineStart: number,
  start: number,
  end: number,
): { start: number; end: number } {
  const hasSpace = start > lineStart && /[ \t]/.test(text.charAt(start - 1));
  return { start: hasSpace && /^(?:\s|[.,;:!?]|$)/.test(text.slice(end, end + 1)) ? start - 1 : start, end };
}
