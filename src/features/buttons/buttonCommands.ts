import * as vscode from 'vscode';
import type { LinkKind } from '../../core/links/talkAddress';
import type { Button } from '../../core/note/note';
import { commandIds } from '../../host/ids';
import type { ButtonPlace } from './activeButton';

const insertCommands = {
  video: commandIds.insertVideoButton,
  slides: commandIds.insertSlidesButton,
  code: commandIds.insertCodeButton,
} as const satisfies Record<LinkKind, string>;

/** What can be done with one button, for its hover and its code actions. */
export function buttonCommands(uri: vscode.Uri, button: Button): vscode.Command[] {
  const { start } = button.range;
  const place: ButtonPlace = { uri: uri.toString(), line: start.line, character: start.character };
  const onThis = (id: string, title: string) => ({ command: id, title, arguments: [place] });
  const commands: vscode.Command[] = [];
  if (button.kind !== 'other') {
    const title = button.placeholder
      ? vscode.l10n.t('Fill Button from Clipboard')
      : vscode.l10n.t('Replace URL from Clipboard');
    commands.push(onThis(insertCommands[button.kind], title));
  }
  commands.push(
    onThis(
      commandIds.toggleButtonComment,
      button.commentedOut ? vscode.l10n.t('Uncomment Button') : vscode.l10n.t('Comment Out Button'),
    ),
  );
  if (!button.placeholder) commands.push(onThis(commandIds.clearButton, vscode.l10n.t('Clear Button')));
  return commands;
}
