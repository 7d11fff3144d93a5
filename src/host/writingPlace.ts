import * as vscode from 'vscode';
import { activeFile } from './activeNote';
import { Disposable } from './disposable';

/** Where the user writes at this moment. */
export interface WritingPlace {
  readonly document: vscode.TextDocument;
  /**
   * The cursor of the text editor. VS Code's rich Markdown editor tells nobody where its cursor is: there it is the
   * place right after what was typed last, and undefined while nothing was typed yet.
   */
  readonly position: vscode.Position | undefined;
  /** Undefined in the rich Markdown editor, which takes plain edits of the document only. */
  readonly editor: vscode.TextEditor | undefined;
}

/** Knows where the user writes, in the text editor and in the rich Markdown editor. */
export class WritingPlaces extends Disposable {
  /** By URI; of open Markdown documents only. */
  readonly #lastTyped = new Map<string, vscode.Position>();

  constructor() {
    super();
    this.register(vscode.workspace.onDidChangeTextDocument((change) => this.#remember(change)));
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#lastTyped.delete(uri.toString())),
    );
  }

  /** @returns undefined where the active tab shows no file that VS Code can open as text */
  async active(): Promise<WritingPlace | undefined> {
    const uri = activeFile();
    if (uri === undefined) return undefined;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === uri.toString()) {
      return { document: editor.document, position: editor.selection.active, editor };
    }
    const document = await openAsText(uri);
    if (document === undefined) return undefined;
    const last = this.#lastTyped.get(uri.toString());
    return { document, position: last && document.validatePosition(last), editor: undefined };
  }

  /**
   * What is selected in the active note, without waiting for its document: in the rich Markdown editor the place where
   * something was typed last.
   * @returns undefined where the active tab shows no file; no ranges where nobody knows
   */
  selected(): { readonly uri: vscode.Uri; readonly ranges: readonly vscode.Range[] } | undefined {
    const uri = activeFile();
    if (uri === undefined) return undefined;
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === uri.toString()) return { uri, ranges: editor.selections };
    const last = this.#lastTyped.get(uri.toString());
    return { uri, ranges: last === undefined ? [] : [new vscode.Range(last, last)] };
  }

  #remember({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // Of several changes the last in the text comes first.
    const change = contentChanges[0];
    if (change === undefined || document.languageId !== 'markdown') return;
    const end = document.positionAt(change.rangeOffset + change.text.length);
    this.#lastTyped.set(document.uri.toString(), end);
  }
}

async function openAsText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // An image or another binary file in a custom editor.
    return undefined;
  }
}
