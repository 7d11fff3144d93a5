import * as vscode from 'vscode';
import { offeredPieces, type OfferedPiece } from '../../core/completion/offeredPieces';
import { placeOrNextLine, type PiecePlace } from '../../core/note/piecePlace';
import { changeText } from '../../host/changes/changeText';
import type { WritingPlace, WritingPlaces } from '../../host/writingPlace';
import { noPlaceHere, sayNoNote } from '../../workspace/targets/noPlace';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import { noteStyle } from './noteStyle';

/**
 * Puts a piece in where the user writes: the one whose name was begun there (`/vid`), else one that the user chooses. It
 * is the way for the rich Markdown editor, which offers no completions (VS Code 1.139); there it goes behind what was
 * typed last, or to the note's end.
 */
export async function insertPiece(notes: Notes, places: WritingPlaces): Promise<void> {
  const writing = await places.active();
  const found = writing && findPage(notes, writing.document.uri);
  if (writing === undefined || found === undefined) {
    sayNoNote();
    return;
  }
  const { document, position } = writing;
  const { version } = document;
  const text = document.getText();
  const place = placeOrNextLine(text, position === undefined ? text.length : document.offsetAt(position));
  if (place === undefined) {
    void vscode.window.showWarningMessage(noPlaceHere());
    return;
  }
  const piece = await choose(offeredPieces(place, noteStyle(found, document)), place);
  if (piece === undefined) return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The note changed in the meantime, so nothing was inserted. Try again.'),
    );
    return;
  }
  await put(notes, piece, place, writing);
}

/** The piece that the typed letters stand for, or the user's choice among those that begin with them. */
async function choose(
  pieces: readonly OfferedPiece[],
  { trigger, typed }: PiecePlace,
): Promise<OfferedPiece | undefined> {
  const begun = trigger === 'none' ? [] : pieces.filter(({ name }) => name.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const items = (begun.length > 0 ? begun : pieces).map((piece) => ({
    label: piece.name,
    description: piece.description,
    piece,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Snippet'),
    matchOnDescription: true,
  });
  return chosen?.piece;
}

async function put(
  notes: Notes,
  { snippet, text, asksForPath }: OfferedPiece,
  { start, end, before }: PiecePlace & { readonly before: string },
  { document, editor }: WritingPlace,
): Promise<void> {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  if (editor === undefined) {
    await changeText(notes, document.uri, document.getText(), [{ range, newText: before + text }]);
    return;
  }
  await editor.insertSnippet(new vscode.SnippetString(before + snippet), range, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (asksForPath) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
