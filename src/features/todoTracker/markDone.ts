import * as vscode from 'vscode';
import { resolveTodos } from '../../core/edits/todos/resolveTodos';
import type { Todo } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { comparePositions } from '../../core/text/range';
import { countTodos } from '../../core/tree/counts';
import { todoLabel } from '../../core/note/todos/todoWords';
import { tabsOf } from '../../host/files/readText';
import { editNotes } from '../../workspace/changes/editNotes';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import type { FoundTodo } from '../../workspace/targets/targetTodos';
import { todoItems } from '../../workspace/targets/todoItems';
import type { TrackedTodos } from './trackedTodos';

/**
 * Takes TODOs out of their notes, all of them as one change. Where no editor shows that, a message does, with the way back.
 * @returns whether any note was changed
 */
export async function markDone(
  notes: Notes,
  tracked: TrackedTodos,
  todos: readonly FoundTodo[],
): Promise<boolean> {
  const names = todos.map((todo) => tracked.nameOf(todo));
  return notes.change(async () => {
    // As they are now: other changes came first.
    const now = names.flatMap((name) => tracked.find(name) ?? []);
    const uris = new Set(now.flatMap(({ page }) => page.note?.uri ?? []));
    const [first] = now;
    if (first === undefined) return false;
    const edit = (text: string, uri: string) => {
      const rules = findPage(notes, uri)?.conference.todoRules;
      const wanted = now.filter(({ page }) => page.note?.uri === uri);
      const there = parseNote(uri, text, rules).todos;
      return resolveTodos(
        text,
        there.filter((todo) => wanted.some((each) => isSame(each.todo, todo))),
        rules,
      );
    };
    const done = now.length === 1 ? todoLabel(first.todo) : countTodos(now.length);
    return editNotes(notes, [...uris], edit, {
      label: vscode.l10n.t('Done: {0}', done),
      offerUndo: [...uris].some((uri) => !isInSight(uri)),
    });
  });
}

/** What stands elsewhere or says something else is another one, and stays. */
function isSame(a: Todo, b: Todo): boolean {
  return a.text === b.text && comparePositions(a.range.start, b.range.start) === 0;
}

/** Whether a tab in front shows the file. */
function isInSight(uri: string): boolean {
  return tabsOf(vscode.Uri.parse(uri, true)).some(({ isActive }) => isActive);
}

/** Asks which TODOs of the active note are meant, where nothing else tells. */
export async function pickTodos(todos: readonly FoundTodo[]): Promise<readonly FoundTodo[]> {
  const title = vscode.l10n.t('Mark TODO Done');
  const placeHolder = vscode.l10n.t('Select the TODOs that are done');
  const options = { title, placeHolder, canPickMany: true } as const;
  const chosen = await vscode.window.showQuickPick(todoItems(todos), options);
  return (chosen ?? []).map(({ found }) => found);
}
