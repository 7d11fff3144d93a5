/**
 * A place between two characters, as VS Code and LSP count: line from 0, character from 0 in UTF-16 units.
 * A byte order mark at the start of a text is not counted: editors do not show it.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`; `start` is never after `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Less than 0 where `a` stands before `b`, more than 0 where it stands behind it. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
