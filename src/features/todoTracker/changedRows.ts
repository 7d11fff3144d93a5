import type { Conference, Page } from '../../core/conference/conference';
import type { Note, Todo } from '../../core/note/note';
import type { Grouping } from '../../core/tracker/grouping';
import type { OpenTodos } from '../../core/tracker/openTodos';
import { headingOf, kindNameOf } from '../../core/note/todos/todoWords';
import type { ConferenceUpdate } from '../../workspace/conferences/notes';
import type { TrackerNode, TrackerNodes } from './node';

export interface Rows {
  readonly nodes: TrackerNodes;
  readonly open: OpenTodos;
  readonly grouping: Grouping;
  readonly idsOf: (note: Note, some: readonly Todo[]) => readonly number[];
  /** Whether there is one home page only, which then has no row: what stands on it stands at the top. */
  readonly isSingle: boolean;
}

/**
 * The rows that look different after an update: none for words beside TODOs, one for words in a TODO, and where TODOs came
 * or went the groups that count them.
 * @returns undefined when the whole tracker has to be drawn again
 */
export function changedRows(updates: readonly ConferenceUpdate[], rows: Rows): TrackerNode[] | undefined {
  const changed = new Set<TrackerNode>();
  for (const { before, after, uris } of updates) {
    if (before === undefined || after === undefined) return undefined;
    for (const uri of uris) {
      const of = rowsOf({ before, after, uri, ...rows });
      if (of === undefined) return undefined;
      for (const row of of) changed.add(row);
    }
  }
  return [...changed];
}

interface ChangedNote extends Rows {
  readonly before: Conference;
  readonly after: Conference;
  readonly uri: string;
}

function rowsOf(change: ChangedNote): TrackerNode[] | undefined {
  const { before, after, uri, open, nodes, grouping } = change;
  const [was, is] = [before.find(uri), after.find(uri)];
  if (was === undefined || is === undefined) {
    const [page] = [was, is].filter((each) => each !== undefined);
    return page === undefined || open.count(page) === 0 ? [] : undefined;
  }
  if (open.count(is) > 0 && standingOf(was) !== standingOf(is)) return undefined;
  const [old, now] = [shown(change, was), shown(change, is)];
  const isSame =
    old.length === now.length && old.every(({ id, kind }, i) => id === now[i]?.id && kind === now[i].kind);
  if (isSame) {
    return now
      .filter(({ look }, i) => look !== old[i]?.look)
      .map(({ id }): TrackerNode => nodes.todo({ conferenceId: after.id, pageId: is.id, todoId: id }));
  }
  return grouping === 'kind' ? kindRows(change, old, now) : dayRows(change, was, is);
}

/** What a page is called, and what decides where it stands among others. */
function standingOf({ title, weight, note }: Page): string {
  const { date, publishDate, expiryDate } = note?.frontMatter ?? {};
  return JSON.stringify([title, weight, date, publishDate, expiryDate]);
}

interface ShownTodo {
  readonly id: number;
  readonly kind: string;
  /** All that its row is made of, beside what its page is called: the words tell kind, number and hint. */
  readonly look: string;
}

function shown({ open, idsOf }: ChangedNote, page: Page): ShownTodo[] {
  const { note } = page;
  if (note === undefined || note.todos.length === 0) return [];
  const todos = open.on(page);
  const ids = idsOf(note, todos);
  return todos.map((todo, i) => ({
    id: ids[i] ?? -1,
    kind: kindNameOf(todo),
    look: [todo.text, todo.timestamp ?? '', headingOf(note, todo)?.text ?? ''].join('\n'),
  }));
}

/** The groups of the kinds of which TODOs came or went; everything where a kind is new or done with. */
function kindRows(
  { nodes, open, before, after }: ChangedNote,
  old: readonly ShownTodo[],
  now: readonly ShownTodo[],
): TrackerNode[] | undefined {
  const idsOf = (list: readonly ShownTodo[], name: string) =>
    list.flatMap(({ id, kind }) => (kind === name ? [id] : [])).join();
  const names = new Set([...old, ...now].map(({ kind }) => kind));
  const differ = [...names].filter((name) => idsOf(old, name) !== idsOf(now, name));
  const has = ({ trees }: Conference, name: string) => trees.some(({ home }) => open.tally(home).has(name));
  if (differ.some((name) => has(before, name) !== has(after, name))) return undefined;
  return differ.map((name) => nodes.kind(name));
}

/** The page and the sections that count it; everything where a row at the top came or went. */
function dayRows({ before, after, open, nodes, isSingle }: ChangedNote, was: Page, is: Page) {
  const old: readonly Page[] = [was, ...before.ancestors(was.id)];
  const now: readonly Page[] = [is, ...after.ancestors(is.id)];
  // What stands at the top: home pages, or of a single one the pages in it and its own TODOs.
  const top = isSingle ? -2 : -1;
  const [oldTop, newTop] = [old.at(top), now.at(top)];
  if (oldTop === undefined || newTop === undefined) return undefined;
  if (open.count(oldTop) > 0 !== open.count(newTop) > 0) return undefined;
  const shownAsRows = isSingle ? now.slice(0, -1) : now;
  return shownAsRows.filter((page) => open.count(page) > 0).map((page) => nodes.page(after, page));
}
