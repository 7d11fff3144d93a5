import * as vscode from 'vscode';

/** The texts of VS Code's language, for a page in a webview; plain ones, without what translators are told. */
export function ownWords(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [key, value] of Object.entries(vscode.l10n.bundle ?? {})) {
    if (typeof value === 'string') words[key] = value;
  }
  return words;
}
