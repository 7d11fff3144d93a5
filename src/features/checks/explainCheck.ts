import * as vscode from 'vscode';
import { checks, isCheckCode } from '../../core/checks/codes';
import type { CheckPage } from './checkPage';

/**
 * Shows the page about the checks at the part about one of them.
 * @param code as a code action hands it over; anything else asks for one
 */
export async function explainCheck({ uri }: CheckPage, code: unknown): Promise<void> {
  const meant = typeof code === 'string' && isCheckCode(code) ? code : await askCode();
  if (meant === undefined) return;
  await vscode.commands.executeCommand('markdown.showPreview', uri.with({ fragment: meant }));
}

async function askCode(): Promise<string | undefined> {
  const items = Object.entries(checks).map(([code, { title }]) => ({ label: title(), description: code }));
  const title = vscode.l10n.t('What Talk Notes Checks');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.description;
}
