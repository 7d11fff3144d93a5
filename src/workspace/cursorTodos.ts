import * as vscode from 'vscode';
import { noteOfDocument } from './noteText';
import type { Notes } from './notes';
import type { FoundTodo, TargetTodos } from './targetTodos';

/** The TODO in the line of the cursor. */
export class CursorTodos implements TargetTodos {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  todos(): FoundTodo[] {
    const editor = vscode.window.activeTextEditor;
    const found = editor && noteOfDocument(this.#notes, editor.document);
    if (editor === undefined || found === undefined) return [];
    const { line } = editor.selection.active;
    const todo = found.note.todos.find(({ range }) => range.start.line <= line && line <= range.end.line);
    return todo === undefined ? [] : [{ conference: found.conference, page: found.page, todo }];
  }
}
