import { LineIndex } from '../../text/lineIndex';
import type { Range } from '../../text/range';
import type { Span } from '../../text/span';
import { withPlainLineEnds } from '../../text/lines';

/** A text that is rendered: the note itself, or a file that it includes. */
export class SourceText {
  readonly text: string;
  readonly index: LineIndex;
  /** Where the note includes it; undefined for the note itself. */
  readonly #included: Range | undefined;

  /** @param written as in the editor; every line end becomes `\n` or `\r\n`, offsets stay. */
  constructor(written: string, included?: Range) {
    this.text = withPlainLineEnds(written);
    this.index = new LineIndex(this.text);
    this.#included = included;
  }

  /** A text that stands in no file, as a title of a parameter; all of it counts as on that line of the note. */
  static elsewhere(text: string, line: number): SourceText {
    const position = { line, character: 0 };
    return new SourceText(text, { start: position, end: position });
  }

  get isIncluded(): boolean {
    return this.#included !== undefined;
  }

  /** The line of the note, from 0. */
  lineOf(offset: number): number {
    return this.#included?.start.line ?? this.index.position(offset).line;
  }

  rangeOf({ start, end }: Span): Range {
    return this.#included ?? this.index.range(start, end);
  }

  /** Where a line begins; the text's length where there is no such line. */
  lineStart(line: number): number {
    return this.index.lineStart(line);
  }
}
