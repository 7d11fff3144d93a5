import { walkPages } from '../../core/conference/pages/walkPages';
import { neighbourTodo, walkTodos, type PlacedTodo } from '../../core/tracker/neighbourTodo';
import type { WritingPlaces } from '../../host/writingPlace';
import { activePage } from '../../workspace/targets/activePage';
import type { Notes } from '../../workspace/conferences/notes';
import { goToTodo, sayNoTodos } from './goToTodo';

/**
 * Goes to the next or previous TODO, from the last one on to the first.
 * @param within the note only, or all notes in the order of the menu; a filter of the tracker does not count
 * @param from the TODO that a hover or row stands for; undefined for the cursor
 */
export async function goToNeighbour(
  notes: Notes,
  places: WritingPlaces,
  step: 1 | -1,
  within: 'note' | 'all',
  from: PlacedTodo | undefined,
): Promise<void> {
  const page = (from ?? activePage(notes))?.page;
  const here = page && { page, position: from?.todo.range.start ?? places.selected()?.ranges[0]?.start };
  const isHere = (placed: PlacedTodo) => placed.page.id === page?.id;
  const all = [...walkTodos(notes.conferences)];
  const todos = within === 'note' ? all.filter(isHere) : all;
  const pages = notes.conferences.flatMap((conference) => [...walkPages(conference)]);
  const next = neighbourTodo(todos, pages, here, step);
  if (next === undefined) sayNoTodos();
  else await goToTodo(next);
}
