import * as vscode from 'vscode';
import type { FileLookup } from '../../core/render/renderSite';
import { Disposable } from '../../host/disposable';
import { relativePath } from '../../host/files/paths';
import { readTextIfThere } from '../../host/files/readText';

/** Files that are read as text: larger ones are no part of a note. */
const largest = 1_000_000;

/**
 * What is known of the files of a site. What is asked for and not known is looked up, and when all of it is known,
 * `onDidLearn` says so: whoever asked asks again. What changes is looked up again before that is told.
 */
export class KnownFiles extends Disposable implements FileLookup {
  readonly #root: vscode.Uri;
  readonly #learned = this.register(new vscode.EventEmitter<void>());
  readonly #exists = new Map<string, boolean>();
  readonly #texts = new Map<string, string | undefined>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #versions = new Map<string, number>();
  readonly #wanted = new Map<string, () => Promise<void>>();
  #lookingUp = false;

  readonly onDidLearn = this.#learned.event;

  /** @param root of the site; nothing outside of it is looked at */
  constructor(root: vscode.Uri) {
    super();
    this.#root = root;
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**')),
    );
    this.register(watcher.onDidCreate((uri) => this.#changed(uri)));
    this.register(watcher.onDidChange((uri) => this.#changed(uri)));
    this.register(watcher.onDidDelete((uri) => this.#changed(uri)));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const path = contentChanges.length > 0 ? relativePath(root, document.uri) : undefined;
        if (path !== undefined && this.#texts.has(path)) this.#want(`text ${path}`, () => this.#read(path));
      }),
    );
  }

  exists(path: string): boolean | undefined {
    const known = this.#exists.get(path);
    if (known === undefined) this.#want(`file ${path}`, () => this.#find(path));
    return known;
  }

  text(path: string): string | undefined {
    if (!this.#texts.has(path)) this.#want(`text ${path}`, () => this.#read(path));
    return this.#texts.get(path);
  }

  list(folder: string): readonly string[] | undefined {
    const known = this.#lists.get(folder);
    if (known === undefined) this.#want(`list ${folder}`, () => this.#list(folder));
    return known;
  }

  /** Grows when the file changes: what was loaded of it before is old. */
  versionOf(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  #changed(uri: vscode.Uri): void {
    const path = relativePath(this.#root, uri);
    if (path === undefined) return;
    // Of a folder that comes or goes, nobody tells what is in it.
    const concerns = (known: string) => known === path || known.startsWith(`${path}/`);
    for (const known of [...this.#exists.keys()].filter(concerns)) {
      this.#versions.set(known, this.versionOf(known) + 1);
      this.#want(`file ${known}`, () => this.#find(known));
    }
    for (const known of [...this.#texts.keys()].filter(concerns))
      this.#want(`text ${known}`, () => this.#read(known));
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    for (const known of [...this.#lists.keys()].filter((each) => each === folder || concerns(each)))
      this.#want(`list ${known}`, () => this.#list(known));
  }

  #want(what: string, lookUp: () => Promise<void>): void {
    this.#wanted.set(what, lookUp);
    if (!this.#lookingUp) void this.#lookUp();
  }

  async #lookUp(): Promise<void> {
    this.#lookingUp = true;
    // Whoever asks for one file asks for others in the same breath.
    await Promise.resolve();
    while (this.#wanted.size > 0 && !this.isDisposed) {
      const all = [...this.#wanted.values()];
      this.#wanted.clear();
      await Promise.all(all.map((each) => each()));
    }
    this.#lookingUp = false;
    if (!this.isDisposed) this.#learned.fire();
  }

  async #find(path: string): Promise<void> {
    const stat = await this.#stat(path);
    this.#exists.set(path, stat !== undefined && (stat.type & vscode.FileType.File) !== 0);
  }

  async #read(path: string): Promise<void> {
    const stat = await this.#stat(path);
    // A link could lead out of the site to what only this machine's user may read.
    const isText = stat?.type === vscode.FileType.File && stat.size <= largest;
    const text = isText ? await readTextIfThere(this.#at(path)) : undefined;
    this.#texts.set(path, text);
  }

  async #list(folder: string): Promise<void> {
    try {
      const entries = isInside(folder) ? await vscode.workspace.fs.readDirectory(this.#at(folder)) : [];
      const files = entries.filter(([, type]) => (type & vscode.FileType.File) !== 0);
      this.#lists.set(
        folder,
        files.map(([name]) => name),
      );
    } catch {
      // There is no such folder, or none that can be read: it has no files to show.
      this.#lists.set(folder, []);
    }
  }

  async #stat(path: string): Promise<vscode.FileStat | undefined> {
    try {
      return isInside(path) ? await vscode.workspace.fs.stat(this.#at(path)) : undefined;
    } catch {
      // There is none, or none that can be read: the page cannot show it either.
      return undefined;
    }
  }

  #at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#root, path);
  }
}

/** Paths come from notes. */
function isInside(path: string): boolean {
  return !path.split('/').includes('..');
}
