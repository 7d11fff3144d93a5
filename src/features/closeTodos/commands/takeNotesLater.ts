import * as vscode from 'vscode';
import { momentBefore } from '../../../core/clock/momentBefore';
import { isWebAddress } from '../../../core/text/escapeMarkdown';
import { toVsRange } from '../../../host/convert';
import { commandIds } from '../../../host/ids';
import type { NoteText } from '../../../workspace/conferences/noteText';
import { chooseTodo } from '../chooseTodo';
import type { CloseParts } from '../closeParts';

/**
 * Opens the talk's video where the notes broke off: at the last timestamp before a TODO, with the cursor at the TODO.
 * @param args as VS Code hands them to the command
 */
export async function takeNotesLater(parts: CloseParts, args: readonly unknown[]): Promise<void> {
  const found = await chooseTodo(parts, args, vscode.l10n.t('Open Recording at This TODO'));
  if (found === undefined) return;
  const { noteText, todo } = found;
  const { end } = toVsRange(todo.range);
  await vscode.commands.executeCommand('vscode.open', noteText.uri, {
    selection: new vscode.Range(end, end),
  } satisfies vscode.TextDocumentShowOptions);
  const { page, text, note } = noteText;
  const isMissing = page.kind === 'session' && page.missing.video;
  const address = isMissing ? undefined : momentBefore(text, note, todo.range.end);
  if (address === undefined) await offerLink(noteText);
  else if (isWebAddress(address)) {
    // As text: an address that goes through a Uri comes out with other escapes.
    await vscode.commands.executeCommand('vscode.open', address);
  } else {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” in {1} isn’t a web URL, so it isn’t opened.', address, page.path),
    );
  }
}

async function offerLink({ page }: NoteText): Promise<void> {
  const insert = vscode.l10n.t('Insert Link from Clipboard');
  const message = vscode.l10n.t('“{0}” has no video link yet.', page.title);
  if ((await vscode.window.showInformationMessage(message, insert)) === insert) {
    await vscode.commands.executeCommand(commandIds.insertVideoButton);
  }
}
