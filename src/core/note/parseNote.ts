import { contentOfShortcode } from '../hugo/knownShortcodes';
import { findShortcodes, pairShortcodes, type ShortcodeCall, type Shortcodes } from '../hugo/shortcodes';
import { LineIndex } from '../text/lineIndex';
import { endOfLine } from '../text/lines';
import type { Blocks, Fence, HeadingBlock } from './markdown/blocks';
import { findBlocks } from './markdown/findBlocks';
import { readButton } from './buttons/readButton';
import { frontMatterFields, noFrontMatter } from '../frontMatter/frontMatterFields';
import type { Fault, NoteFault } from '../frontMatter/fault';
import { findInlines, type LinkSpan } from './markdown/inlines';
import { hasLocalAttributes } from './localAttributes';
import type { Button, Diagram, Heading, Link, Note } from './note';
import { longestNote } from './noteSize';
import { ownString } from '../text/ownString';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { skimmedStart, skimNote } from './skimNote';
import { readTalkText } from './talk/talkText';
import { covers, spanAt, type Span } from '../text/span';
import { usualTodoRules, type TodoRules } from './todos/todoRules';
import { readTodo } from './todos/readTodo';
import { writtenIds } from './writtenIds';

const none: readonly never[] = Object.freeze([]);

/**
 * Reads a note: everything that Talk Notes knows of it, and what is wrong with it, as data. It never throws, whatever
 * the text. The note holds no part of the text alive but the words that it repeats. One longer than `longestNote` is
 * skimmed.
 * @param todoRules what counts as a TODO, and as which
 * @param kind of the conference: of plain notes what they say about their talk is read as well
 */
export function parseNote(
  uri: string,
  text: string,
  todoRules: TodoRules = usualTodoRules,
  kind: 'hugo' | 'plain' = 'hugo',
): Note {
  const index = new LineIndex(text);
  const lines = withPlainLineEnds(text);
  if (text.length > longestNote) {
    const head = parseNote(
      uri,
      text.slice(0, endOfLine(text, skimmedStart)).slice(0, longestNote),
      todoRules,
      kind,
    );
    return skimNote(head, lines, index, todoRules);
  }
  const faults: NoteFault[] = [];
  const read = readFrontMatter(lines);
  const frontMatter = read === undefined ? noFrontMatter : frontMatterFields(read, lines, index, faults);
  // Of a byte order mark at the start of the first line Markdown knows nothing.
  const bodyStart = read?.block.end ?? (text.startsWith('\ufeff') ? 1 : 0);

  const shortcodes = findShortcodes(lines, bodyStart);
  const body = maskShortcodes(lines, shortcodes);
  const blocks = findBlocks(body, bodyStart);
  const inlines = findInlines(body, blocks, todoRules);
  const inCode = ({ start }: Span) => covers(blocks.fences, start) || covers(inlines.codeSpans, start);
  const commentAt = (offset: number) => spanAt(blocks.comments, offset) ?? spanAt(inlines.comments, offset);
  const calls = pairShortcodes(shortcodes.tags.filter((tag) => !inCode(tag)));

  reportBody(lines, index, faults, { blocks, calls, inCode, shortcodes });
  return {
    uri,
    frontMatter,
    headings: frozenIfEmpty(blocks.headings.map((heading) => readHeading(heading, lines, index))),
    buttons: frozenIfEmpty(readButtons(calls, commentAt, lines, index)),
    todos: frozenIfEmpty(inlines.todos.map((todo) => readTodo(todo, lines, index, todoRules))),
    links: frozenIfEmpty(inlines.links.map((link) => readLink(link, lines, index))),
    images: frozenIfEmpty(inlines.images.map((image) => readLink(image, lines, index))),
    diagrams: frozenIfEmpty(readDiagrams(blocks.fences, calls, commentAt, lines, index)),
    ids: frozenIfEmpty(readIds(lines)),
    localAttributes: hasLocalAttributes(lines, bodyStart),
    shortcodes: frozenIfEmpty(
      Array.from(new Set(calls.map(({ open }) => ownString(open.name.toLowerCase())))),
    ),
    faults: frozenIfEmpty(faults),
    bodyStart: index.position(bodyStart),
    ...(kind === 'plain' && { talk: readTalkText({ text: body, bodyStart, blocks, inlines, index }) }),
  };
}

/** Every lone `\r` becomes `\n`, so that no further step need know of it. Offsets stay. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/**
 * The text with a sign in place of every character of a shortcode: to Markdown a shortcode is one word, whatever stands
 * in it. Offsets stay.
 */
export function maskShortcodes(text: string, { tags, escaped }: Shortcodes): string {
  const spans = inOrder<Span>(tags, escaped);
  if (spans.length === 0) return text;
  // `join` writes one flat text: in a sum of texts V8 reads every character by a detour.
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), mask(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const masks = '\u0001'.repeat(1024);

/** A slice is made ten times as fast as a repetition. */
function mask(length: number): string {
  return length <= masks.length ? masks.slice(0, length) : '\u0001'.repeat(length);
}

function inOrder<T extends Span>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.start - b.start);
}

