import * as vscode from 'vscode';
import type { FileEdits } from '../core/text/textEdit';
import { toVsRange } from './convert';

/**
 * Edits of texts as VS Code takes them.
 * @param preview what the edits are for, to show them in the refactor preview before they are made. VS Code opens it
 *   for an edit that needs confirmation, and takes the tick off each of those: so one that does nothing stands for all,
 *   and the real ones are ticked.
 */
export function toWorkspaceEdit(edits: readonly FileEdits[], preview?: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const [i, { uri, edits: textEdits }] of edits.entries()) {
    const metadata = preview === undefined ? undefined : { needsConfirmation: false, label: preview };
    const vsEdits = textEdits.map(({ range, newText }): MarkedEdit => [
      vscode.TextEdit.replace(toVsRange(range), newText),
      metadata,
    ]);
    if (preview !== undefined && i === 0) vsEdits.push(nothing());
    if (vsEdits.length > 0) edit.set(vscode.Uri.parse(uri, true), vsEdits);
  }
  return edit;
}

type MarkedEdit = [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata | undefined];

function nothing(): MarkedEdit {
  const label = vscode.l10n.t('Nothing is changed before you choose Apply');
  return [vscode.TextEdit.insert(new vscode.Position(0, 0), ''), { needsConfirmation: true, label }];
}
