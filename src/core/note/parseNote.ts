import { contentOfShortcode } from '../hugo/knownShortcodes';
import { pairShortcodes, type ShortcodeCall, type Shortcodes } from '../hugo/shortcodes';
import type { LineIndex } from '../text/lineIndex';
import { endOfLine } from '../text/lines';
import type { Blocks, HeadingBlock } from './markdown/blocks';
import { readButton } from './buttons/readButton';
import { frontMatterFields, noFrontMatter } from '../frontMatter/frontMatterFields';
import type { Fault, NoteFault } from '../frontMatter/fault';
import type { LinkSpan } from './markdown/inlines';
import { hasLocalAttributes } from './localAttributes';
import type { Button, Diagram, Heading, Link, Note } from './note';
import { longestNote } from './noteSize';
import { ownString } from '../text/ownString';
import { skimmedStart, skimNote } from './skimNote';
import { readTalkText } from './talk/talkText';
import { covers, type Span } from '../text/span';
import { TextReading } from './textReading';
import { usualTodoRules, type TodoRules } from './todos/todoRules';
import { readTodo } from './todos/readTodo';
import { writtenIds } from './writtenIds';

const none: readonly never[] = Object.freeze([]);

/** How a text is read as a note. A conference says it of its notes. */
export interface ReadAs {
  /** What counts as a TODO, and as which. */
  readonly todoRules?: TodoRules | undefined;
  /** Of the conference: of plain notes what they say about their talk is read as well. */
  readonly kind?: 'hugo' | 'plain' | undefined;
}

/** One text of a note: what its readers find, and the note that comes of it. */
export class NoteReading extends TextReading {
  readonly kind: ReadAs['kind'];
  #note: Note | undefined;

  /** @param note what was read from this very text, where somebody has it already */
  constructor(
    readonly uri: string,
    written: string,
    { todoRules, kind }: ReadAs = {},
    note?: Note,
  ) {
    super(written, todoRules);
    this.kind = kind;
    this.#note = note;
  }

  /** All that Talk Notes knows of the note, which holds no part of the text alive. */
  get note(): Note {
    return (this.#note ??= this.written.length > longestNote ? skimmed(this) : noteOf(this));
  }

  /** The same note with another text. */
  again(written: string): NoteReading {
    return new NoteReading(this.uri, written, this);
  }
}

/**
 * Reads a note: everything that Talk Notes knows of it, and what is wrong with it, as data. It never throws, whatever
 * the text. The note holds no part of the text alive but the words that it repeats. One longer than `longestNote` is
 * skimmed.
 */
export function parseNote(
  uri: string,
  text: string,
  todoRules: TodoRules = usualTodoRules,
  kind: 'hugo' | 'plain' = 'hugo',
): Note {
  return new NoteReading(uri, text, { todoRules, kind }).note;
}

function skimmed(reading: NoteReading): Note {
  const { written, text, index, todoRules } = reading;
  const start = written.slice(0, endOfLine(written, skimmedStart)).slice(0, longestNote);
  return skimNote(reading.again(start).note, text, index, todoRules);
}

function noteOf(reading: NoteReading): Note {
  const { uri, kind, text, index, todoRules, bodyStart, blocks, inlines } = reading;
  const faults: NoteFault[] = [];
  const frontMatter =
    reading.frontMatter === undefined
      ? noFrontMatter
      : frontMatterFields(reading.frontMatter, text, index, faults);
  const inCode = ({ start }: Span) => covers(blocks.fences, start) || covers(inlines.codeSpans, start);
  const calls = pairShortcodes(reading.shortcodes.tags.filter((tag) => !inCode(tag)));

  reportBody(text, index, faults, { blocks, calls, inCode, shortcodes: reading.shortcodes });
  return {
    uri,
    frontMatter,
    headings: frozenIfEmpty(blocks.headings.map((heading) => readHeading(heading, text, index))),
    buttons: frozenIfEmpty(readButtons(calls, reading)),
    todos: frozenIfEmpty(inlines.todos.map((todo) => readTodo(todo, text, index, todoRules))),
    links: frozenIfEmpty(inlines.links.map((link) => readLink(link, text, index))),
    images: frozenIfEmpty(inlines.images.map((image) => readLink(image, text, index))),
    diagrams: frozenIfEmpty(readDiagrams(calls, reading)),
    ids: frozenIfEmpty(readIds(text)),
    localAttributes: hasLocalAttributes(text, bodyStart),
    shortcodes: frozenIfEmpty(
      Array.from(new Set(calls.map(({ open }) => ownString(open.name.toLowerCase())))),
    ),
    faults: frozenIfEmpty(faults),
    bodyStart: index.position(bodyStart),
    ...(kind === 'plain' && {
      talk: readTalkText({ text: reading.body, bodyStart, blocks, inlines, index }),
    }),
  };
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

/** Most texts have braces, and none of them holds this sign: that is quickly seen. */
const mayHaveMark = /\{[^{}#\n]*\n?#/;

/** `{#id .class}` behind a heading, a fence or a block, and what HTML has. */
function readIds(lines: string): string[] {
  const ids = Array.from(writtenIds(lines), ownString);
  if (mayHaveMark.test(lines))
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

function readButtons(calls: readonly ShortcodeCall[], reading: TextReading): Button[] {
  return calls
    .filter(({ open }) => open.name.toLowerCase() === 'button')
    .map((call) => readButton(call, reading.commentAt(call.open.start), reading.text, reading.index));
}

/** `mermaid` is a language in lower case only, as Hugo's render hooks have it. */
function readDiagrams(calls: readonly ShortcodeCall[], reading: TextReading): Diagram[] {
  const diagrams: { notation: Diagram['notation']; all: Span; source: Span }[] = [];
  for (const fence of reading.blocks.fences) {
    if (/^mermaid(?:[\s{]|$)/.test(fence.info))
      diagrams.push({ notation: 'fence', all: fence, source: fence.content });
  }
  for (const { open, close } of calls) {
    if (open.name !== 'mermaid' || close === undefined || reading.commentAt(open.start) !== undefined)
      continue;
    const source = { start: open.end, end: close.start };
    diagrams.push({ notation: 'shortcode', all: { start: open.start, end: close.end }, source });
  }
  return diagrams
    .sort((a, b) => a.all.start - b.all.start)
    .map(({ notation, all, source }) => ({
      notation,
      source: ownString(reading.text.slice(source.start, source.end)),
      range: reading.range(all),
      sourceRange: reading.range(source),
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
