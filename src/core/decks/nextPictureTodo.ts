import { pictureKinds, type Todo } from '../note/note';
import { comparePositions, type Position } from '../text/range';

/**
 * The TODO that the next picture is for: the first one behind a place that a picture can close, else the note's first.
 * @param todos of one note, in its order
 * @returns undefined where the note has none
 */
export function nextPictureTodo(todos: readonly Todo[], behind: Position): Todo | undefined {
  const wanting = todos.filter(({ kind }) => pictureKinds.includes(kind));
  return wanting.find(({ range }) => comparePositions(range.start, behind) >= 0) ?? wanting[0];
}
