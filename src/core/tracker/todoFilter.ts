import * as l10n from '@vscode/l10n';
import type { Page } from '../conference/conference';
import type { Todo } from '../note/note';
import { headingOf, kindLabel, kindNameOf } from '../note/todos/todoWords';

/** Which TODOs the tracker shows. */
export interface TodoFilter {
  /** Names of kinds; none for all. */
  readonly kinds: readonly string[];
  /** Words that all have to stand in the TODO, its heading or the title of its page; in any case. */
  readonly text: string;
}

export const noTodoFilter: TodoFilter = { kinds: [], text: '' };

export function isFilteringTodos({ kinds, text }: TodoFilter): boolean {
  return kinds.length > 0 || text !== '';
}

/** The TODOs of a page's own note that the filter leaves, in the order of the note. */
export function filteredTodos({ note, title }: Page, { kinds, text }: TodoFilter): readonly Todo[] {
  if (note === undefined) return [];
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (kinds.length === 0 && words.length === 0) return note.todos;
  return note.todos.filter((todo) => {
    if (kinds.length > 0 && !kinds.includes(kindNameOf(todo))) return false;
    if (words.length === 0) return true;
    const said = [todo.text, headingOf(note, todo)?.text ?? '', title].join('\n').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The filter in the words of the view's description; empty without a filter. */
export function describeTodoFilter({ kinds, text }: TodoFilter): string {
  return [kinds.map(kindLabel).join(', '), text === '' ? '' : l10n.t('“{0}”', text)]
    .filter((part) => part !== '')
    .join(' · ');
}
