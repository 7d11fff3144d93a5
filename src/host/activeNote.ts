import * as vscode from 'vscode';

/**
 * The file that the active tab shows as text. Asked of the tab and not of `activeTextEditor`, which is undefined while
 * a note is open in VS Code's rich Markdown editor or in a preview tab that is a custom editor.
 * @returns undefined where the active tab shows no file
 */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return undefined;
}

/**
 * Whether the file is the one that VS Code's rich Markdown editor shows now. Completions are asked for there by the
 * built-in Markdown extension, which takes no snippets.
 */
export function isInRichEditor(uri: vscode.Uri): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
}

/** Fires when another file becomes the active one. Compare with the last value: it also fires for other tab changes. */
export function onDidChangeActiveFile(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.tabGroups.onDidChangeTabGroups(listener),
  );
}
