import * as vscode from 'vscode';
import { keptDiagramAt, restoreDiagram } from '../../core/edits/pictures/diagramPicture';
import { toWorkspaceEdit } from '../../host/edits/toWorkspaceEdit';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';

export const restoreActionKinds = [vscode.CodeActionKind.QuickFix];

/** Offers to put a diagram back for which a picture was put in place. */
export class RestoreAction implements vscode.CodeActionProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCodeActions(document: vscode.TextDocument, { start }: vscode.Range): vscode.CodeAction[] {
    const noteText = noteOfDocument(this.#notes, document);
    const kept = noteText && keptDiagramAt(noteText.text, start.line);
    if (kept === undefined) return [];
    const action = new vscode.CodeAction(
      vscode.l10n.t('Replace the image with its diagram'),
      vscode.CodeActionKind.QuickFix,
    );
    // VS Code's own for the picture's link extract something: its menu has those above whatever rewrites.
    action.isPreferred = true;
    action.edit = toWorkspaceEdit([{ uri: document.uri.toString(), edits: restoreDiagram(kept) }]);
    return [action];
  }
}
