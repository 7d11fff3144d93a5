import * as vscode from 'vscode';
import { checks, isCheckCode } from '../../core/checks/codes';

/**
 * Shows the page about the checks at the part about one of them.
 * @param code as the link of a diagnostic hands it over; anything else asks for one
 */
export async function explainCheck(home: vscode.Uri, code: unknown): Promise<void> {
  const meant = typeof code === 'string' && isCheckCode(code) ? code : await askCode();
  if (meant === undefined) return;
  const page = vscode.Uri.joinPath(home, 'docs', 'checks.md');
  await vscode.commands.executeCommand('markdown.showPreview', page.with({ fragment: meant }));
}

async function askCode(): Promise<string | undefined> {
  const items = Object.entries(checks).map(([code, { title }]) => ({ label: title(), description: code }));
  const title = vscode.l10n.t('What Talk Notes Checks');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.description;
}
