import * as vscode from 'vscode';
import { NotePage } from '../../../core/edits/sections/notePage';
import { changeText } from '../../../host/changes/changeText';
import type { Changes } from '../../../host/changes/change';
import type { WritingPlace, WritingPlaces } from '../../../host/writingPlace';
import type { TalkClock } from '../../../workspace/kept/talkClock';

/**
 * Writes the clock's time where the user writes: at the cursor of the text editor; in the rich Markdown editor behind
 * what was typed last, else below the note's last line, and says so.
 */
export async function insertTimestamp(
  changes: Changes,
  clock: TalkClock,
  places: WritingPlaces,
): Promise<void> {
  const place = await places.active();
  if (place === undefined) return;
  const timestamp = clock.timestamp(place.document.uri);
  if (timestamp === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The talk clock isn’t running. Start a talk first.'),
    );
    return;
  }
  if (place.editor !== undefined) await insertAtCursor(place.editor, timestamp);
  else if (place.position !== undefined) await insertAt(changes, place, place.position, timestamp);
  else await appendTo(changes, place, timestamp);
}

/** VS Code moves the cursor behind what is inserted at it, before the next key: to set it later would be too late. */
async function insertAtCursor(editor: vscode.TextEditor, timestamp: string): Promise<void> {
  const { active } = editor.selection;
  const text = spaced(editor.document, active, timestamp);
  if (!(await editor.edit((edit) => edit.insert(active, text)))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Can’t change {0}.', vscode.workspace.asRelativePath(editor.document.uri)),
    );
  }
}

async function insertAt(
  changes: Changes,
  { document }: WritingPlace,
  position: vscode.Position,
  timestamp: string,
): Promise<void> {
  const newText = spaced(document, position, timestamp);
  const edits = [{ range: { start: position, end: position }, newText }];
  await changeText(changes, document.uri, document.getText(), edits);
}

async function appendTo(changes: Changes, { document }: WritingPlace, timestamp: string): Promise<void> {
  const edits = new NotePage(document.getText()).addAtEnd([`${timestamp} `]);
  if (!(await changeText(changes, document.uri, document.getText(), edits))) return;
  void vscode.window.showInformationMessage(vscode.l10n.t('Added {0} at the end of the note', timestamp));
}

/** With a space between it and the words before and behind it, so that one can type on at once. */
function spaced(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  timestamp: string,
): string {
  const text = document.lineAt(line).text;
  const before = character > 0 && !/[\s([]/.test(text.charAt(character - 1)) ? ' ' : '';
  const after = /\s/.test(text.charAt(character)) ? '' : ' ';
  return before + timestamp + after;
}
