import * as vscode from 'vscode';
import { placeBlock } from '../../core/decks/placeBlock';
import { slideTranscript } from '../../core/decks/slideTranscript';
import type { Picture } from '../../core/edits/pictures/takePictures';
import { isRefusal } from '../../core/frontMatter/frontMatterEdits';
import { showNoteRefusal } from '../../host/edits/noteRefusal';
import type { DeckPage } from '../../core/decks/deck';
import type { PagePicture } from '../../shared/deck';
import type { Notes } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import { planPictures } from '../../workspace/pictures/planPictures';
import type { Goal } from './goal';
import { newPicture } from './takePages';

/**
 * Puts the words of a deck into the note, where the cursor is, with the pictures that came along: one edit, one undo.
 * @returns whether it was done; where not, the user has been told why
 */
export function insertTranscript(
  notes: Notes,
  { found, uri, position }: Goal,
  pages: readonly DeckPage[],
  pictures: readonly PagePicture[],
): Promise<boolean> {
  return notes.change(async () => {
    const noteText = await readNoteText(found);
    if (noteText === undefined) return false;
    const { text, conference } = noteText;
    const plan = await planPictures(noteText, pictures.map(newPicture));
    if ('trouble' in plan) {
      void vscode.window.showErrorMessage(plan.trouble);
      return false;
    }
    const byPage = new Map<number, Picture>();
    for (const [i, { page }] of pictures.entries()) {
      const picture = plan.pictures[i];
      if (picture !== undefined) byPage.set(page, picture);
    }
    const fold = conference.kind === 'hugo' ? 'expand' : 'details';
    const edits = placeBlock(text, position?.line, slideTranscript(pages, { fold, pictures: byPage }));
    if (isRefusal(edits)) {
      showNoteRefusal(uri, edits);
      return false;
    }
    const key = uri.toString();
    return notes.apply({
      creates: plan.files,
      edits: [{ uri: key, edits }],
      bases: new Map([[key, text]]),
    });
  });
}
