import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** Closes all editors, and throws unsaved text away: VS Code would ask what becomes of it. */
export async function closeEditors(): Promise<void> {
  for (const document of unsaved()) {
    if (vscode.window.activeTextEditor?.document !== document) await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  if (tabs() > 0) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await waitFor('all editors to be closed', () => unsaved().length === 0 && tabs() === 0);
}

function unsaved(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
}

function tabs(): number {
  return vscode.window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
}
