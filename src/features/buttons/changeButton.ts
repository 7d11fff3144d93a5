import * as vscode from 'vscode';
import { buttonHabits } from '../../core/conference/habits/buttonHabits';
import { clearButton, commentButton, uncommentButton } from '../../core/edits/buttons/buttonEdits';
import { placeholderFormFor } from '../../core/edits/templates/placeholderForm';
import { isPlaceholderAddress } from '../../core/note/buttons/buttonKind';
import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import { activeButton, type ButtonPlace } from './activeButton';
import { changeNote } from '../../workspace/conferences/noteText';

/** Comments a button out, or in again. */
export async function toggleButtonComment(
  notes: Notes,
  places: WritingPlaces,
  place: ButtonPlace | undefined,
): Promise<void> {
  const title = vscode.l10n.t('Comment/Uncomment Button');
  const active = await activeButton(notes, places, place, title);
  if (active === undefined) return;
  const { noteText, button } = active;
  const { text, note } = noteText;
  const edits = button.commentedOut
    ? uncommentButton(text, note, button)
    : commentButton(text, note, button, placeholderFormFor(text, note, button, undefined));
  const changed = await changeNote(notes, noteText, edits);
  if (changed && button.commentedOut && isPlaceholderAddress(button.href)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The button is live, but its URL is empty or an example.'),
    );
  }
}

/** Makes a placeholder of a button, as the notes' other placeholders are. */
export async function clearOneButton(
  notes: Notes,
  places: WritingPlaces,
  place: ButtonPlace | undefined,
): Promise<void> {
  const active = await activeButton(notes, places, place, vscode.l10n.t('Clear Button'));
  if (active === undefined) return;
  const { noteText, button } = active;
  const { text, note, conference, page } = noteText;
  const { examples } = buttonHabits(conference, page);
  const known = button.kind === 'other' ? undefined : examples[button.kind];
  const form = placeholderFormFor(text, note, button, known);
  await changeNote(notes, noteText, clearButton(text, note, button, form));
}
