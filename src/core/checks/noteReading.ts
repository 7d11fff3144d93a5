import { findShortcodes, pairShortcodes, type ShortcodeCall, type Shortcodes } from '../hugo/shortcodes';
import { bareAddresses } from '../note/markdown/bareAddresses';
import type { Blocks } from '../note/markdown/blocks';
import { findBlocks } from '../note/markdown/findBlocks';
import { findInlines, type Inlines } from '../note/markdown/inlines';
import type { Note } from '../note/note';
import { maskShortcodes, withPlainLineEnds } from '../note/parseNote';
import { readFrontMatter, type ReadFrontMatter } from '../frontMatter/readFrontMatter';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/range';
import { covers, spanAt, type Span } from '../text/span';

/** Longer than what stands before words at the start of a line. */
const longestBefore = 200;

/**
 * A note's text with what its readers find in it, each read when a check asks for it first: most notes have nothing
 * that most checks look for. Made for one text, thrown away after the checks.
 */
export class NoteReading {
  /** The text with every lone `\r` as `\n`; offsets are those of the text. */
  readonly text: string;
  readonly #written: string;
  #lines: LineIndex | undefined;
  #frontMatter: { readonly read: ReadFrontMatter | undefined } | undefined;
  #shortcodes: Shortcodes | undefined;
  #calls: readonly ShortcodeCall[] | undefined;
  #body: string | undefined;
  #blocks: Blocks | undefined;
  #inlines: Inlines | undefined;

  constructor(
    readonly note: Note,
    text: string,
  ) {
    this.text = withPlainLineEnds(text);
    this.#written = text;
  }

  get #index(): LineIndex {
    return (this.#lines ??= new LineIndex(this.#written));
  }

  get frontMatter(): ReadFrontMatter | undefined {
    this.#frontMatter ??= { read: readFrontMatter(this.text) };
    return this.#frontMatter.read;
  }

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

  get blocks(): Blocks {
    return (this.#blocks ??= findBlocks(this.#maskedBody, this.bodyStart));
  }

  get inlines(): Inlines {
    return (this.#inlines ??= findInlines(this.#maskedBody, this.blocks));
  }

  /** The bare addresses that become links of the page and of which `wanted` is true. */
  *bareAddresses(
    typographer: boolean,
    wanted: (address: string) => boolean,
  ): Generator<Span & { readonly href: string }> {
    for (const { start, end } of bareAddresses(
      this.#maskedBody,
      this.blocks,
      this.inlines,
      typographer,
      wanted,
    ))
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
    const feed = this.text.indexOf('\n', offset);
    const end = feed < 0 ? this.text.length : feed;
    return end > offset && this.text.charAt(end - 1) === '\r' ? end - 1 : end;
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
    return { start: this.#index.offset(start), end: this.#index.offset(end) };
  }

  range({ start, end }: Span): Range {
    return this.#index.range(start, end);
  }

  /** As `range`, by a function that does not hold the text: for what is kept longer than the reading. */
  get ranges(): (span: Span) => Range {
    const index = this.#index;
    return ({ start, end }) => index.range(start, end);
  }

  get #maskedBody(): string {
    return (this.#body ??= maskShortcodes(this.text, this.shortcodes));
  }
}
