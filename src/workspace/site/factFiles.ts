import * as vscode from 'vscode';
import { mayHoldNames, mayNamePictures } from '../../core/checks/site/pictureUse';
import { readTelling, tellsOfSite, type FactSources } from '../../core/checks/site/siteFacts';
import type { Conference } from '../../core/conference/conference';
import { isNoteFile } from '../../core/conference/pages/noteFiles';
import { isConfigFile, readConfigFiles } from '../../core/hugo/configFiles';
import { baseName } from '../../core/hugo/linkPages';
import { isIgnoredName, isWithin } from '../../core/hugo/pagePaths';
import { mostFoldersAbove, servedFolders, tellingFolders } from '../../core/hugo/tellingFiles';
import { Disposable } from '../../host/disposable';
import { relativePath } from '../../host/files/paths';
import { FolderInEditor } from './folderInEditor';
import type { FileNews, WindowFiles } from './windowFiles';

/** What the files around the notes say now, as far as it is news. */
export interface SiteNews {
  /** What the site's facts are made of; undefined where none of it changed. */
  readonly sources: Pick<FactSources, 'config' | 'files'> | undefined;
  /** The last names, in lower case, of files that came or went; undefined where all were looked for anew. */
  readonly names: ReadonlySet<string> | undefined;
}

/**
 * The files around a conference's notes that decide how these are judged: what tells how the site is built, and what the
 * site serves beside its pages. Unsaved text wins over the disk.
 */
export class FactFiles extends Disposable {
  readonly #root: FolderInEditor;
  /** The root, and those above it that may belong to its repository. */
  readonly #folders: readonly FolderInEditor[];
  readonly #stop = this.register(new vscode.CancellationTokenSource());
  readonly #onDidTouch: () => void;
  #conference: Conference;
  #paths = new Set<string>();
  #isWalked = false;
  #isStale = true;
  #touched = new Set<string>();

