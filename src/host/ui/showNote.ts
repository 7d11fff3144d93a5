import * as vscode from 'vscode';
import type { Position } from '../../core/text/range';
import { toVsPosition } from '../convert';

/**
 * Brings a note to the front, in the group and the kind of editor that it is open in.
 * @param position to put the cursor at, where the editor has one
 * @param ifOpen to open nothing that is not open
 */
export async function showNote(
  uri: vscode.Uri,
  position: Position | undefined,
  ifOpen = false,
): Promise<void> {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) &&
        input.uri.toString() === uri.toString(),
    ),
  );
  if (ifOpen && group === undefined) return;
  const at = position && toVsPosition(position);
  await vscode.commands.executeCommand('vscode.open', uri, {
    ...(group && { viewColumn: group.viewColumn }),
    ...(at && { selection: new vscode.Range(at, at) }),
  });
}
