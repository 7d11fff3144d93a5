import * as vscode from 'vscode';
import { longestNote } from '../../core/note/noteSize';

/** Whether a document is longer than a note that is read as a whole. Costs next to nothing, however long it is. */
export function isTooLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > longestNote;
}
