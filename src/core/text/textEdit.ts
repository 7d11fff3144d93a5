import { LineIndex } from './lineIndex';
import type { Range } from './range';

/** Replace what stands in `range` by `newText`. An empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Edits of one file. They all count in the text as it is before any of them and do not overlap. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Applies edits to a text, as an editor would.
 * @throws RangeError when two edits overlap: no order of applying them would be right.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = inOrder(new LineIndex(text), edits);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of sorted) {
    if (start < at) throw new RangeError(`Edits overlap at offset ${start}`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** An edit by offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Edits by offsets, in the order of the text. */
export function inOrder(index: LineIndex, edits: readonly TextEdit[]): OffsetEdit[] {
  return edits
    .map(({ range, newText }) => ({
      start: index.offset(range.start),
      end: index.offset(range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
