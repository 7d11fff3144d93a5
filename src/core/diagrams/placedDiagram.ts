import { lineEndOf } from '../edits/buttons/commentedButton';
import type { Diagram, Note } from '../note/note';
import { LineIndex } from '../text/lineIndex';
import { lineText } from '../text/lines';
import type { Position, Range } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/** A diagram of a note, and the way from a place in it to the place in the note. */
export class PlacedDiagram {
  readonly notation: Diagram['notation'];
  /** Of the whole fence or shortcode. */
  readonly range: Range;
  /** Without the quote marks and spaces that its lines have before them in the note. */
  readonly source: string;
  readonly #text: string;
  readonly #index: LineIndex;
  readonly #starts: readonly Position[];

  constructor(text: string, index: LineIndex, { notation, range, sourceRange, source }: Diagram) {
    this.notation = notation;
    this.range = range;
    this.#text = text;
    this.#index = index;
    const before = notation === 'fence' ? beforeFence(lineText(text, index, range.start.line)) : undefined;
    const lines: string[] = [];
    const starts: Position[] = [];
    // The line end before the closing fence is the fence's.
    for (const [i, written] of source
      .replace(/\r?\n$/, '')
      .split(/\r\n|[\r\n]/)
      .entries()) {
      const line = before === undefined ? written : withoutContainer(written, before);
      const first = i === 0 ? sourceRange.start.character : 0;
      lines.push(line);
      starts.push({ line: sourceRange.start.line + i, character: first + written.length - line.length });
    }
    this.source = lines.join('\n');
    this.#starts = starts;
  }

  /** The place in the note of one in the source. */
  placeOf({ line, character }: Position): Position {
    const start = this.#starts[Math.min(line, this.#starts.length - 1)] ?? this.range.start;
    return { line: start.line, character: start.character + character };
  }

  rangeOf({ start, end }: Range): Range {
    return { start: this.placeOf(start), end: this.placeOf(end) };
  }

  /** The place in the source of one in the note; undefined for one outside. */
  sourcePlace({ line, character }: Position): Position | undefined {
    const at = this.#starts.findIndex((start) => start.line === line);
    const start = this.#starts[at];
    if (start === undefined || character < start.character) return undefined;
    const length = this.source.split('\n')[at]?.length ?? 0;
    return character - start.character > length
      ? undefined
      : { line: at, character: character - start.character };
  }

  /** An edit of the source as one of the note: new lines begin as those around them do, and end as those of the note. */
  editOf({ range, newText }: TextEdit): TextEdit {
    const at = this.rangeOf(range);
    const start = this.#starts[range.start.line]?.character ?? 0;
    const lead = lineText(this.#text, this.#index, at.start.line).slice(0, start);
    // A list's mark or a shortcode stands once.
    const again = lead.replace(/[^\s>]/g, ' ');
    return { range: at, newText: newText.replaceAll('\n', lineEndOf(this.#text) + again) };
  }
}

/** The diagrams of a note, in its order. */
export function placedDiagrams(text: string, { diagrams }: Pick<Note, 'diagrams'>): PlacedDiagram[] {
  if (diagrams.length === 0) return [];
  const index = new LineIndex(text);
  return diagrams.map((diagram) => new PlacedDiagram(text, index, diagram));
}

interface Container {
  readonly quotes: number;
  /** Columns behind the last quote mark. */
  readonly indent: number;
}

function beforeFence(line: string): Container {
  const before = /^(.*?)(?:`{3}|~{3})/.exec(line)?.[1] ?? '';
  return {
    quotes: before.split('>').length - 1,
    indent: before.length - before.lastIndexOf('>') - 1,
  };
}

function withoutContainer(line: string, { quotes, indent }: Container): string {
  let at = 0;
  for (let i = 0; i < quotes; i++) at += /^[ \t]*>/.exec(line.slice(at))?.[0].length ?? 0;
  const blank = /^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0;
  return line.slice(at + Math.min(blank, indent));
}
