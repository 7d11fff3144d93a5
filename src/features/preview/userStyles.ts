import * as vscode from 'vscode';
import { onDidChangeSetting, readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import { relativePath } from '../../host/files/paths';
import { readTextIfThere } from '../../host/files/readText';

/** Of VS Code's own preview: whoever set them there wants them here as well. */
const ownPreview = 'markdown.preview';

/**
 * The style sheets of the user: how VS Code's own preview is to write, and files of the workspace. Files are read in
 * trusted workspaces alone: they come with the notes, and can hide and move what is on the page.
 */
export class UserStyles extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** By URI. */
  readonly #texts = new Map<string, string | undefined>();

  readonly onDidChange = this.#changed.event;

  constructor() {
    super();
    const drop = (uri: vscode.Uri) => {
      if (this.#texts.delete(uri.toString())) this.#changed.fire();
    };
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/*.css'));
    this.register(watcher.onDidCreate(drop));
    this.register(watcher.onDidChange(drop));
    this.register(watcher.onDidDelete(drop));
    this.register(onDidChangeSetting(['preview.styles'], () => this.#changed.fire()));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(ownPreview)) this.#changed.fire();
      }),
    );
  }

  /**
   * Those for a note, as far as they are read; the others follow by an event.
   */
  of(note: vscode.Uri): readonly string[] {
    return [writing(note), ...this.#files(note).flatMap((uri) => this.#text(uri) ?? [])];
  }

  #files(note: vscode.Uri): vscode.Uri[] {
    const folder = vscode.workspace.getWorkspaceFolder(note)?.uri;
    if (!vscode.workspace.isTrusted || folder === undefined) return [];
    return readSetting('preview.styles', note)
      .map((path) => vscode.Uri.joinPath(folder, path))
      .filter((uri) => relativePath(folder, uri) !== undefined && /\.css$/i.test(uri.path));
  }

  #text(uri: vscode.Uri): string | undefined {
    const key = uri.toString();
    if (!this.#texts.has(key)) {
      this.#texts.set(key, undefined);
      void readTextIfThere(uri).then((text) => {
        this.#texts.set(key, text);
        if (text !== undefined && !this.isDisposed) this.#changed.fire();
      });
    }
    return this.#texts.get(key);
  }
}

/** The font of VS Code's own preview. */
function writing(note: vscode.Uri): string {
  const settings = vscode.workspace.getConfiguration(ownPreview, note);
  const size = settings.get<unknown>('fontSize');
  const height = settings.get<unknown>('lineHeight');
  const family = settings.get<unknown>('fontFamily');
  const rules = [
    typeof size === 'number' && size > 0 ? `--preview-font-size: ${size}px;` : '',
    typeof height === 'number' && height > 0 ? `--preview-line-height: ${height};` : '',
    // A list of names and nothing else: a workspace may set it.
    typeof family === 'string' && /^[\w\s,'"-]+$/.test(family) ? `--preview-font-family: ${family};` : '',
  ];
  return `:root { ${rules.join(' ')} }`;
}
