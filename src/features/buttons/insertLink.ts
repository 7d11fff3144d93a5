import * as vscode from 'vscode';
import type { LinkKind } from '../../core/links/talkAddress';
import { fillButton } from '../../core/edits/buttons/buttonEdits';
import type { WritingPlaces } from '../../host/writingPlace';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';
import { askAddress } from './askAddress';
import { activeNote, findButton, sayNoNote, type ButtonPlace } from './activeButton';
import { changeNote, readNoteText } from '../../workspace/conferences/noteText';
import { putLink } from './putLink';
import { kindName } from './buttonNames';

/**
 * Puts a link into the note in which the user writes.
 * @param place of a button that is to get it, whatever else the note has; undefined for the one that suits
 */
export async function insertLink(
  notes: Notes,
  places: WritingPlaces,
  kind: LinkKind,
  place: ButtonPlace | undefined,
): Promise<void> {
  const active = await activeNote(notes, places, place?.uri);
  if (active === undefined) return;
  const address = await askAddress(kind, titleOf(kind, active.noteText), true);
  if (address === undefined) return;
  // While the user was asked, time went by.
  const now = await activeNote(notes, places, active.noteText.uri.toString());
  if (now === undefined) return;
  const button = place && findButton(now.noteText, place);
  if (button === undefined) {
    await putLink(notes, now.noteText, kind, address, now.position?.line);
    return;
  }
  const { text, note } = now.noteText;
  await changeNote(notes, now.noteText, fillButton(text, note, button, address));
}

/** Puts links into the notes of rows, or of the active note, one after the other. Esc ends it. */
export async function setLinks(notes: Notes, targets: readonly FoundPage[], kind: LinkKind): Promise<void> {
  const pages = targets.filter(({ page }) => page.note !== undefined);
  if (pages.length === 0) {
    sayNoNote();
    return;
  }
  for (const [i, target] of pages.entries()) {
    const many = pages.length > 1;
    const title = many
      ? vscode.l10n.t('{0} ({1} of {2})', titleOf(kind, target), i + 1, pages.length)
      : titleOf(kind, target);
    const address = await askAddress(kind, title, !many);
    if (address === undefined) return;
    await notes.flush();
    const noteText = await readNoteText(target);
    if (noteText !== undefined) await putLink(notes, noteText, kind, address);
  }
}

function titleOf(kind: LinkKind, { page }: FoundPage): string {
  return vscode.l10n.t('{0} of “{1}”', kindName(kind), page.title);
}
