import { findShortcodes, pairShortcodes, type ShortcodeCall, type Shortcodes } from '../hugo/shortcodes';
import { LineIndex } from '../text/lineIndex';
import { endOfLine, withPlainLineEnds } from '../text/lines';
import type { Range } from '../text/range';
import { covers, spanAt, type Span } from '../text/span';
import { bareAddresses } from './markdown/bareAddresses';
import type { Blocks } from './markdown/blocks';
import { findBlocks } from './markdown/findBlocks';
import { findInlines, type Inlines } from './markdown/inlines';
import { readFrontMatter, type ReadFrontMatter } from '../frontMatter/readFrontMatter';
import { usualTodoRules, type TodoRules } from './todos/todoRules';

/** Longer than what stands before words at the start of a line. */
const longestBefore = 200;

/**
 * A text with what its readers find in it: front matter, shortcodes, blocks, inlines, each read once, when somebody asks
 * for it first. All offsets are those of the text. It holds the text: only what works on that text keeps it. Never throws.
 */
export class TextReading {
  /** The text with every lone `\r` as `\n`, so that no further step need know of it. */
  readonly text: string;
  #index: LineIndex | undefined;
  #frontMatter: { readonly read: ReadFrontMatter | undefined } | undefined;
  #shortcodes: Shortcodes | undefined;
  #calls: readonly ShortcodeCall[] | undefined;
  #body: string | undefined;
  #blocks: Blocks | undefined;
  #inlines: Inlines | undefined;

  /**
   * @param written as in the editor or on the disk
   * @param todoRules what counts as a TODO, and as which
   */
  constructor(
    readonly written: string,
    readonly todoRules: TodoRules = usualTodoRules,
  ) {
    this.text = withPlainLineEnds(written);
  }

  get index(): LineIndex {
    return (this.#index ??= new LineIndex(this.text));
  }

  get frontMatter(): ReadFrontMatter | undefined {
    this.#frontMatter ??= { read: readFrontMatter(this.text) };
    return this.#frontMatter.read;
  }

  /** Where the body begins. Of a byte order mark at the start of the first line Markdown knows nothing. */
  get bodyStart(): number {
    return this.frontMatter?.block.end ?? (this.text.startsWith('\ufeff') ? 1 : 0);
  }

  get shortcodes(): Shortcodes {
    return (this.#shortcodes ??= findShortcodes(this.text, this.bodyStart));
  }

  /** All calls, those in code and comments too: Hugo runs them. */
  get calls(): readonly ShortcodeCall[] {
    return (this.#calls ??= pairShortcodes(this.shortcodes.tags));
  }

  /** The text with a sign in place of every character of a shortcode: what Markdown reads. */
  get body(): string {
    return (this.#body ??= maskShortcodes(this.text, this.shortcodes));
  }

  get blocks(): Blocks {
    return (this.#blocks ??= findBlocks(this.body, this.bodyStart));
  }

  get inlines(): Inlines {
    return (this.#inlines ??= findInlines(this.body, this.blocks, this.todoRules));
  }

  /** What readers see as words: no code, no comment, no link, no image. In the order of the text. */
  get words(): readonly Span[] {
    const { links, images, codeSpans, comments } = this.inlines;
    const others = [...links, ...images, ...codeSpans, ...comments].sort((a, b) => a.start - b.start);
    const spans: Span[] = [];
    let next = 0;
    for (const { start, end, commentedOut } of this.blocks.texts) {
      if (commentedOut) continue;
      let at = start;
      while (next < others.length && (others[next]?.start ?? 0) < start) next++;
      for (let other = others[next]; other !== undefined && other.start < end; other = others[++next]) {
        if (other.start > at) spans.push({ start: at, end: other.start });
        at = Math.max(at, other.end);
      }
      if (at < end) spans.push({ start: at, end });
    }
    return spans;
  }

  /** The bare addresses that become links of the page and of which `wanted` is true. */
  *bareAddresses(
    typographer: boolean,
    wanted: (address: string) => boolean,
  ): Generator<Span & { readonly href: string }> {
    for (const { start, end } of bareAddresses(this.body, this.blocks, this.inlines, typographer, wanted))
      yield { href: this.text.slice(start, end), start, end };
  }

  /** The comment that the character at `offset` stands in. */
  commentAt(offset: number): Span | undefined {
    return spanAt(this.blocks.comments, offset) ?? spanAt(this.inlines.comments, offset);
  }

  inCode(offset: number): boolean {
    return (
      covers(this.blocks.fences, offset) ||
      covers(this.blocks.indentedCode, offset) ||
      covers(this.inlines.codeSpans, offset)
    );
  }

  /** The place of a value of front matter in the text. */
  spanInFrontMatter({ start, end }: Span): Span {
    const from = this.frontMatter?.block.sourceStart ?? 0;
    return { start: from + start, end: from + end };
  }

  /** The end of the line that holds `offset`, its line end left out. */
  lineEnd(offset: number): number {
    return endOfLine(this.text, offset);
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** What stands before an offset on its line, of a long line the last characters: it may hold any number of them. */
  lineBefore(offset: number): string {
    const from = Math.max(0, offset - longestBefore);
    const before = this.text.slice(from, offset);
    return before.slice(before.lastIndexOf('\n') + 1);
  }

  offsets({ start, end }: Range): Span {
    return { start: this.index.offset(start), end: this.index.offset(end) };
  }

  range({ start, end }: Span): Range {
    return this.index.range(start, end);
  }

  /** As `range`, by a function that does not hold the text: for what is kept longer than the reading. */
  get ranges(): (span: Span) => Range {
    const { index } = this;
    return ({ start, end }) => index.range(start, end);
  }
}

/** To Markdown a shortcode is one word, whatever stands in it. */
function maskShortcodes(text: string, { tags, escaped }: Shortcodes): string {
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

/** In a text that is put together a slice takes less than half as long as a repetition. */
function mask(length: number): string {
  return length <= masks.length ? masks.slice(0, length) : '\u0001'.repeat(length);
}

function inOrder<T extends Span>(some: readonly T[], others: readonly T[]): readonly T[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.start - b.start);
}
