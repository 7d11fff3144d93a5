import * as l10n from '@vscode/l10n';
import type { Todo } from '../../note/note';
import { lineMarks } from '../../note/markdown/lineMarks';
import { usualTodoRules, type TodoRules } from '../../note/todos/todoRules';
import { timeBefore } from '../../note/todos/todoTime';
import { LineIndex } from '../../text/lineIndex';
import { lineEnd, lineText } from '../../text/lines';
import { comparePositions } from '../../text/range';
import { spanAt, type Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { footnoteMark, FootnoteUses } from './footnoteUses';
import type { Refusal } from '../../frontMatter/frontMatterEdits';
import { keepsTheRest, type Replacement } from './keepsTheRest';
import { markerSpan, TodoPlaces, type LinkAround } from './todoPlace';

/**
 * What may stand before a TODO in a line that says nothing else: quote, list, box, heading, emphasis, its time, an open
 * comment.
 */
const onlyMarksBefore = new RegExp(
  `^${Object.values(lineMarks).join('')}(?:${timeBefore.source})?(?:<!--\\s*)?$`,
);
const quotes = new RegExp(`^${lineMarks.quotes}`);
/** A footnote that says nothing before its TODO. */
const onlyFootnoteBefore = new RegExp(
  `^(?<mark>${lineMarks.quotes}${footnoteMark.replace('(', '(?<label>')})${lineMarks.emphasis}(?:${timeBefore.source})?(?:<!--\\s*)?$`,
);
const listItem = new RegExp(`^${lineMarks.quotes}${lineMarks.listMarker}`);
const onlyMarksAfter = /^[*_~"').;,\s]*(?:-->)?[\s#]*$/;
/** What goes with a TODO that stands in the middle of words. */
const leadIn = /(?:\s*[,;–—])?\s*$/;

/** What is read of a line beside a TODO: a line of many TODOs would be read for each of them. */
const longestBeside = 1000;

interface Part extends Replacement {
  /** Set where the words stay: they are those of a link, or of an image. */
  readonly stays?: boolean;
}

/**
 * The edits that take TODOs out of a note because they are done. Lines that hold nothing else go as a whole, and one
 * of two blank lines that would then follow each other; a footnote that held nothing else goes with what refers to it.
 * From other lines only the TODO's own words go, with the comment, the emphasis or the parentheses or brackets around
 * them. Of a link `[slides](todo:)` the words stay; of a TODO in the text of a link or an image only the marker goes,
 * since a link without words is nothing.
 *
 * @param todos of `text`, as it is parsed by `rules`; those that are to go.
 * @returns a refusal where anything else would go or be read otherwise, whichever way the TODOs are taken out
 */
export function resolveTodos(
  text: string,
  todos: readonly Todo[],
  rules: TodoRules = usualTodoRules,
): readonly TextEdit[] | Refusal {
  const [first] = todos;
  if (first === undefined) return [];
  const index = new LineIndex(text);
  const gone = new Set(todos.map(({ range }) => index.offset(range.start)));
  const removal = new Removal(text, index, todos);
  for (const parts of [removal.withLines(), removal.wordsAlone()]) {
    if (!keepsTheRest(text, gone, parts, rules)) continue;
    return parts.map(({ start, end, newText }) => ({ range: index.range(start, end), newText }));
  }
  return {
    refused: l10n.t('Removing this TODO would change the text around it. Remove it by hand.'),
    line: first.range.start.line,
  };
}

/** In order. The last line of a text takes the line end before it with it, which may go already. */
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

/** TODOs that follow each other in one line, or in the lines that the words of one go on in. */
interface Group {
  readonly parts: readonly Part[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The ways in which TODOs can be taken out of a text. */
class Removal {
  readonly #text: string;
  readonly #index: LineIndex;
  readonly #places: TodoPlaces;
  readonly #groups: readonly Group[];
  #footnotes: FootnoteUses | undefined;

  constructor(text: string, index: LineIndex, todos: readonly Todo[]) {
    this.#text = text;
    this.#index = index;
    this.#places = new TodoPlaces(text);
    this.#groups = this.#grouped(todos);
  }

  /** Lines and footnotes that hold nothing else go as a whole. */
  withLines(): Part[] {
    return this.#partsOf((group) => this.#footnote(group) ?? this.#wholeLines(group));
  }

  /** Only what is said of the TODOs goes, and footnotes. */
  wordsAlone(): Part[] {
    return this.#partsOf((group) => this.#footnote(group));
  }

  /** @param asWhole undefined for a group of which only the words go */
  #partsOf(asWhole: (group: Group) => Part[] | undefined): Part[] {
    const parts: Part[] = [];
    for (let i = 0; i < this.#groups.length;) {
      const run = this.#groups.slice(i, this.#endOfRun(i));
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) break;
      const group = { ...first, parts: run.flatMap((each) => each.parts), lastLine: last.lastLine };
      parts.push(...(asWhole(group) ?? this.#wordsOf(group)));
      i += run.length;
    }
    return joined(parts);
  }

  /** Behind the groups that, with this one, are all that a list item or a footnote holds. */
  #endOfRun(first: number): number {
    const group = this.#groups[first];
    const around = group && this.#around(group);
    if (group === undefined || around === undefined) return first + 1;
    let below = this.#below(around.before, group);
    for (let next = first + 1; below !== undefined; next++) {
      const then = this.#groups[next];
      if (then?.firstLine !== below || !onlyMarksBefore.test(this.#around(then)?.before ?? 'words')) break;
      below = this.#below(around.before, then);
      if (below === undefined) return next + 1;
    }
    return first + 1;
  }

  #grouped(todos: readonly Todo[]): Group[] {
    const groups: { parts: Part[]; firstLine: number; lastLine: number }[] = [];
    for (const { range, text: words } of todos.toSorted((a, b) =>
      comparePositions(a.range.start, b.range.start),
    )) {
      const place = { start: this.#index.offset(range.start), end: this.#index.offset(range.end) };
      const around = this.#places.linkAt(place);
      const part = around
        ? inLink(this.#text, place.start, words, around)
        : { ...place, newText: linkText(words) };
      const last = groups.at(-1);
      if (last !== undefined && range.start.line <= last.lastLine) {
        last.parts.push(part);
        last.lastLine = Math.max(last.lastLine, range.end.line);
      } else groups.push({ parts: [part], firstLine: range.start.line, lastLine: range.end.line });
    }
    return groups;
  }

  #wordsOf({ parts }: Group): Part[] {
    return parts.map((part) => wordsAlone(this.#text, this.#index, part));
  }

  /** What stands in a group's lines before and after its TODOs; undefined where something stands between them. */
  #around({ parts, firstLine, lastLine }: Group) {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.some(({ stays }) => stays)) return undefined;
    const isApart = (part: Part, i: number) => !isNothing(this.#text.slice(parts[i]?.end, part.start));
    if (parts.slice(1).some(isApart)) return undefined;
    const before = this.#text.slice(this.#index.lineStart(firstLine), first.start);
    const after = this.#text.slice(last.end, lineEnd(this.#text, this.#index, lastLine));
    // A comment that goes on in other lines, and a box whose comment began before, keep their other half.
    if (before.includes('<!--') !== after.includes('-->')) return undefined;
    return onlyMarksAfter.test(after) ? { before, after, last } : undefined;
  }

  /** The lines with their line end, where nothing but the TODOs stands in them; undefined where something else does. */
  #wholeLines(group: Group): Part[] | undefined {
    const around = this.#around(group);
    if (around === undefined || !onlyMarksBefore.test(around.before)) return undefined;
    const { firstLine, lastLine } = group;
    const below = this.#below(around.before, group);
    if (below !== undefined) {
      // An item that begins with more than one blank line is empty, and what is below is not in it.
      const start = this.#index.lineStart(lastLine + 1);
      const gap = { start, end: this.#index.lineStart(below), newText: '' };
      return [...this.#wordsOf(group), ...(gap.end > start ? [gap] : [])];
    }
    const underline = this.#places.underlineEnd(around.last);
    const end = underline === undefined ? lastLine : this.#index.position(underline).line;
    return [linesWithTheirEnd(this.#text, this.#index, firstLine, end, underline !== undefined)];
  }

  /** The first line below that belongs to the list item or footnote which the TODOs begin; undefined for none. */
  #below(before: string, { parts, lastLine }: Group): number | undefined {
    const next = this.#nextWritten(lastLine);
    if (next === undefined) return undefined;
    const isNear = next === lastLine + 1;
    const own = quotes.exec(lineText(this.#text, this.#index, next))?.[0].length ?? 0;
    if (onlyFootnoteBefore.test(before)) {
      return (isNear ? this.#goesOn(parts, next) : own >= 4) ? next : undefined;
    }
    const indent = quotes.exec(before)?.[0].length ?? 0;
    const content = listItem.exec(before)?.[0].length ?? 0;
    if (content === indent) return undefined;
    return (isNear ? own > indent : own >= content) ? next : undefined;
  }

  /** The next line that says something. */
  #nextWritten(after: number): number | undefined {
    for (let line = after + 1; line < this.#index.lineCount; line++) {
      if (/[^\s>]/.test(lineText(this.#text, this.#index, line))) return line;
    }
    return undefined;
  }

  /**
   * A footnote that says nothing but its TODOs goes with what refers to it; one that goes on begins with what it goes on
   * with. Undefined where the TODOs do not begin a footnote.
   */
  #footnote(group: Group): Part[] | undefined {
    const around = this.#around(group);
    const groups = around && onlyFootnoteBefore.exec(around.before)?.groups;
    if (around === undefined || groups === undefined) return undefined;
    const { mark = '', label = '' } = groups;
    const { firstLine, lastLine } = group;
    const below = this.#below(around.before, group);
    if (below !== undefined) {
      const start = this.#index.lineStart(firstLine) + mark.length;
      const indent = quotes.exec(lineText(this.#text, this.#index, below))?.[0].length ?? 0;
      return [{ start, end: this.#index.lineStart(below) + indent, newText: '' }];
    }
    this.#footnotes ??= new FootnoteUses(this.#places.reading);
    const uses = this.#footnotes.ofLast(label).map((use) => {
      const lineStart = this.#index.lineStart(this.#index.position(use.start).line);
      return { ...withSpace(this.#text, lineStart, use.start, use.end), newText: '' };
    });
    return [linesWithTheirEnd(this.#text, this.#index, firstLine, lastLine, false), ...uses];
  }

  /** Whether the paragraph of TODOs goes on in a line, where no other footnote begins. */
  #goesOn(parts: readonly Part[], line: number): boolean {
    const paragraph = spanAt(this.#places.reading.blocks.texts, parts.at(-1)?.start ?? 0);
    const isFootnote = /^[\s>]*\[\^[^\]\s]+\]:/.test(lineText(this.#text, this.#index, line));
    return !isFootnote && (paragraph?.end ?? 0) > this.#index.lineStart(line);
  }
}

/** Whether what stands between two TODOs says nothing: marks that end the one's line and begin the other's, too. */
function isNothing(between: string): boolean {
  const lastBreak = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
  if (lastBreak < 0) return /^[\s;,]*$/.test(between);
  return (
    onlyMarksAfter.test(between.slice(0, lastBreak)) && onlyMarksBefore.test(between.slice(lastBreak + 1))
  );
}

/**
 * Lines with their end.
 * @param isUnderlined whether the last of them makes a heading of the others
 */
function linesWithTheirEnd(
  text: string,
  index: LineIndex,
  line: number,
  lastLine: number,
  isUnderlined: boolean,
): Part {
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
  const parted = isUnderlined || /^[\s>]*#/.test(own) || isUnderline(lineText(text, index, lastLine + 1));
  // What the TODO kept apart does not become one paragraph, and no line a heading by what stands below it now.
  const staysApart = parted && !blankBefore && !isBlank(lastLine + 1);
  if (!staysApart) return { start: index.lineStart(line), end, newText: '' };
  const marks = quotes.exec(own)?.[0].trimEnd() ?? '';
  return { start: index.lineStart(line), end: lineEnd(text, index, lastLine), newText: marks };
}

function isUnderline(line: string): boolean {
  return /^[\s>]*(?:=+|-+)\s*$/.test(line);
}

/** The TODO's words, with the emphasis, the parentheses, the brackets or the comment around them and what led over to them. */
function wordsAlone(text: string, index: LineIndex, part: Part): Part {
  if (part.newText !== '' || part.stays === true) return part;
  const lineStart = index.lineStart(index.position(part.start).line);
  const stop = lineEnd(text, index, index.position(part.end).line);
  const { start, end } = withEmphasis(text, lineStart, stop, part);
  const before = text.slice(Math.max(lineStart, start - longestBeside), start);
  const after = text.slice(end, Math.min(stop, end + longestBeside));
  const comment = { open: /<!--\s*$/.exec(before)?.[0], close: /^\s*-->/.exec(after)?.[0] };
  const parentheses = { open: /\(\s*$/.exec(before)?.[0], close: /^\s*\)/.exec(after)?.[0] };
  const brackets = { open: /\[\s*$/.exec(before)?.[0], close: /^\s*\](?![([])/.exec(after)?.[0] };
  for (const { open, close } of [comment, parentheses, brackets]) {
    if (open === undefined || close === undefined) continue;
    return { ...withSpace(text, lineStart, start - open.length, end + close.length), newText: '' };
  }
  // The first words of a line take what parts them from the next ones with them.
  if (onlyMarksBefore.test(before) || comment.open !== undefined) {
    return { start, end: end + (/^[;,]?\s*(?=\S)/.exec(after)?.[0].length ?? 0), newText: '' };
  }
  if (text.startsWith('![', start)) return { ...withSpace(text, lineStart, start, end), newText: '' };
  const lead =
    after.trim() === '' || /^(?:[;,.]|\s*-->)/.test(after) ? (leadIn.exec(before)?.[0].length ?? 0) : 0;
  return { start: start - lead, end, newText: '' };
}

/** A TODO with the emphasis that has nothing else in it. */
function withEmphasis(text: string, lineStart: number, lineStop: number, { start, end }: Span): Span {
  let more = 0;
  while (start - more > lineStart && end + more < lineStop) {
    const sign = text.charAt(start - more - 1);
    if (!/[*_]/.test(sign) || sign !== text.charAt(end + more)) break;
    more++;
  }
  return { start: start - more, end: end + more };
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
