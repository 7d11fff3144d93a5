import * as vscode from 'vscode';
import { todoOnLine } from '../../core/note/todos/todoOnLine';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';
import { todoCommands } from '../../workspace/targets/todoCommands';

/** Rewrites and no fixes: a TODO is nothing wrong. */
export const todoActionKinds = [vscode.CodeActionKind.RefactorRewrite];

/** What can be done with the TODO of the cursor's line. */
export class TodoActions implements vscode.CodeActionProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCodeActions(document: vscode.TextDocument, { start }: vscode.Range): vscode.CodeAction[] {
    const note = noteOfDocument(this.#notes, document)?.note;
    const todo = note && todoOnLine(note.todos, start);
    if (todo === undefined) return [];
    return todoCommands(document.uri, todo).map((command) => {
      const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.RefactorRewrite);
      action.command = command;
      return action;
    });
  }
}
