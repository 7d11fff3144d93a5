import type { Todo } from '../../core/note/note';
import type { Range } from '../../core/text/range';

/** The TODOs in the lines of cursors and selections: who stands in a TODO's line means it, wherever it begins there. */
export function todosInLines(todos: readonly Todo[], ranges: readonly Range[]): Todo[] {
  return todos.filter(({ range }) =>
    ranges.some(({ start, end }) => start.line <= range.end.line && end.line >= range.start.line),
  );
}
