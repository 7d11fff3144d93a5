import * as vscode from 'vscode';
import { movedPosition } from '../../core/text/movedPosition';
import { toVsPosition } from '../../host/convert';
import { Disposable } from '../../host/disposable';

/**
 * Where the cursor of a note is: where the user put it last in a text editor, else the place that was known before, which
 * goes along with what is written around it. It stays known while the note is not in front.
 */
export class CursorPlace extends Disposable {
  #position: vscode.Position | undefined;

  /** @param onMove called when the user has put the cursor somewhere else */
  constructor(note: vscode.Uri, position: vscode.Position | undefined, onMove: () => void) {
    super();
    this.#position = position;
    const isNote = ({ uri }: vscode.TextDocument) => uri.toString() === note.toString();
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // The last one in the text comes first: none moves the range of one behind it in the list.
        if (isNote(document)) for (const change of contentChanges) this.#follow(change);
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
        // Without a kind the cursor moved by a change of the text, which is followed above.
        if (kind === undefined || !isNote(textEditor.document)) return;
        this.#position = selections[0]?.active;
        onMove();
      }),
    );
  }

  /** Undefined while nobody knows. */
  get position(): vscode.Position | undefined {
    return this.#position;
  }

  /** Sets it where something is known better: behind what was inserted for it. */
  set(position: vscode.Position | undefined): void {
    this.#position = position ?? this.#position;
  }

  #follow({ range, text }: vscode.TextDocumentContentChangeEvent): void {
    if (this.#position === undefined) return;
    this.#position = toVsPosition(movedPosition(this.#position, { range, newText: text }));
  }
}
