import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';
import type { ToPreview } from '../../shared/preview';
import { editorOf } from './editors';

/**
 * Keeps the top lines of a note's editor and of its page the same, as far as the user has VS Code's own preview do so.
 * What one did because of the other does not go back.
 */
export class ScrollSync extends Disposable {
  #note: vscode.Uri | undefined;
  /** The line at the editor's top, as it was told last: what becomes taller below it tells the same once more. */
  #top: number | undefined;
  /** The line that the editor was moved to for the page. */
  #movedTo: number | undefined;

  constructor(send: (message: ToPreview) => void) {
    super();
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const line = visibleRanges[0]?.start.line;
        if (line === undefined || textEditor.document.uri.toString() !== this.#note?.toString()) return;
        if (line === this.#top) return;
        this.#top = line;
        const isOurs = this.#movedTo === line;
        this.#movedTo = undefined;
        if (!isOurs && isOn('scrollPreviewWithEditor', this.#note)) send({ type: 'scroll', line });
      }),
    );
  }

  /** @param note that is shown from now on */
  show(note: vscode.Uri | undefined): void {
    this.#note = note;
    this.#top = undefined;
  }

  /** The user scrolled the page to this line. */
  pageScrolled(broken: number): void {
    const editor = this.#note && editorOf(this.#note);
    if (editor === undefined || !isOn('scrollEditorWithPreview', this.#note)) return;
    const line = Math.min(Math.floor(broken), editor.document.lineCount - 1);
    if (editor.visibleRanges[0]?.start.line === line) return;
    this.#movedTo = line;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }
}

/** The settings are VS Code's own: both previews move alike. Where VS Code's Markdown is off, they are on. */
function isOn(
  name: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview',
  note: vscode.Uri | undefined,
): boolean {
  return vscode.workspace.getConfiguration('markdown.preview', note).get<unknown>(name) !== false;
}
