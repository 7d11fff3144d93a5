import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';
import type { Note } from '../../core/note/note';
import { parseNote } from '../../core/note/parseNote';
import type { TodoRules } from '../../core/note/todos/todoRules';
import type { TextEdit } from '../../core/text/textEdit';
import { changeText } from '../../host/changes/changeText';
import { readText } from '../../host/files/readText';
import { isTooLong } from './longNotes';
import { findPage, type FoundPage, type Notes } from './notes';

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
  const note = parseNote(page.note.uri, text, conference.todoRules, conference.kind);
  return { conference, page, uri, text, note };
}

/**
 * An open document as a note; undefined where it is none of a conference's, and for one that is too long to be read at
 * each key: what works on the text in its editor is off for it.
 */
export function noteOfDocument(notes: Notes, document: vscode.TextDocument): NoteText | undefined {
  if (isTooLong(document)) return undefined;
  const found = findPage(notes, document.uri);
  return found && { ...found, uri: document.uri, ...readDocument(document, found.conference) };
}

interface DocumentRead {
  readonly version: number;
  readonly kind: Conference['kind'];
  readonly todoRules: TodoRules;
  readonly text: string;
  readonly note: Note;
}

/** Links, hovers and code actions ask for the same version again and again, at every move of the cursor. */
const lastRead = new WeakMap<vscode.TextDocument, DocumentRead>();

function readDocument(
  document: vscode.TextDocument,
  { kind, todoRules }: Conference,
): Pick<NoteText, 'text' | 'note'> {
  const { version } = document;
  let read = lastRead.get(document);
  if (read?.version !== version || read.todoRules !== todoRules || read.kind !== kind) {
    const text = document.getText();
    const note = parseNote(document.uri.toString(), text, todoRules, kind);
    read = { version, kind, todoRules, text, note };
    lastRead.set(document, read);
  }
  return { text: read.text, note: read.note };
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
