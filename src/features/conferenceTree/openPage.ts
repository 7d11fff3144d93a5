import * as vscode from 'vscode';
import type { Found } from '../../core/checks/finding';
import { whereUnread } from '../../core/checks/noteFaults';
import type { Page } from '../../core/conference/conference';
import type { Range } from '../../core/text/range';
import { toVsRange } from '../../host/convert';

/**
 * Opens a page's file in the editor that the user has chosen for Markdown. A page that cannot be read opens at the
 * line that is wrong.
 * @param found by the checks in its note
 * @returns undefined for a section without a file
 */
export function openPageCommand(page: Page, found: readonly Found[]): vscode.Command | undefined {
  if (page.note === undefined) return undefined;
  return openAtCommand(page.note.uri, whereUnread(page.note, found));
}

/** Opens a file, with a range of it selected if one is given. */
export function openAtCommand(uri: string, range: Range | undefined): vscode.Command {
  const options: vscode.TextDocumentShowOptions = range ? { selection: toVsRange(range) } : {};
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note'),
    arguments: [vscode.Uri.parse(uri, true), options],
  };
}
