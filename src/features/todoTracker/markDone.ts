import * as vscode from 'vscode';
import { resolveTodos } from '../../core/edits/resolveTodos';
import type { Todo } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import { editBetween } from '../../core/text/editBetween';
import { comparePositions } from '../../core/text/range';
import { applyEdits } from '../../core/text/textEdit';
import { countTodos } from '../../core/tree/counts';
import { todoLabel } from '../../core/tree/todoWords';
import { withoutIcons } from '../../host/withoutIcons';
import { editNotes } from '../../workspace/editNotes';
import { findPage, type Notes } from '../../workspace/notes';
import type { FoundTodo } from '../../workspace/targetTodos';
import type { TrackedTodos } from './trackedTodos';

/** The texts of the notes that were changed, by URI. */
export interface DoneTodos {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/**
 * Takes TODOs out of their notes, all of them as one change: one undo brings them back.
 * @returns undefined where no note was changed
 */
export async function markDone(
  notes: Notes,
  tracked: TrackedTodos,
  todos: readonly FoundTodo[],
): Promise<DoneTodos | undefined> {
  const names = todos.map((todo) => tracked.nameOf(todo));
  return notes.change(async () => {
    // As they are now: other changes came first.
    const now = names.flatMap((name) => tracked.find(name) ?? []);
    const uris = new Set(now.flatMap(({ page }) => page.note?.uri ?? []));
    const [before, after] = [new Map<string, string>(), new Map<string, string>()];
    const isDone = await editNotes([...uris], (text, uri) => {
      const rules = findPage(notes, uri)?.conference.todoRules;
      const wanted = now.filter(({ page }) => page.note?.uri === uri);
      const there = parseNote(uri, text, rules).todos;
      const edits = resolveTodos(
        text,
        there.filter((todo) => wanted.some((each) => isSame(each.todo, todo))),
      );
      before.set(uri, text);
      after.set(uri, applyEdits(text, edits));
      return edits;
    });
    return isDone ? { before, after } : undefined;
  });
}

/** What stands elsewhere or says something else is another one, and stays. */
function isSame(a: Todo, b: Todo): boolean {
  return a.text === b.text && comparePositions(a.range.start, b.range.start) === 0;
}

/** Says what is done where no editor shows it, with the way back: there Ctrl+Z has nothing to act on. */
export async function offerUndo(notes: Notes, todos: readonly FoundTodo[], done: DoneTodos): Promise<void> {
  const visible = new Set(
    vscode.window.tabGroups.all.flatMap(({ activeTab }) => {
      const input = activeTab?.input;
      return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
        ? [input.uri.toString()]
        : [];
    }),
  );
  const [first] = todos.filter(({ page }) => !visible.has(page.note?.uri ?? ''));
  if (first?.page.note === undefined) return;
  const message =
    todos.length === 1
      ? vscode.l10n.t('Done: {0}', todoLabel(first.todo))
      : vscode.l10n.t('Done: {0}', countTodos(todos.length));
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
  await undoDone(notes, done);
}

/**
 * Brings TODOs back into the notes that still say what they said when the TODOs were taken out. Of the others the user is
 * told: VS Code's own undo would take back what was written since.
 * @returns whether any note was changed
 */
export async function undoDone(notes: Notes, { before, after }: DoneTodos): Promise<boolean> {
  return notes.change(() =>
    editNotes([...before.keys()], (text, uri) =>
      text === after.get(uri)
        ? editBetween(text, before.get(uri) ?? text)
        : { refused: vscode.l10n.t('It was changed since then. Its TODOs stay done.'), line: 0 },
    ),
  );
}

/** Asks which TODOs of the active note are meant, where nothing else tells. */
export async function pickTodos(todos: readonly FoundTodo[]): Promise<readonly FoundTodo[]> {
  const items = todos.map((found) => ({
    label: withoutIcons(todoLabel(found.todo)),
    description: vscode.l10n.t('line {0}', found.todo.range.start.line + 1),
    found,
  }));
  const title = vscode.l10n.t('Mark TODO Done');
  const placeHolder = vscode.l10n.t('Which ones are done?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, canPickMany: true });
  return (chosen ?? []).map(({ found }) => found);
}
