import * as vscode from 'vscode';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import type { TextEdit } from '../../core/text/textEdit';
import { isRefusal, type Refusal } from '../../core/edits/frontMatterEdits';
import { applyChange } from '../../host/applyChange';
import { showNoteRefusal } from '../../host/noteRefusal';
import { readText } from '../../host/readText';
import { findPage, type FoundPage, type Notes } from '../../workspace/notes';

/** A note as its editor or file has it at this moment, unsaved words included, and the page that it is. */
export interface NoteText extends FoundPage {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly note: Note;
}

/** Reads the note of a page; undefined for a section without a file. */
export async function readNoteText({ conference, page }: FoundPage): Promise<NoteText | undefined> {
  if (page.note === undefined) return undefined;
  const uri = vscode.Uri.parse(page.note.uri, true);
  const text = await readText(uri);
  return { conference, page, uri, text, note: parseNote(page.note.uri, text) };
}

/** An open document as a note; undefined where it is none of a conference's. */
export function noteOfDocument(notes: Notes, document: vscode.TextDocument): NoteText | undefined {
  const found = findPage(notes, document.uri);
  if (found === undefined) return undefined;
  const text = document.getText();
  return { ...found, uri: document.uri, text, note: parseNote(document.uri.toString(), text) };
}

/**
 * Changes one note: as one undo, and only if it still says what the edits count in. A refusal is shown.
 * @returns whether it was changed
 */
export async function changeNote(
  notes: Notes,
  { uri, text }: NoteText,
  edits: readonly TextEdit[] | Refusal,
): Promise<boolean> {
  if (isRefusal(edits)) {
    showNoteRefusal(uri, edits);
    return false;
  }
  if (edits.length === 0) return false;
  const key = uri.toString();
  return notes.change(() => applyChange({ edits: [{ uri: key, edits }], bases: new Map([[key, text]]) }));
}
