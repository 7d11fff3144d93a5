import * as vscode from 'vscode';
import { buttonOnLine } from '../../core/note/buttons/buttonAt';
import type { Button } from '../../core/note/note';
import type { WritingPlaces } from '../../host/writingPlace';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import { noteOfDocument, readNoteText, type NoteText } from '../../workspace/conferences/noteText';
import { kindIcon } from './buttonNames';

/** Which button a command link or code action means: by where it begins. */
export interface ButtonPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The place that a command was called with; undefined for any other argument. Command links come from outside. */
export function asButtonPlace(value: unknown): ButtonPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line, character } = value as Partial<Record<keyof ButtonPlace, unknown>>;
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return undefined;
  return { uri, line, character };
}

/** The note in which the user writes, and where in it. */
export interface ActiveNote {
  readonly noteText: NoteText;
  readonly position: vscode.Position | undefined;
}

/**
 * The note that the active tab shows, in whichever editor.
 * @param uri of the note that is meant, where that is known
 * @returns undefined where there is none of a conference, which the user has then been told
 */
export async function activeNote(
  notes: Notes,
  places: WritingPlaces,
  uri?: string,
): Promise<ActiveNote | undefined> {
  await notes.flush();
  const active = await places.active();
  const isMeant = active !== undefined && (uri === undefined || active.document.uri.toString() === uri);
  const noteText = isMeant ? noteOfDocument(notes, active.document) : await readByUri(notes, uri);
  if (noteText === undefined) {
    sayNoNote();
    return undefined;
  }
  return { noteText, position: isMeant ? active.position : undefined };
}

async function readByUri(notes: Notes, uri: string | undefined): Promise<NoteText | undefined> {
  const found = uri === undefined ? undefined : findPage(notes, uri);
  return found && readNoteText(found);
}

/** The button that begins at a place; undefined where there is none any more. */
export function findButton({ note }: NoteText, { line, character }: ButtonPlace): Button | undefined {
  return note.buttons.find(({ range }) => range.start.line === line && range.start.character === character);
}

/**
 * The button that a command is about: the one at a place, else at the cursor, else the note's only one, else the one that
 * the user picks.
 * @returns undefined where there is none, which the user has then been told, or the user gave up
 */
export async function activeButton(
  notes: Notes,
  places: WritingPlaces,
  place: ButtonPlace | undefined,
  title: string,
): Promise<{ readonly noteText: NoteText; readonly button: Button } | undefined> {
  const active = await activeNote(notes, places, place?.uri);
  const button = active && (await chooseButton(active, place, title));
  return active && button && { noteText: active.noteText, button };
}

async function chooseButton(
  { noteText, position }: ActiveNote,
  place: ButtonPlace | undefined,
  title: string,
): Promise<Button | undefined> {
  const { buttons } = noteText.note;
  const meant = (place && findButton(noteText, place)) ?? (position && buttonOnLine(noteText.note, position));
  if (meant !== undefined) return meant;
  if (buttons.length <= 1) {
    if (buttons.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('“{0}” has no buttons. Insert one first.', noteText.page.title),
      );
    }
    return buttons[0];
  }
  const picked = await vscode.window.showQuickPick(
    buttons.map((button) => ({
      label: `$(${kindIcon(button.kind)}) ${button.label}`,
      description: button.commentedOut ? vscode.l10n.t('commented out') : '',
      detail: button.href,
      button,
    })),
    { title, placeHolder: vscode.l10n.t('Select a button'), matchOnDetail: true },
  );
  return picked?.button;
}

/** For commands that need a note and find none. */
export function sayNoNote(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a note of a conference, or select it in the tree.'),
  );
}
