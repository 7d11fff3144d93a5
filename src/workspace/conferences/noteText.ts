import * as vscode from 'vscode';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';
import type { Note } from '../../core/note/note';
import { NoteReading } from '../../core/note/parseNote';
import type { TextEdit } from '../../core/text/textEdit';
import { changeText } from '../../host/changes/changeText';
import { heldDocument, readText } from '../../host/files/readText';
import { isTooLong } from './longNotes';
import { findPage, type FoundPage, type Notes } from './notes';
import { readingOf } from './readNote';

/** A note as its editor or file has it at this moment, unsaved words included, and the page that it is. */
export interface NoteText extends FoundPage {
  readonly uri: vscode.Uri;
  readonly reading: NoteReading;
  readonly text: string;
  readonly note: Note;
}

/** Reads the note of a page; undefined for a section without a file. */
export async function readNoteText(found: FoundPage): Promise<NoteText | undefined> {
  const { conference, page } = found;
  if (page.note === undefined) return undefined;
  const uri = vscode.Uri.parse(page.note.uri, true);
  const document = heldDocument(uri);
  const reading =
    document === undefined
      ? new NoteReading(page.note.uri, await readText(uri), conference)
      : readingOf(document, conference);
  return noteText(found, uri, reading);
}

/**
 * An open document as a note; undefined where it is none of a conference's, and for one that is too long to be read at
 * each key: what works on the text in its editor is off for it.
 */
export function noteOfDocument(notes: Notes, document: vscode.TextDocument): NoteText | undefined {
  if (isTooLong(document)) return undefined;
  const found = findPage(notes, document.uri);
  return found && noteText(found, document.uri, readingOf(document, found.conference));
}

function noteText(found: FoundPage, uri: vscode.Uri, reading: NoteReading): NoteText {
  return { ...found, uri, reading, text: reading.written, note: reading.note };
}

/**
 * Changes one note: after all other changes of notes, as one undo, and only if it still says what the edits count in. A
 * refusal is shown.
 * @returns whether it was changed
 */
export function changeNote(
  notes: Notes,
  { uri, text }: NoteText,
  edits: readonly TextEdit[] | Refusal,
): Promise<boolean> {
  return notes.change(() => changeText(notes, uri, text, edits));
}