function frozenIfEmpty<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}

function readHeading({ level, start, end, text }: HeadingBlock, lines: string, index: LineIndex): Heading {
  let words = lines.slice(text.start, text.end);
  if (words.endsWith('}')) words = words.replace(/\{#[^{}\s]*\}$/, '').trimEnd();
  const flat = words
    .split('\n')
    .map((line, i) => (i === 0 ? line : line.replace(/^[ \t>]+/, '')).trimEnd())
    .join(' ');
  return { level, text: ownString(flat), range: index.range(start, end) };
}

/** `{#id .class}` behind a heading, a fence or a block, and what HTML has. */
function readIds(lines: string): string[] {
  const ids = Array.from(writtenIds(lines), ownString);
  if (lines.includes('{'))
    for (const [, id = ''] of lines.matchAll(/\{(?:[^{}\n]{0,200}\s)?#([^\s{}]{1,200})[^{}\n]{0,200}\}/g))
      ids.push(ownString(id));
  return ids;
}

function readLink({ start, end, text, href, commentedOut }: LinkSpan, lines: string, index: LineIndex): Link {
  const link: Link = {
    text: ownString(lines.slice(text.start, text.end)),
    href: ownString(lines.slice(href.start, href.end)),
    range: index.range(start, end),
    hrefRange: index.range(href.start, href.end),
    commentedOut,
  };
  const label = text.start === href.start ? labelBefore(start, lines) : undefined;
  return label === undefined ? link : { ...link, label };
}

/** The word and colon that begin the line of a bare address. */
function labelBefore(start: number, lines: string): string | undefined {
  // A long line may hold any number of addresses: each looks back for no more than a label.
  const from = Math.max(0, start - longestLabel - 1);
  const before = lines.slice(from, start);
  const feed = before.lastIndexOf('\n');
  if (feed < 0 && from > 0) return undefined;
  const label = labelAndColon.exec(before.slice(feed + 1))?.[1];
  return label === undefined ? undefined : ownString(label);
}

const longestLabel = 60;
const labelAndColon = /^[\s>]*(?:[-*+]\s+)?[*_]{0,3}(\p{L}[\p{L} -]{1,23})[*_]{0,3}:[*_]{0,3}\s*$/u;

/** The comment that the character at `offset` stands in. */
type CommentAt = (offset: number) => Span | undefined;

function readButtons(
  calls: readonly ShortcodeCall[],
  commentAt: CommentAt,
  lines: string,
  index: LineIndex,
): Button[] {
  return calls
    .filter(({ open }) => open.name.toLowerCase() === 'button')
    .map((call) => readButton(call, commentAt(call.open.start), lines, index));
}

/** `mermaid` is a language in lower case only, as Hugo's render hooks have it. */
function readDiagrams(
  fences: readonly Fence[],
  calls: readonly ShortcodeCall[],
  commentAt: CommentAt,
  lines: string,
  index: LineIndex,
): Diagram[] {
  const diagrams: { notation: Diagram['notation']; all: Span; source: Span }[] = [];
  for (const fence of fences) {
    if (/^mermaid(?:[\s{]|$)/.test(fence.info))
      diagrams.push({ notation: 'fence', all: fence, source: fence.content });
  }
  for (const { open, close } of calls) {
    if (open.name !== 'mermaid' || close === undefined || commentAt(open.start) !== undefined) continue;
    const source = { start: open.end, end: close.start };
    diagrams.push({ notation: 'shortcode', all: { start: open.start, end: close.end }, source });
  }
  return diagrams
    .sort((a, b) => a.all.start - b.all.start)
    .map(({ notation, all, source }) => ({
      notation,
      source: ownString(lines.slice(source.start, source.end)),
      range: index.range(all.start, all.end),
      sourceRange: index.range(source.start, source.end),
    }));
}

interface Body {
  readonly blocks: Blocks;
  readonly calls: readonly ShortcodeCall[];
  readonly inCode: (span: Span) => boolean;
  readonly shortcodes: Shortcodes;
}

function reportBody(
  text: string,
  index: LineIndex,
  faults: NoteFault[],
  { blocks, calls, inCode, shortcodes }: Body,
): void {
  const report = (fault: Fault, { start, end }: Span) =>
    faults.push({ ...fault, range: index.range(start, end) });
  for (const { open, close } of calls) {
    const { name, notation, role } = open;
    if (close === undefined && role === 'open' && contentOfShortcode(name.toLowerCase()) !== undefined)
      report({ code: 'shortcode-not-closed', name: ownString(name), notation }, open);
  }
  for (const span of shortcodes.unfinished) {
    if (inCode(span)) continue;
    const notation = text.charAt(span.start + 2) === '%' ? '%' : '<';
    report({ code: 'shortcode-not-ended', notation }, span);
  }
  const comment = blocks.comments.find(({ closed }) => !closed);
  if (comment !== undefined)
    report({ code: 'comment-not-closed' }, { start: comment.start, end: comment.start + 4 });
  const nul = text.indexOf('\0');
  if (nul >= 0) report({ code: 'text-encoding' }, { start: nul, end: nul + 1 });
}
