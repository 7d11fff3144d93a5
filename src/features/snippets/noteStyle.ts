import type * as vscode from 'vscode';
import { imageFolder } from '../../core/completion/imageNames';
import { quoteInUse, type NoteStyle } from '../../core/completion/offeredPieces';
import { buttonHabits } from '../../core/conference/habits/buttonHabits';
import type { FoundPage } from '../../workspace/conferences/notes';

/** How a note is written: as it is written itself; where it does not tell, as the conference's notes are. */
export function noteStyle({ conference, page }: FoundPage, document: vscode.TextDocument): NoteStyle {
  return {
    kind: conference.kind,
    habits: buttonHabits(conference, page),
    quote: quoteInUse(document.getText()),
    imageFolder: imageFolder(conference.kind, page),
  };
}
