import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { countTodos } from '../../core/tree/counts';
import { compareKinds, kindLabel, kindNameOf } from '../../core/note/todos/todoWords';
import { onDidChangeActiveFile } from '../../host/activeNote';
import { Disposable } from '../../host/disposable';
import { commandIds } from '../../host/ids';
import { activePage } from '../../workspace/targets/activePage';
import type { Notes } from '../../workspace/conferences/notes';

/** How many TODOs the active note has, in the status bar; a click goes to the next one. Nothing where there are none. */
export class TodoStatus extends Disposable {
  readonly #notes: Notes;
  readonly #item: vscode.StatusBarItem;
  /** The counts that the item shows; undefined while it is hidden. */
  #shown: string | undefined;

  constructor(notes: Notes) {
    super();
    this.#notes = notes;
    this.#item = this.register(vscode.window.createStatusBarItem('todos', vscode.StatusBarAlignment.Left, 9));
    this.#item.name = vscode.l10n.t('Open TODOs in Note');
    this.#item.command = commandIds.nextTodoInNote;
    this.register(notes.onDidChange(() => this.#show()));
    this.register(onDidChangeActiveFile(() => this.#show()));
    this.#show();
  }

  #show(): void {
    const note = activePage(this.#notes)?.page.note;
    if (note === undefined || note.todos.length === 0) {
      if (this.#shown !== undefined) this.#item.hide();
      this.#shown = undefined;
      return;
    }
    const counts = countsOf(note);
    // Each call goes to the window, and a tooltip that is set anew for each keystroke would flicker.
    if (this.#shown === counts) return;
    this.#shown = counts;
    this.#item.text = `$(checklist) ${note.todos.length}`;
    this.#item.tooltip = `${counts}\n${vscode.l10n.t('Click to go to the next TODO')}`;
    this.#item.accessibilityInformation = { label: countTodos(note.todos.length), role: 'button' };
    this.#item.show();
  }
}

/** `3 TODOs: 2 Slides, 1 Links` */
function countsOf({ todos }: Note): string {
  const counts = new Map<string, number>();
  for (const todo of todos) counts.set(kindNameOf(todo), (counts.get(kindNameOf(todo)) ?? 0) + 1);
  const kinds = [...counts]
    .sort(([a], [b]) => compareKinds(a, b))
    .map(([kind, count]) => `${kindLabel(kind)} ${count}`)
    .join(', ');
  return vscode.l10n.t('{0}: {1}', countTodos(todos.length), kinds);
}
