import * as vscode from 'vscode';
import type { Position } from '../../core/text/range';
import { toVsPosition } from '../../host/convert';

/** A text editor that shows a file, in view. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** The group of editors, other than the panel's own, whose front tab shows a file as text or in the rich editor. */
export function groupOf(
  uri: vscode.Uri,
  panelColumn: vscode.ViewColumn | undefined,
): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(({ activeTab, viewColumn }) => {
    const input = activeTab?.input;
    const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
    return isFile && viewColumn !== panelColumn && input.uri.toString() === uri.toString();
  });
}

/**
 * The tab in front, where it is a panel of this kind. Asked where none of ours is there: an extension host that has ended
 * left it behind, and VS Code gives it to no other one.
 */
export function lostTab(panelId: string): vscode.Tab | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const isPanel = tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(panelId);
  return isPanel ? tab : undefined;
}

/**
 * Opens a file where it is in view already, else where `from` is, else in the panel's own group.
 * @param position to put the cursor at, where the editor has one
 */
export async function openBeside(
  uri: vscode.Uri,
  panelColumn: vscode.ViewColumn | undefined,
  position: Position | undefined,
  from?: vscode.Uri,
): Promise<void> {
  const group = groupOf(uri, panelColumn) ?? (from && groupOf(from, panelColumn));
  const at = position && toVsPosition(position);
  await vscode.commands.executeCommand('vscode.open', uri, {
    ...(group && { viewColumn: group.viewColumn }),
    ...(at && { selection: new vscode.Range(at, at) }),
  });
}
