import * as vscode from 'vscode';
import { diagramCompletion, type DiagramPiece } from '../../core/diagrams/diagramCompletion';
import { placedDiagrams } from '../../core/diagrams/placedDiagram';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import type { Notes } from '../../workspace/conferences/notes';

/** What makes VS Code ask: it does not while words are typed, as Markdown's quick suggestions are off. */
export const diagramTriggers = [' ', '-', '>', '='];

const kinds: Readonly<Record<DiagramPiece['kind'], vscode.CompletionItemKind>> = {
  diagram: vscode.CompletionItemKind.Struct,
  keyword: vscode.CompletionItemKind.Keyword,
  node: vscode.CompletionItemKind.Variable,
  arrow: vscode.CompletionItemKind.Operator,
};

/** Completes kinds, keywords, arrows and the names of nodes in the diagrams of notes, and nowhere else. */
export class DiagramCompletions implements vscode.CompletionItemProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionItem[] | undefined {
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return undefined;
    for (const diagram of placedDiagrams(noteText.text, noteText.note)) {
      const place = diagram.sourcePlace(position);
      if (place === undefined) continue;
      const offer = diagramCompletion(diagram.source, place);
      if (offer === undefined) return undefined;
      const range = new vscode.Range(
        position.translate(0, offer.start - place.character),
        position.translate(0, offer.end - place.character),
      );
      return offer.pieces.map(({ text, kind, detail }, i) => {
        const item = new vscode.CompletionItem(
          { label: text, ...(detail && { description: detail }) },
          kinds[kind],
        );
        item.range = range;
        item.filterText = kind === 'arrow' ? document.getText(range) + text : text;
        item.sortText = String(i).padStart(3, '0');
        return item;
      });
    }
    return undefined;
  }
}
