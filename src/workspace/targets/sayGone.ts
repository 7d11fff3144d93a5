import * as vscode from 'vscode';
import type { Page } from '../../core/conference/conference';

/** Says that a page went away while the user answered: what was asked for is not done, and not silently so. */
export function sayGone({ title }: Page): void {
  void vscode.window.showWarningMessage(vscode.l10n.t('“{0}” no longer exists. Nothing was changed.', title));
}

/** Says that the TODO that something was asked for is gone: another one is not meant. */
export function sayTodoGone(): void {
  void vscode.window.showWarningMessage(todoGone());
}

/** A sentence for the user. */
export function todoGone(): string {
  return vscode.l10n.t('The TODO no longer exists. Nothing was changed.');
}
