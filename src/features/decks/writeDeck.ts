import type * as vscode from 'vscode';
import type { Conference, Section } from '../../core/conference/conference';
import { addDeck, deckNote } from '../../core/decks/published/deckNote';
import type { DeckButtons } from '../../core/decks/published/deckLinks';
import type { PublishedDeck } from '../../core/decks/published/publishedDeck';
import { escapeWords } from '../../core/text/escapeWords';
import { localDate } from '../../host/localDate';
import { changeText } from '../../host/changes/changeText';
import { createSession } from '../../workspace/changes/createSession';
import { notePlace } from '../../workspace/changes/notePlace';
import { asOfNow, type FoundPage, type Notes } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import { sayGone } from '../../workspace/targets/sayGone';

/** A deck with what the user chose for it. */
export interface DeckForNote {
  readonly deck: PublishedDeck;
  readonly buttons: DeckButtons;
}

/**
 * Makes a session of a deck at the end of a day and opens it.
 * @returns its URI; undefined where nothing was made, which the user has been told
 */
export function createFromDeck(
  notes: Notes,
  conference: Conference,
  day: Section,
  { deck, buttons, title, tags }: DeckForNote & { readonly title: string; readonly tags: readonly string[] },
): Promise<vscode.Uri | undefined> {
  const today = localDate(new Date()).slice(0, 10);
  return notes.change(() =>
    createSession(notes, conference, day, {
      title,
      titleInText: title === deck.title ? escapeWords(title) : title,
      tags,
      complete: async (page, found) => deckNote(page, { deck, buttons, tags, today }, await notePlace(found)),
    }),
  );
}

/**
 * Adds a deck to the note of a page: one edit, one undo.
 * @returns whether it was changed; where not, the user has been told why
 */
export function addDeckTo(notes: Notes, chosen: FoundPage, { deck, buttons }: DeckForNote): Promise<boolean> {
  return notes.change(async () => {
    const found = asOfNow(notes, chosen);
    const noteText = found && (await readNoteText(found));
    if (found === undefined || noteText === undefined) {
      sayGone(chosen.page);
      return false;
    }
    const { uri, text, note } = noteText;
    return changeText(notes, uri, text, addDeck(text, note, { deck, buttons }, await notePlace(found)));
  });
}
