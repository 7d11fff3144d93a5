import * as vscode from 'vscode';
import { mayHoldNames, mayNamePictures } from '../../core/checks/site/pictureUse';
import { tellsOfSite, type FactSources } from '../../core/checks/site/siteFacts';
import type { Conference } from '../../core/conference/conference';
import { isNoteFile } from '../../core/conference/pages/noteFiles';
import { isConfigFile } from '../../core/hugo/configFiles';
import { baseName } from '../../core/hugo/linkPages';
import { isIgnoredName, isWithin } from '../../core/hugo/pagePaths';
import {
  mayHoldTelling,
  mostFoldersAbove,
  servedFolders,
  tellingFolders,
  type SiteFile,
} from '../../core/hugo/tellingFiles';
import { Disposable } from '../../host/disposable';
import { listFolder } from '../../host/files/listFolder';
import { relativePath } from '../../host/files/paths';
import { exists, readTextIfThere } from '../../host/files/readText';
import { readConfigFiles } from '../conferences/readConfigFiles';
import { walkFiles } from '../../host/files/walkFiles';

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
  readonly #root: vscode.Uri;
  readonly #folders: Promise<readonly vscode.Uri[]>;
  readonly #watched: vscode.Uri;
  readonly #stop = this.register(new vscode.CancellationTokenSource());
  readonly #onDidTouch: () => void;
  #conference: Conference;
  #paths = new Set<string>();
  #isWalked = false;
  #isStale = true;
  #touched = new Set<string>();

  /** @param onDidTouch hears that there is something to read; it is read when somebody asks for the news */
  constructor(conference: Conference, onDidTouch: () => void) {
    super();
    this.#conference = conference;
    this.#onDidTouch = onDidTouch;
    this.#root = vscode.Uri.parse(conference.id, true);
    const above = foldersAbove(this.#root);
    this.#watched = above.at(-1) ?? this.#root;
    this.#folders = isRepository(this.#root).then((own) => (own ? [this.#root] : [this.#root, ...above]));
    this.register({ dispose: () => this.#stop.cancel() });
    const watcher = this.register(
      vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.#watched, '**')),
    );
    this.register(watcher.onDidCreate((uri) => this.#touch(uri, true)));
    this.register(watcher.onDidDelete((uri) => this.#touch(uri, true)));
    this.register(watcher.onDidChange((uri) => this.#touch(uri, false)));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#touch(document.uri, false)),
    );
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#touch(uri, false)));
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
  namingPictures(): Promise<readonly string[]> {
    const { config } = this.#conference;
    return walkFiles(this.#root, '', {
      enter: (path) => mayHoldNames(baseName(path)),
      accept: (path) => mayNamePictures(path) && !isNoteFile(path, config),
      followLinks: false,
      token: this.#stop.token,
    });
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

  #touch(uri: vscode.Uri, cameOrWent: boolean): void {
    const path = relativePath(this.#root, uri);
    if ((path !== undefined && isConfigFile(path)) || this.#tells(uri)) this.#isStale = true;
    else if (cameOrWent && path !== undefined && this.#isServed(path)) this.#touched.add(path);
    else return;
    this.#onDidTouch();
  }

  /** A file that tells, or a folder that may have one in it: of a folder that goes, VS Code tells the folder alone. */
  #tells(uri: vscode.Uri): boolean {
    if (this.#conference.kind === 'plain') return false;
    for (const folder of [this.#root, ...foldersAbove(this.#root)]) {
      const path = relativePath(folder, uri);
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
    const folders = await this.#folders;
    const files = await Promise.all(folders.map((folder) => this.#readTelling(folder)));
    return { config: await readConfigFiles(this.#root), files: files.flat() };
  }

  async #readTelling(folder: vscode.Uri): Promise<SiteFile[]> {
    const atTop = (await listFolder(folder)).map(([name]) => name);
    const below = await Promise.all(
      tellingFolders
        .filter((path) => atTop.includes(path.split('/')[0] ?? ''))
        .map((path) =>
          walkFiles(folder, path, {
            enter: (each) => mayHoldTelling(baseName(each)),
            accept: tellsOfSite,
            followLinks: true,
            token: this.#stop.token,
          }),
        ),
    );
    const paths = [...atTop.filter(tellsOfSite), ...below.flat()];
    const files = await Promise.all(
      paths.map(async (path) => ({ path, text: await readTextIfThere(vscode.Uri.joinPath(folder, path)) })),
    );
    return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
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
    const uri = vscode.Uri.joinPath(this.#root, path);
    if (!(await exists(uri))) return [];
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) === 0 ? [path] : this.#walk([path]);
  }

  async #walk(folders: readonly string[]): Promise<string[]> {
    const { config, kind } = this.#conference;
    const found = await Promise.all(
      folders.map((folder) =>
        walkFiles(this.#root, folder, {
          enter: (path) => baseName(path) !== 'node_modules' && !isIgnoredName(baseName(path)),
          accept: (path) => !isNoteFile(path, config),
          followLinks: kind === 'plain' || servedFolders.includes(folder),
          token: this.#stop.token,
        }),
      ),
    );
    return found.flat();
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

function isRepository(folder: vscode.Uri): Promise<boolean> {
  return exists(vscode.Uri.joinPath(folder, '.git'));
}
