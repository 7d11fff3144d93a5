import * as vscode from 'vscode';
import { todoKinds, type TodoKind } from '../../core/note/note';
import { onDidChangeSetting, readSetting } from '../../host/configuration';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { findPage, type Notes } from '../../workspace/conferences/notes';

/**
 * Marks TODOs in the editors that show notes: a dotted line below the words and a mark at the scroll bar, in the colour of
 * the kind. Drawn from the snapshots; VS Code moves marks along with the text until the next one comes.
 */
export class TodoDecorations extends Disposable {
  readonly #notes: Notes;
  readonly #types = new Map<TodoKind, vscode.TextEditorDecorationType>();

  constructor(notes: Notes) {
    super();
    this.#notes = notes;
    const drawAll = () => vscode.window.visibleTextEditors.forEach((editor) => this.#draw(editor));
    this.register(
      notes.onDidChange((updates) => {
        const all = updates.some(({ before, after }) => before === undefined || after === undefined);
        for (const editor of vscode.window.visibleTextEditors) {
          const uri = editor.document.uri.toString();
          if (all || updates.some(({ uris }) => uris.has(uri))) this.#draw(editor);
        }
      }),
    );
    this.register(vscode.window.onDidChangeVisibleTextEditors(drawAll));
    this.register(
      onDidChangeSetting(['todos.decorate'], () => {
        this.#forget();
        drawAll();
      }),
    );
    this.register({ dispose: () => this.#forget() });
    drawAll();
  }

  #draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (document.languageId !== 'markdown' || !readSetting('todos.decorate')) return;
    const byKind = new Map<TodoKind, vscode.Range[]>();
    for (const { kind, range } of findPage(this.#notes, document.uri)?.page.note?.todos ?? []) {
      const ofKind = byKind.get(kind) ?? [];
      ofKind.push(toVsRange(range));
      byKind.set(kind, ofKind);
    }
    for (const kind of todoKinds) {
      const ranges = byKind.get(kind) ?? [];
      // A kind that nobody has met needs no mark to be taken away.
      if (ranges.length > 0 || this.#types.has(kind)) editor.setDecorations(this.#typeOf(kind), ranges);
    }
  }

  #typeOf(kind: TodoKind): vscode.TextEditorDecorationType {
    let type = this.#types.get(kind);
    if (type === undefined) {
      const color = new vscode.ThemeColor(`talkNotes.todo.${kind}`);
      type = vscode.window.createTextEditorDecorationType({
        borderStyle: 'dotted',
        borderWidth: '0 0 1px 0',
        borderColor: color,
        overviewRulerColor: color,
        overviewRulerLane: vscode.OverviewRulerLane.Right,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
      this.#types.set(kind, type);
    }
    return type;
  }

  /** Taking a type away takes its marks off every editor. */
  #forget(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
  }
}