  /** @param onDidTouch hears that there is something to read; it is read when somebody asks for the news */
  constructor(conference: Conference, files: WindowFiles, onDidTouch: () => void) {
    super();
    this.#conference = conference;
    this.#onDidTouch = onDidTouch;
    const root = vscode.Uri.parse(conference.id, true);
    this.#root = new FolderInEditor(root);
    this.#folders = [this.#root, ...foldersAbove(root).map((uri) => new FolderInEditor(uri))];
    this.register({ dispose: () => this.#stop.cancel() });
    this.register(files.onDidChange((news) => this.#hear(news)));
  }

  /** The paths of files that are no notes, from the conference's root on. */
  get paths(): ReadonlySet<string> {
    return this.#paths;
  }

  get hasNews(): boolean {
    return this.#isStale || !this.#isWalked || this.#touched.size > 0;
  }

  /** Where notes lie, and with them pictures, the configuration says. */
  follow(conference: Conference): void {
    if (conference.config !== this.#conference.config) this.#isWalked = false;
    this.#conference = conference;
  }

  /** The paths as they are written, of the files among the notes that are none; read anew. */
  besideNotes(): Promise<readonly string[]> {
    const roots = this.#conference.config?.contentRoots.map(({ source }) => source) ?? [''];
    return this.#walk([...new Set(roots)]);
  }

  /** The paths of all files of the site, but the notes, whose text may name a picture; read anew. */
  async namingPictures(): Promise<readonly string[]> {
    const { config } = this.#conference;
    const options = { enter: mayHoldNames, followLinks: false };
    const paths = await this.#root.files('', options, this.#stop.token);
    return paths.filter((path) => mayNamePictures(path) && !isNoteFile(path, config));
  }

  async takeNews(): Promise<SiteNews> {
    const isStale = this.#isStale;
    const touched = this.#touched;
    this.#isStale = false;
    this.#touched = new Set();
    const sources = isStale ? await this.#readSources() : undefined;
    if (this.#isWalked) return { sources, names: await this.#takeTouched(touched) };
    this.#isWalked = true;
    const paths = await this.#walk(this.#servedRoots());
    this.#paths = new Set(paths);
    return { sources, names: undefined };
  }

  #hear({ uri, what }: FileNews): void {
    const path = this.#root.pathOf(uri);
    const cameOrWent = what === 'came' || what === 'went';
    if ((path !== undefined && isConfigFile(path)) || this.#tells(uri)) this.#isStale = true;
    else if (cameOrWent && path !== undefined && this.#isServed(path)) this.#touched.add(path);
    else return;
    this.#onDidTouch();
  }

  /** A file that tells, or a folder that may have one in it: of a folder that goes, VS Code tells the folder alone. */
  #tells(uri: vscode.Uri): boolean {
    if (this.#conference.kind === 'plain') return false;
    for (const folder of this.#folders) {
      const path = folder.pathOf(uri);
      if (path === undefined || path === '') continue;
      const isFolder = tellingFolders.some(
        (each) => isWithin(each, path) || (isWithin(path, each) && !baseName(path).includes('.')),
      );
      if (isFolder || tellsOfSite(path)) return true;
    }
    return false;
  }

  #isServed(path: string): boolean {
    const { config } = this.#conference;
    return (
      this.#servedRoots().some((root) => isWithin(path, root)) &&
      !isNoteFile(path, config) &&
      !path.split('/').some((name) => name === 'node_modules' || isIgnoredName(name))
    );
  }

  #servedRoots(): readonly string[] {
    const { config } = this.#conference;
    if (config === undefined) return [''];
    return [...new Set([...config.contentRoots.map(({ source }) => source), ...servedFolders])];
  }

  async #readSources(): Promise<SiteNews['sources']> {
    if (this.#conference.kind === 'plain') return { config: [], files: [] };
    const isRepository = await this.#root.exists('.git');
    const files = await Promise.all((isRepository ? [this.#root] : this.#folders).map(readTelling));
    return { config: await readConfigFiles(this.#root), files: files.flat() };
  }

  /** @returns the last names of what came or went */
  async #takeTouched(touched: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    // Who holds the old set goes on to hold the old state.
    const paths = touched.size === 0 ? this.#paths : new Set(this.#paths);
    for (const path of touched) {
      const low = path.toLowerCase();
      for (const known of [...paths].filter((each) => isWithin(each.toLowerCase(), low))) {
        paths.delete(known);
        names.add(baseName(known.toLowerCase()));
      }
      for (const found of await this.#filesAt(path)) {
        paths.add(found);
        names.add(baseName(found.toLowerCase()));
      }
    }
    this.#paths = paths;
    return names;
  }

  async #filesAt(path: string): Promise<readonly string[]> {
    const stat = await this.#root.stat(path);
    if (stat === undefined) return [];
    return (stat.type & vscode.FileType.Directory) === 0 ? [path] : this.#walk([path]);
  }

  async #walk(folders: readonly string[]): Promise<string[]> {
    const { config, kind } = this.#conference;
    const found = await Promise.all(
      folders.map((folder) =>
        this.#root.files(
          folder,
          {
            enter: (name) => name !== 'node_modules' && !isIgnoredName(name),
            followLinks: kind === 'plain' || servedFolders.includes(folder),
          },
          this.#stop.token,
        ),
      ),
    );
    return found.flat().filter((path) => !isNoteFile(path, config));
  }
}

/** The folders above a site that are open in the window: a repository may have its build scripts there. */
function foldersAbove(root: vscode.Uri): vscode.Uri[] {
  const workspace = vscode.workspace.getWorkspaceFolder(root)?.uri;
  const path = workspace && relativePath(workspace, root);
  if (workspace === undefined || path === undefined || path === '') return [];
  const names = path.split('/');
  return names
    .map((_, i) => vscode.Uri.joinPath(workspace, ...names.slice(0, names.length - 1 - i)))
    .slice(0, mostFoldersAbove);
}
