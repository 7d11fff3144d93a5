import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import { toVsRange } from '../convert';

/**
 * Edits of texts as VS Code takes them.
 * @param preview what the edits are for, to show them in the refactor preview before they are made. VS Code opens it
 *   for an edit that needs confirmation, and takes the tick off each of those: so one that does nothing stands for all,
 *   and the real ones are ticked.
 */
export function toWorkspaceEdit(edits: readonly FileEdits[], preview?: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const metadata = preview === undefined ? undefined : { needsConfirmation: false, label: preview };
  const parsed = edits.map(({ uri, edits: own }) => ({ uri: vscode.Uri.parse(uri, true), own }));
  for (const { uri, own } of parsed) {
    for (const { range, newText } of own) edit.replace(uri, toVsRange(range), newText, metadata);
  }
  const first = parsed[0]?.uri;
  if (preview !== undefined && first !== undefined) {
    const label = vscode.l10n.t('Nothing changes until you choose Apply');
    edit.insert(first, new vscode.Position(0, 0), '', { needsConfirmation: true, label });
  }
  return edit;
}
