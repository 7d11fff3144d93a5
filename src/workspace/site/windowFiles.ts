import * as vscode from 'vscode';
import { Disposable } from '../../host/disposable';

/** What happened to a file or folder. */
export interface FileNews {
  readonly uri: vscode.Uri;
  /** `typed`: an editor has another text of it than before, unsaved or not. */
  readonly what: 'came' | 'went' | 'written' | 'typed';
  /** Where it was typed. */
  readonly document?: vscode.TextDocument;
}

/**
 * The files of the window, on the disk and in editors. Whoever follows those of a site hears of them here: one watcher
 * serves all sites and everything that is done with them.
 */
export class WindowFiles extends Disposable {
  readonly #told = this.register(new vscode.EventEmitter<FileNews>());

  /** Of a folder that comes or goes with all that is in it, VS Code tells the folder alone, also of a workspace folder. */
  readonly onDidChange = this.#told.event;

  constructor() {
    super();
    const tell = (what: FileNews['what']) => (uri: vscode.Uri) => this.#told.fire({ uri, what });
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**'));
    this.register(watcher.onDidCreate(tell('came')));
    this.register(watcher.onDidChange(tell('written')));
    this.register(watcher.onDidDelete(tell('went')));
    const typed = (document: vscode.TextDocument) =>
      this.#told.fire({ uri: document.uri, what: 'typed', document });
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Without changes it tells that a text became unsaved, or no longer is: it was saved, or let go of, as where its
        // file was moved.
        if (contentChanges.length > 0 || !document.isDirty) typed(document);
      }),
    );
    // A closed editor may have thrown unsaved text away, an opened one may have brought some back.
    this.register(vscode.workspace.onDidCloseTextDocument(typed));
    this.register(vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && typed(document)));
  }
}
