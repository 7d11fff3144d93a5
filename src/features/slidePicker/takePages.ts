import * as vscode from 'vscode';
import type { Todo } from '../../core/note/note';
import { toVsPosition } from '../../host/convert';
import { sameTodo } from '../../core/note/todos/sameTodo';
import type { PagePicture } from '../../shared/deck';
import type { Notes } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import { putPictures, type NewPicture } from '../../workspace/pictures/putPictures';
import type { Goal } from './goal';

/**
 * Puts pages into the note: in the place of the TODO, or where the cursor was.
 * @returns where the next pages go: the place of the TODO and not the TODO any more where that has all that it wants;
 *   undefined where nothing was done, which the user has been told
 */
export async function takePages(
  notes: Notes,
  goal: Goal,
  pictures: readonly PagePicture[],
): Promise<Goal | undefined> {
  const { uri, todo, position } = goal;
  const before = await readNoteText(goal.found);
  const isDone = await putPictures(notes, { uri, todo, position }, pictures.map(newPicture));
  if (!isDone) return undefined;
  await notes.flush();
  const after = await readNoteText(goal.found);
  if (before === undefined || after === undefined) return { ...goal, todo: undefined };
  const closed = todo && sameTodo(before.note.todos, todo);
  if (todo !== undefined) {
    const left = (closed?.count ?? 0) - pictures.length;
    return {
      ...goal,
      todo: closed && left > 0 ? sameTodo(after.note.todos, wanting(closed, left)) : undefined,
      position: closed && toVsPosition(closed.range.start),
    };
  }
  const lines = (text: string) => text.split('\n').length;
  const added = lines(after.text) - lines(before.text);
  // What is taken next stands behind.
  return { ...goal, position: position?.translate(Math.max(added, 0)) };
}

/** A TODO as it is written when some of its pictures are there: another one may still say what this one said. */
function wanting(todo: Todo, left: number): Todo {
  return { ...todo, count: left, text: todo.text.replace(/\(\d{1,3}(?=\s+\p{L}+\))/u, `(${left}`) };
}

/** A page as a picture for a note: who cannot see it is told the page's title. */
export function newPicture({ page, title, type, bytes }: PagePicture): NewPicture {
  const alt = title === '' ? vscode.l10n.t('Slide {0}', page) : title;
  return { bytes, extension: `.${type}`, alt, subject: alt };
}
