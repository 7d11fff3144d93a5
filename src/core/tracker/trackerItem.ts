import * as l10n from '@vscode/l10n';
import type { Conference, Page } from '../conference/conference';
import type { Todo } from '../note/note';
import { countTodos } from '../tree/counts';
import { kindLabel, kindNameOf, todoFacts, todoIcon, todoLabel } from '../note/todos/todoWords';
import type { Grouping } from './grouping';

/** What a row of the tracker shows, without any VS Code type. */
export interface TrackerItem {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** Of a TODO, the kind whose colour its icon has. */
  readonly color: string | undefined;
  /** What a screen reader says instead of the row. */
  readonly spoken: string;
  /** What menus ask for: `page;`, `kind;`, and of a TODO `todo;KIND;`, with `time;` behind it where it has one. */
  readonly context: string;
}

/** A conference, language, day or session with the number of TODOs in it. */
export function pageGroupItem(conference: Conference, page: Page, count: number): TrackerItem {
  const tree = conference.trees.find(({ home }) => home.id === page.id);
  const isOnlyTree = conference.trees.length === 1;
  const label =
    tree === undefined
      ? page.title
      : isOnlyTree
        ? conference.title
        : l10n.t('{0} ({1})', conference.title, tree.languageName);
  const icon = tree !== undefined ? 'mortar-board' : page.kind === 'section' ? 'calendar' : 'note';
  return group(label, icon, 'page;', count);
}

/** Everything of a kind. */
export function kindItem(name: string, count: number): TrackerItem {
  return group(kindLabel(name), todoIcon(name), 'kind;', count);
}

function group(label: string, icon: string, context: string, count: number): TrackerItem {
  const spoken = `${label}, ${countTodos(count)}`;
  return { label, description: String(count), icon, color: undefined, spoken, context };
}

/** A TODO with the heading that it stands under; among others of its kind also with its session. */
export function todoItem(page: Page, todo: Todo, grouping: Grouping): TrackerItem {
  const label = todoLabel(todo);
  const where = grouping === 'kind' ? [page.title] : [];
  const facts = [...where, ...(page.note === undefined ? [] : todoFacts(page.note, todo))];
  const kind = kindNameOf(todo);
  return {
    label,
    description: facts.join(' · '),
    icon: todoIcon(kind),
    color: todo.kind,
    spoken: [l10n.t('TODO: {0}', label), kindLabel(kind), ...facts].join(', '),
    context: `todo;${todo.kind};${todo.timestamp === undefined ? '' : 'time;'}`,
  };
}
