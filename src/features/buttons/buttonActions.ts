import * as vscode from 'vscode';
import { buttonAt } from '../../core/note/buttons/buttonAt';
import type { Notes } from '../../workspace/conferences/notes';
import { buttonCommands } from './buttonCommands';
import { noteOfDocument } from '../../workspace/conferences/noteText';

/** Rewrites and no fixes: a placeholder is nothing wrong, and the light bulb should not say so. */
export const buttonActionKinds = [vscode.CodeActionKind.RefactorRewrite];

/** What can be done with the button at the cursor. */
export class ButtonActions implements vscode.CodeActionProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const noteText = noteOfDocument(this.#notes, document);
    const button = noteText && buttonAt(noteText.note, range.start);
    if (button === undefined) return [];
    return buttonCommands(document.uri, button).map((command) => {
      const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.RefactorRewrite);
      action.command = command;
      return action;
    });
  }
}
