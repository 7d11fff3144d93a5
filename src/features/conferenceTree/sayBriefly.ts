import * as vscode from 'vscode';

const milliseconds = 5000;

/** Says in the status bar why a key did nothing: a key that is held down must not pile up notifications. */
export function sayBriefly(text: string): void {
  vscode.window.setStatusBarMessage(text, milliseconds);
}
