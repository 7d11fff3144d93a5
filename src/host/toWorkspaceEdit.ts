import * as vscode from 'vscode';
import type { FileEdits, TextEdit } from '../core/text/textEdit';
import { toVsRange } from './convert';

/**
 * Edits of texts as VS Code takes them.
 * @param preview as in {@link addTextEdits}
 * @param edit what they stand behind
 */
export function toWorkspaceEdit(
  edits: readonly FileEdits[],
  preview?: string,
  edit = new vscode.WorkspaceEdit(),
): vscode.WorkspaceEdit {
  const parsed = edits.map(({ uri, edits: own }) => ({ uri: vscode.Uri.parse(uri, true), edits: own }));
  addTextEdits(edit, parsed, preview);
  return edit;
}

/**
 * Adds edits of texts, behind what is in the edit already.
 * @param preview what the edits are for, to show them in the refactor preview before they are made. VS Code opens it
 *   for an edit that needs confirmation, and takes the tick off each of those: so one that does nothing stands for all,
 *   and the real ones are ticked.
 */
export function addTextEdits(
  edit: vscode.WorkspaceEdit,
  edits: readonly { readonly uri: vscode.Uri; readonly edits: readonly TextEdit[] }[],
  preview?: string,
): void {
  const metadata = preview === undefined ? undefined : { needsConfirmation: false, label: preview };
  for (const { uri, edits: own } of edits) {
    for (const { range, newText } of own) edit.replace(uri, toVsRange(range), newText, metadata);
  }
  const first = edits[0]?.uri;
  if (preview === undefined || first === undefined) return;
  const label = vscode.l10n.t('Nothing is changed before you choose Apply');
  edit.insert(first, new vscode.Position(0, 0), '', { needsConfirmation: true, label });
}
