import type { Position } from '../../text/range';
import type { Todo } from '../note';

/** The TODO at a position, else the first that begins in its line; undefined where the line has none. */
export function todoOnLine(todos: readonly Todo[], { line, character }: Position): Todo | undefined {
  const inLine = todos.filter(({ range }) => range.start.line === line);
  return inLine.findLast(({ range }) => range.start.character <= character) ?? inLine[0];
}
