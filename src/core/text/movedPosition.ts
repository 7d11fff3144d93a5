import { comparePositions, type Position } from './range';
import type { TextEdit } from './textEdit';

/**
 * Where a place of a text is after a change. What is inserted right there comes before it, as with a cursor that types;
 * a place within what was replaced goes to the end of the new text.
 */
export function movedPosition(position: Position, { range, newText }: TextEdit): Position {
  if (comparePositions(position, range.start) < 0) return position;
  const lines = newText.split(/\r\n|[\r\n]/);
  const isOneLine = lines.length === 1;
  const end = {
    line: range.start.line + lines.length - 1,
    character: (isOneLine ? range.start.character : 0) + (lines.at(-1)?.length ?? 0),
  };
  if (comparePositions(position, range.end) <= 0) return end;
  const isInLine = position.line === range.end.line;
  return {
    line: end.line + position.line - range.end.line,
    character: isInLine ? end.character + position.character - range.end.character : position.character,
  };
}
