import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Todo } from '../note/note';
import { comparePositions, type Position } from '../text/range';

/** A TODO and where it stands. */
export interface PlacedTodo {
  readonly conference: Conference;
  readonly page: Page;
  readonly todo: Todo;
}

/** Where somebody stands: on a page, and there at a position, or at its beginning where none is known. */
export interface Standpoint {
  readonly page: Page;
  readonly position: Position | undefined;
}

/** Every TODO in the order of the menu, one conference after another. */
export function* walkTodos(conferences: Iterable<Conference>): Generator<PlacedTodo> {
  for (const conference of conferences) {
    for (const page of walkPages(conference)) {
      for (const todo of page.note?.todos ?? []) yield { conference, page, todo };
    }
  }
}

/**
 * The TODO behind (`step` 1) or before (-1) where somebody stands; from the last one on to the first, and back.
 * @param todos in their order
 * @param pages all pages in that order: where somebody stands may have no TODO
 * @param here undefined where no note is in front: then the first one, or the last
 */
export function neighbourTodo(
  todos: readonly PlacedTodo[],
  pages: Iterable<Page>,
  here: Standpoint | undefined,
  step: 1 | -1,
): PlacedTodo | undefined {
  const end = step === 1 ? todos[0] : todos.at(-1);
  if (here === undefined) return end;
  const passed = new Set<string>();
  for (const { id } of pages) {
    if (id === here.page.id) break;
    passed.add(id);
  }
  const start = { line: 0, character: -1 };
  const side = ({ page, todo }: PlacedTodo) =>
    page.id === here.page.id
      ? Math.sign(comparePositions(todo.range.start, here.position ?? start))
      : passed.has(page.id)
        ? -1
        : 1;
  const beyond = (placed: PlacedTodo) => side(placed) === step;
  return (step === 1 ? todos.find(beyond) : todos.findLast(beyond)) ?? end;
}
