import * as vscode from 'vscode';
import type { Todo } from '../../core/note/note';
import { sameTodo } from '../../core/note/todos/sameTodo';
import { activePage } from '../../workspace/targets/activePage';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';
import { readNoteText, type NoteText } from '../../workspace/conferences/noteText';
import { sayNoNote } from '../../workspace/targets/noPlace';
import { sayTodoGone } from '../../workspace/targets/sayGone';
import type { FoundTodo } from '../../workspace/targets/targetTodos';
import { todoItems } from '../../workspace/targets/todoItems';
import type { CloseParts } from './closeParts';

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
  const [meant] = targets.todos(...args);
  // A row or place that is handed over means its own TODO and no other.
  if (meant !== undefined || args[0] !== undefined) return inNote(meant);
  const found = await activeTodo(notes, title);
  return found && inNote(found);
}

async function inNote(found: FoundTodo | undefined): Promise<TodoInNote | undefined> {
  const noteText = found && (await readNoteText(found));
  const todo = noteText && sameTodo(noteText.note.todos, found.todo);
  if (noteText !== undefined && todo !== undefined) return { noteText, todo };
  sayTodoGone();
  return undefined;
}

async function activeTodo(notes: Notes, title: string): Promise<FoundTodo | undefined> {
  const active = activePage(notes);
  if (active === undefined) {
    sayNoNote();
    return undefined;
  }
  if ((active.page.note?.todos.length ?? 0) === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” has no TODOs.', active.page.title));
    return undefined;
  }
  return pickTodo(active, title);
}

/** One of a note's TODOs: the only one, or the one that the user picks. */
export async function pickTodo(found: FoundPage, title: string): Promise<FoundTodo | undefined> {
  const todos = (found.page.note?.todos ?? []).map((todo) => ({ ...found, todo }));
  if (todos.length === 1) return todos[0];
  const placeHolder = vscode.l10n.t('Select a TODO');
  return (await vscode.window.showQuickPick(todoItems(todos), { title, placeHolder }))?.found;
}
