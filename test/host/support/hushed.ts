import * as vscode from 'vscode';

/**
 * Keeps messages from the window, where nobody would answer them.
 * @returns what they said, and a function that lets them through again
 */
export function hushed(): { readonly said: readonly string[]; readonly restore: () => void } {
  const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const said: string[] = [];
  const hear = (message: string) => Promise.resolve(void said.push(message));
  Object.assign(vscode.window, {
    showInformationMessage: hear,
    showWarningMessage: hear,
    showErrorMessage: hear,
  });
  const restore = () =>
    void Object.assign(vscode.window, { showInformationMessage, showWarningMessage, showErrorMessage });
  return { said, restore };
}
