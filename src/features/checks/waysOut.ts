import * as vscode from 'vscode';
import type { FoundOnPage } from '../../core/checks/publishSummary';
import { comparePositions } from '../../core/text/range';
import type { TextEdit } from '../../core/text/textEdit';
import { withoutIcons } from '../../host/withoutIcons';
import { findPage } from '../../workspace/notes';
import { changeNote, readNoteText, type NoteText } from '../../workspace/noteText';
import type { CheckParts } from './parts';
import { silences } from './words';

/** Something that can be done about a finding, as a row to pick. */
export interface WayOut extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind;
  readonly does: 'fix' | 'silence';
  readonly note: NoteText;
  readonly edits: readonly TextEdit[];
}

/** The fixes of a finding and the ways to silence it, in its note's text of this moment; none where it is gone. */
export async function waysOut(
  { notes, findings }: CheckParts,
  { page, found }: FoundOnPage,
): Promise<readonly WayOut[]> {
  const now = page.note && findPage(notes, page.note.uri);
  const note = now && (await readNoteText(now));
  const checked = note && findings.read(note);
  const finding = checked?.findings.find(
    ({ code, range }) => code === found.code && comparePositions(range.start, found.range.start) === 0,
  );
  if (note === undefined || checked === undefined || finding === undefined) return [];
  const rowOf = (does: WayOut['does'], icon: string, title: string, edits: readonly TextEdit[]): WayOut => ({
    label: `$(${icon}) ${withoutIcons(title)}`,
    kind: vscode.QuickPickItemKind.Default,
    does,
    note,
    edits,
  });
  return [
    ...checked.fixesOf(finding).map(({ title, edits }) => rowOf('fix', 'lightbulb', title, edits)),
    ...silences.flatMap(({ scope, titleOf }) => {
      const edits = checked.silence(finding, scope);
      return edits === undefined ? [] : [rowOf('silence', 'bell-slash', titleOf(finding.code), edits)];
    }),
  ];
}

/** @returns whether the note was changed; why it was not, the user has been told */
export async function take({ notes, findings }: CheckParts, { note, edits }: WayOut): Promise<boolean> {
  const isDone = await changeNote(notes, note, edits);
  await findings.flush();
  return isDone;
}
