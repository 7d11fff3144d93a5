import type * as vscode from 'vscode';
import type { HabitBook } from '../../core/completion/habitBook';
import { imageFolder } from '../../core/completion/imageNames';
import { quoteInUse, type NoteStyle } from '../../core/completion/offeredPieces';
import { ownHabit } from '../../core/completion/writingHabit';
import type { FoundPage } from '../../workspace/notes';

/** How a note is written: as it is written itself; where it does not tell, as the conference's notes are. */
export function noteStyle(
  { conference, page }: FoundPage,
  document: vscode.TextDocument,
  habits: HabitBook,
): NoteStyle {
  return {
    kind: conference.kind,
    habit: ownHabit(page.note ?? { buttons: [] }, () => habits.of(conference)),
    quote: quoteInUse(document.getText()),
    imageFolder: imageFolder(conference.kind, page),
  };
}
