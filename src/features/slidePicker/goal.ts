import * as vscode from 'vscode';
import { wishAt, wishOf } from '../../core/decks/wish';
import type { Todo } from '../../core/note/note';
import { sameTodo } from '../../core/note/sameTodo';
import { activePage } from '../../workspace/activePage';
import type { FoundPage } from '../../workspace/notes';
import { readNoteText } from '../../workspace/noteText';
import type { DeckAim } from '../../shared/deck';
import type { SlidePickerParts } from './parts';

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
  // A note that was opened a moment ago has its cursor in the front matter, where nothing can go.
  const isInBody = position !== undefined && position.line >= note.bodyStart.line;
  return {
    found,
    uri: vscode.Uri.parse(note.uri, true),
    todo,
    position: isInBody ? position : undefined,
  };
}

/** What the page shows and ranks by, in the note's text of this moment; a TODO that is gone by now is none. */
export async function aimOf({ found, todo, position }: Goal): Promise<DeckAim> {
  const noteText = await readNoteText(found);
  if (noteText === undefined) return { wish: { hint: '', heading: '', around: '' }, todo: '', left: 0 };
  const { note, text } = noteText;
  const now = todo && sameTodo(note.todos, todo);
  if (now !== undefined) return { wish: wishOf(text, note, now), todo: now.text, left: now.count };
  const line = position?.line ?? text.split('\n').length - 1;
  return { wish: { hint: '', ...wishAt(text, note, line) }, todo: '', left: 0 };
}
