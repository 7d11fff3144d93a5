import * as vscode from 'vscode';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';

/** Says which line of which file stands in the way and why, and offers to go there. Nothing has been changed. */
export function showNoteRefusal(uri: vscode.Uri, { refused, line }: Refusal): void {
  const path = vscode.workspace.asRelativePath(uri);
  const goThere = vscode.l10n.t('Go to Line');
  void vscode.window
    .showErrorMessage(vscode.l10n.t('{0}, line {1}: {2}', path, line + 1, refused), goThere)
    .then(async (choice) => {
      if (choice !== goThere) return;
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.commands.executeCommand('vscode.open', uri, { selection });
    });
}
