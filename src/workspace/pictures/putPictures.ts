import * as vscode from 'vscode';
import { insertPictures } from '../../core/edits/pictures/insertPictures';
import { isRefusal } from '../../core/frontMatter/frontMatterEdits';
import { withoutImageEnding } from '../../core/edits/pictures/imageFiles';
import { takePictures, type Picture } from '../../core/edits/pictures/takePictures';
import { baseName } from '../../core/hugo/linkPages';
import type { Todo } from '../../core/note/note';
import { sameTodo } from '../../core/note/todos/sameTodo';
import { LineIndex } from '../../core/text/lineIndex';
import type { Position } from '../../core/text/range';
import type { TextEdit } from '../../core/text/textEdit';
import { noPlaceHere } from '../targets/noPlace';
import { findPage, type Notes } from '../conferences/notes';
import { readNoteText, type NoteText } from '../conferences/noteText';
import { planPictures, type NewPicture, type PictureTrouble, type PlannedPictures } from './planPictures';
import { todoGone } from '../targets/sayGone';

export type { NewPicture } from './planPictures';

/** Where pictures go in a note. */
export interface PicturePlace {
  readonly uri: vscode.Uri;
  /** The TODO that they are for, as it was read; where it stands by now is looked up. */
  readonly todo?: Todo | undefined;
  /** Where there is no TODO: the pictures stand here, or below where here are words; else at the note's end. */
  readonly position?: Position | undefined;
}

export interface PutOptions {
  /** Lets the user change the name that a file gets; undefined to give up. A name that is taken by then gets a number. */
  readonly name?: ((proposed: string) => Promise<string | undefined>) | undefined;
}

/**
 * Copies pictures into the notes' image folder and shows them in a note, in the place of a TODO: one edit, which one undo
 * takes back, the files included. Nothing is overwritten. What stands in the place by now counts, not what stood there
 * when the user began to look for pictures.
 * @returns whether it was done; where not, the user has been told why or gave up
 */
export async function putPictures(
  notes: Notes,
  place: PicturePlace,
  pictures: readonly NewPicture[],
  { name }: PutOptions = {},
): Promise<boolean> {
  if (pictures.length === 0) return false;
  let named = pictures;
  if (name !== undefined) {
    // Nobody else's change has to wait for an answer: names are asked for before it is this one's turn.
    const noteText = await noteAt(notes, place.uri);
    const plan = noteText === undefined ? { trouble: goneNote() } : await planPictures(noteText, pictures);
    if ('trouble' in plan) return tell(plan.trouble);
    const answers = await askNames(plan, pictures, name);
    if (answers === undefined) return false;
    named = answers;
  }
  return notes.change(async () => {
    const noteText = await noteAt(notes, place.uri);
    if (noteText === undefined) return tell(goneNote());
    const plan = await planPictures(noteText, named);
    if ('trouble' in plan) return tell(plan.trouble);
    const edits = editsFor(noteText, place, plan.pictures);
    if ('trouble' in edits) return tell(edits.trouble);
    const uri = noteText.uri.toString();
    return notes.apply({
      bases: new Map([[uri, noteText.text]]),
      creates: plan.files,
      edits: [{ uri, edits }],
    });
  });
}

/** The edits that show pictures that are there by then, or why they cannot be shown in this place. */
export function editsFor(
  { note, text }: Pick<NoteText, 'note' | 'text'>,
  { todo, position }: Omit<PicturePlace, 'uri'>,
  pictures: readonly Picture[],
): readonly TextEdit[] | PictureTrouble {
  if (todo !== undefined) {
    const now = sameTodo(note.todos, todo);
    if (now === undefined) return { trouble: todoGone() };
    const edits = takePictures(text, now, pictures);
    return isRefusal(edits) ? { trouble: edits.refused } : edits;
  }
  const offset = position && offsetInLine(text, position);
  return insertPictures(text, offset, pictures) ?? { trouble: noPlaceHere() };
}

/** A place that was known a while ago may be beyond its line's end by now; it does not go into the next line. */
function offsetInLine(text: string, { line, character }: Position): number {
  const index = new LineIndex(text);
  const start = index.lineStart(line);
  const words = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  return start + Math.min(character, words.length);
}

/**
 * The pictures with the names that the user chose for those that become files; undefined where they gave up.
 * @param plan what is planned for them without
 */
export async function askNames(
  plan: PlannedPictures,
  pictures: readonly NewPicture[],
  name: (proposed: string) => Promise<string | undefined>,
): Promise<NewPicture[] | undefined> {
  const named = [...pictures];
  for (const { uri, index } of plan.files) {
    const picture = named[index];
    const answer = await name(baseName(uri.path));
    if (picture === undefined || answer === undefined) return undefined;
    named[index] = { ...picture, name: withoutImageEnding(answer.trim()) };
  }
  return named;
}

async function noteAt(notes: Notes, uri: vscode.Uri): Promise<NoteText | undefined> {
  const found = findPage(notes, uri);
  return found && readNoteText(found);
}

const goneNote = () => vscode.l10n.t('The note no longer exists. Nothing was changed.');

function tell(why: string): false {
  void vscode.window.showErrorMessage(why);
  return false;
}
