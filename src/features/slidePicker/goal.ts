import * as vscode from 'vscode';
import { nextPictureTodo } from '../../core/decks/nextPictureTodo';
import { wishAt, wishOf } from '../../core/decks/wish';
import type { Todo } from '../../core/note/note';
import { sameTodo } from '../../core/note/todos/sameTodo';
import { activeFile } from '../../host/activeNote';
import { activePage } from '../../workspace/targets/activePage';
import type { FoundPage } from '../../workspace/conferences/notes';
import { readNoteText } from '../../workspace/conferences/noteText';
import type { DeckAim } from '../../shared/deck';
import type { SlidePickerParts } from './slidePickerParts';

/** Where pages of a deck are to go. */
export interface Goal {
  readonly found: FoundPage;
  readonly uri: vscode.Uri;
  /** As it was read when it was chosen; where it stands by now is looked up. */
  readonly todo: Todo | undefined;
  /** Where there is no TODO; undefined for the note's end. */
  readonly position: vscode.Position | undefined;
}

/**
 * What a command is for: the TODO that was clicked or that the cursor is on, else the cursor's place in the active note,
 * else the session that is selected in the tree. Undefined where there is no note.
 */
export async function currentGoal(
  { notes, places, todos, targets }: SlidePickerParts,
  clicked: unknown,
  selected: unknown,
  takesTodo = true,
): Promise<Goal | undefined> {
  const [first] = takesTodo ? todos.todos(clicked, selected) : [];
  if (first !== undefined) return goalAt(first, first.todo, undefined);
  const active = activePage(notes);
  // What is in front is no note: the row that is left in the tree from before is not what is meant.
  if (clicked === undefined && active === undefined && activeFile() !== undefined) return undefined;
  const writing = active && (await places.active());
  const [target] = clicked === undefined && active !== undefined ? [] : targets.pages(clicked, selected);
  if (target !== undefined) return goalAt(target, undefined, undefined);
  return active && goalAt(active, undefined, writing?.position);
}

function goalAt(
  found: FoundPage,
  todo: Todo | undefined,
  position: vscode.Position | undefined,
): Goal | undefined {
  const { note } = found.page;
  if (note === undefined) return undefined;
  return { found, uri: vscode.Uri.parse(note.uri, true), todo, position: placeInBody(found, position) };
}

/** A note that was opened a moment ago has its cursor in the front matter, where nothing can go. */
export function placeInBody(
  { page: { note } }: FoundPage,
  position: vscode.Position | undefined,
): vscode.Position | undefined {
  return note !== undefined && position !== undefined && position.line >= note.bodyStart.line
    ? position
    : undefined;
}

/**
 * What pages are for when a TODO has all that it wants: the next TODO of the note that a picture can close.
 * @param goal with the place of the TODO that is closed
 * @returns undefined where there is none
 */
export async function goalBehind(goal: Goal): Promise<Goal | undefined> {
  const noteText = await readNoteText(goal.found);
  const todo = noteText && nextPictureTodo(noteText.note.todos, goal.position ?? { line: 0, character: 0 });
  return todo && { ...goal, todo };
}

/** What the page shows and ranks by, in the note's text of this moment; a TODO that is gone by now is none. */
export async function aimOf({ found, todo, position }: Goal): Promise<DeckAim> {
  const noteText = await readNoteText(found);
  const place = { note: found.page.title, isAtCursor: position !== undefined };
  if (noteText === undefined) {
    return { wish: { hint: '', heading: '', around: '' }, todo: '', left: 0, ...place };
  }
  const { note, text } = noteText;
  const now = todo && sameTodo(note.todos, todo);
  if (now !== undefined) return { wish: wishOf(text, note, now), todo: now.text, left: now.count, ...place };
  const line = position?.line ?? text.split('\n').length - 1;
  return { wish: { hint: '', ...wishAt(text, note, line) }, todo: '', left: 0, ...place };
}
