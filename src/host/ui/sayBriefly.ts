import * as vscode from 'vscode';
import { withoutIcons } from '../../core/tree/withoutIcons';

const milliseconds = 5000;

/**
 * Says a word in the status bar: the user goes on, nothing is to be clicked away, and a key that is held down does not pile
 * up notifications.
 * @param text may have words of a note in it
 * @param icon a codicon in front of it
 */
export function sayBriefly(text: string, icon?: string): void {
  const lead = icon === undefined ? '' : `$(${icon}) `;
  vscode.window.setStatusBarMessage(lead + withoutIcons(text), milliseconds);
}
