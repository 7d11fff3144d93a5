import type { Todo, TodoKind } from '../note/note';
import { comparePositions, type Position } from '../text/range';

/** What a picture can close: all but what is to be linked or to be written. The menus of TODOs name the same ones. */
const pictureKinds: ReadonlySet<TodoKind> = new Set([
  'slide',
  'image',
  'diagram',
  'chart',
  'table',
  'code',
  'draw',
  'other',
]);

/**
 * The TODO that the next picture is for: the first one behind a place that a picture can close, else the note's first.
 * @param todos of one note, in its order
 * @returns undefined where the note has none
 */
export function nextPictureTodo(todos: readonly Todo[], behind: Position): Todo | undefined {
  const wanting = todos.filter(({ kind }) => pictureKinds.has(kind));
  return wanting.find(({ range }) => comparePositions(range.start, behind) >= 0) ?? wanting[0];
}
