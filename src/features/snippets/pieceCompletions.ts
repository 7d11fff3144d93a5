import * as vscode from 'vscode';
import { offeredPieces, type OfferedPiece } from '../../core/completion/offeredPieces';
import { piecePlace, type PiecePlace } from '../../core/note/piecePlace';
import { isInRichEditor } from '../../host/activeNote';
import { findPage, type Notes } from '../../workspace/conferences/notes';
import { noteStyle } from './noteStyle';

/** What makes VS Code ask: it does not while words are typed, as Markdown's quick suggestions are off. */
export const pieceTriggers = ['/', '{'];

/** Offers what notes are made of at `/` and `{{` at a line's start, in notes of a conference and nowhere else. */
export class PieceCompletions implements vscode.CompletionItemProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionItem[] | undefined {
    const found = findPage(this.#notes, document.uri);
    if (found === undefined) return undefined;
    const place = piecePlace(document.getText(), document.offsetAt(position));
    if (place === undefined || place.trigger === 'none') return undefined;
    const rich = isInRichEditor(document.uri);
    const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
    const typed = document.getText(range.with({ end: position }));
    return offeredPieces(place, noteStyle(found, document)).map((piece, i) => {
      const item = itemOf(piece, rich);
      item.range = range;
      item.sortText = String(i).padStart(2, '0');
      item.filterText = rich ? typed.replace(/[a-z]*$/i, '') + piece.name : filterText(piece, place);
      return item;
    });
  }
}

function itemOf({ name, description, snippet, text, asksForPath }: OfferedPiece, rich: boolean) {
  const item = new vscode.CompletionItem(
    { label: `/${name}`, description },
    vscode.CompletionItemKind.Snippet,
  );
  item.documentation = text;
  item.insertText = rich ? text : new vscode.SnippetString(snippet);
  // The lines begin as they have to already.
  item.keepWhitespace = true;
  if (asksForPath) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/**
 * VS Code's filter takes what is typed if its signs occur in this order. With both `%` and `<` in it, the list stays
 * while someone goes on from `{{` to `{{% vid` or `{{< button`.
 */
function filterText({ name }: OfferedPiece, { trigger }: PiecePlace): string {
  return trigger === 'slash' ? `/${name}` : `{{%< button ${name}`;
}
