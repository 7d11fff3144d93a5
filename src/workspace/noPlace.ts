import * as vscode from 'vscode';

/** For commands that need a note and find none. */
export function sayNoNote(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a note of a conference first.'));
}

/** Why nothing goes where the cursor is, and the way out; a sentence for the user. */
export function noPlaceHere(): string {
  return vscode.l10n.t(
    'Nothing can be inserted here: this is front matter, code, a comment or a shortcode. Write a line where it should go and try again.',
  );
}
