import * as vscode from 'vscode';
import type { FoundOnPage } from '../../core/checks/publishSummary';
import { toVsRange } from '../../host/convert';

/**
 * Opens a finding's note with its place selected. As text in any case: VS Code's rich Markdown editor takes no place to
 * go to.
 * @param options how; by itself as a click would
 */
export async function goToFinding(
  { page, found }: FoundOnPage,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  if (page.note === undefined) return;
  const uri = vscode.Uri.parse(page.note.uri, true);
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', {
    selection: toVsRange(found.range),
    ...options,
  } satisfies vscode.TextDocumentShowOptions);
}
