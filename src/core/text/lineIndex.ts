import type { Position, Range } from './range';
import { byteOrderMark, carriageReturn, lineFeed } from './charCodes';

/**
 * Turns offsets into positions and back for one text. Lines end at `\n`, `\r\n` or a lone `\r`, as in VS Code.
 * Offsets count the whole string, a byte order mark included; positions do not count the mark.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;
  /** The line of the position that was asked for last: the next one is mostly in it or near behind it. */
  #recent = 0;

  constructor(text: string) {
    const starts = [text.charCodeAt(0) === byteOrderMark ? 1 : 0];
    if (text.includes('\r')) addStartsByCharacter(text, starts);
    else for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position at `offset`; an offset outside the text is moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, this.lineStart(0)), this.#length);
    const recent = this.#recent;
    let low = 0;
    let high = this.#starts.length - 1;
    if (at < this.lineStart(recent)) high = recent - 1;
    else if (recent === high || at < this.lineStart(recent + 1)) high = low = recent;
    else low = recent + 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= at) low = middle;
      else high = middle - 1;
    }
    this.#recent = low;
    return positionAt(low, at - this.lineStart(low));
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The offset at `position`; a line or character beyond the end is moved to the text's end. */
  offset(position: Position): number {
    if (position.line >= this.#starts.length) return this.#length;
    return Math.min(this.lineStart(position.line) + position.character, this.#length);
  }

  /** The offset of the first character of `line`; of the text's end where there is no such line. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}

function addStartsByCharacter(text: string, starts: number[]): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      starts.push(i + 1);
    }
  }
}

const sharedLines = 512;
const sharedCharacters = 128;
const shared: (Position | undefined)[][] = Array.from({ length: sharedLines }, () => []);

/**
 * Nearly all positions of nearly all notes are near their starts: one object for each serves every note, which nobody
 * can tell as positions do not change. It takes a fifth off what 10,000 notes keep in memory (`npm run bench`).
 */
function positionAt(line: number, character: number): Position {
  const row = character < sharedCharacters ? shared[line] : undefined;
  return row === undefined ? { line, character } : (row[character] ??= { line, character });
}
