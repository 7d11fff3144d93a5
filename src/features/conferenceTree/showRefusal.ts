import * as vscode from 'vscode';
import type { Page } from '../../core/conference/conference';
import type { Refusal } from '../../core/edits/frontMatterEdits';

/** Says which file and line stand in the way and why, and offers to go there. Nothing has been changed. */
export function showRefusal(page: Page, { refused, line }: Refusal): void {
  const goThere = vscode.l10n.t('Go to Line');
  void vscode.window
    .showErrorMessage(vscode.l10n.t('{0}, line {1}: {2}', page.path, line + 1, refused), goThere)
    .then(async (choice) => {
      if (choice !== goThere || page.note === undefined) return;
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(page.note.uri, true), {
        selection,
      });
    });
}
