import * as vscode from 'vscode';
import type { Todo } from '../../core/note/note';
import { sameTodo } from '../../core/note/sameTodo';
import { activePage } from '../../workspace/activePage';
import type { FoundPage, Notes } from '../../workspace/notes';
import { readNoteText, type NoteText } from '../../workspace/noteText';
import type { FoundTodo } from '../../workspace/targetTodos';
import type { CloseParts } from './parts';

/** A TODO in its note, both as they are at this moment. */
export interface TodoInNote {
  readonly noteText: NoteText;
  readonly todo: Todo;
}

/**
 * The TODO that a command is about: the one that it was called on or that the cursor's line has, else the active note's
 * only one, else the one that the user picks.
 * @param args as VS Code hands them to the command
 * @returns undefined where there is none, which the user has then been told, or the user gave up
 */
export async function chooseTodo(
  { notes, targets }: CloseParts,
  args: readonly unknown[],
  title: string,
): Promise<TodoInNote | undefined> {
  await notes.flush();
  const found = targets.todos(...args)[0] ?? (await activeTodo(notes, title));
  if (found === undefined) return undefined;
  const noteText = await readNoteText(found);
  if (noteText === undefined) return undefined;
  const todo = sameTodo(noteText.note.todos, found.todo);
  return todo && { noteText, todo };
}

async function activeTodo(notes: Notes, title: string): Promise<FoundTodo | undefined> {
  const active = activePage(notes);
  if (active === undefined) {
    sayNoNote();
    return undefined;
  }
  if ((active.page.note?.todos.length ?? 0) === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” has no TODO.', active.page.title));
    return undefined;
  }
  return pickTodo(active, title);
}

/** One of a note's TODOs: the only one, or the one that the user picks. */
export async function pickTodo(found: FoundPage, title: string): Promise<FoundTodo | undefined> {
  const todos = found.page.note?.todos ?? [];
  const [only] = todos;
  if (only !== undefined && todos.length === 1) return { ...found, todo: only };
  const items = todos.map((todo) => ({
    label: todo.hint || vscode.l10n.t('TODO without words'),
    description: vscode.l10n.t('line {0}', todo.range.start.line + 1),
    todo,
  }));
  const placeHolder = vscode.l10n.t('Which TODO?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
  return picked && { ...found, todo: picked.todo };
}

/** For commands that need a note and find none. */
export function sayNoNote(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a note of a conference first.'));
}
