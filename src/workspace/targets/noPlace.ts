import * as vscode from 'vscode';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';

/** For commands that need a note and find none. */
export function sayNoNote(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a note of a conference first.'));
}

/** Why nothing goes where the cursor is, and the way out; a sentence for the user. */
export function noPlaceHere(): string {
  return vscode.l10n.t(
    'Can’t insert into front matter, code, a comment or a shortcode. Put the cursor on a line of text and try again.',
  );
}

/** Says that the template of new sessions swallows what is to be written into it. */
export function sayNoPlaceInTemplate({ refused }: Refusal): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('The template for new sessions has no place for it: {0} Nothing was changed.', refused),
  );
}
