import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { ConferenceModel } from '../../core/conference/conferenceModel';
import { isNoteFile } from '../../core/conference/pages/noteFiles';
import { isIgnoredName, isWithin } from '../../core/hugo/pagePaths';
import { isConfigFile, readConfigFiles } from '../../core/hugo/configFiles';
import { parseHugoVersion } from '../../core/hugo/hugoVersion';
import { siteHugo } from '../../core/hugo/siteHugo';
import type { NoteReading } from '../../core/note/parseNote';
import { readSetting } from '../../host/configuration';
import type { Log } from '../../host/log';
import { relativePath } from '../../host/files/paths';
import type { ConferenceRoot } from './conferenceRoots';
import { readFileGlobs } from '../../host/files/fileGlobs';
import type { ConferenceUpdate } from './notes';
import { readNote } from './readNote';
import { RenamedNotes } from './renamedNotes';
import { FolderInEditor } from '../site/folderInEditor';
import type { FileNews } from '../site/windowFiles';
import { readTodoSettings } from './todoSettings';

/** Notes that are parsed before the extension host gets to do something else. */
const sliceSize = 64;

/** Slices that are read at the same time: with 4, 10,000 files come three times as fast as one slice after another. */
const slicesAhead = 4;

interface ReadFile {
  readonly path: string;
  readonly uri: string;
  /** Undefined for a note that is gone. */
  readonly reading: NoteReading | undefined;
}

/** One conference on its way from files and open editors to snapshots. */
export class OpenConference {
  readonly root: ConferenceRoot;
  readonly #folder: FolderInEditor;
  readonly #model: ConferenceModel;
  readonly #isExcluded: (path: string) => boolean;
  /** Of the notes that are in the model. */
  readonly #paths = new Set<string>();
  readonly #renamed = new RenamedNotes();
  #isLoaded = false;

  constructor(root: ConferenceRoot, log: Log) {
    this.root = root;
    this.#folder = new FolderInEditor(root.uri);
    this.#isExcluded = readFileGlobs('exclude', root.workspaceFolder.uri);
    this.#model = new ConferenceModel({
      id: root.uri.toString(),
      kind: root.kind,
      folderName: root.uri.path.split('/').at(-1) ?? '',
      now: () => Date.now(),
      todoRules: readTodoSettings(root.uri, log),
      openEnds: readSetting('todos.openEnds', root.uri),
      hugo: (config) =>
        siteHugo({ config, files: [], hugo: parseHugoVersion(readSetting('hugoVersion', root.uri)) }),
    });
  }

  get conference(): Conference {
    return this.#model.conference;
  }

  /** Reads the configuration and all notes. Stops where it is when the token is cancelled. */
  async load(token: vscode.CancellationToken): Promise<void> {
    await this.#loadConfig();
    await this.#readBelow('', token);
    this.#model.apply({});
    this.#isLoaded = true;
  }

  /** Takes note of files and folders that come and go: a note is known by its new name. {@link update} reads them. */
  hear({ uri, what }: FileNews): void {
    const path = this.#folder.pathOf(uri);
    if (path === undefined) return;
    if (what === 'came') this.#renamed.came(path);
    else if (what === 'went') this.#renamed.went(path);
  }

  /** Whether a change of the file or folder may matter here. A build that fills `public/` must not keep us busy. */
  concerns(uri: vscode.Uri): boolean {
    const path = this.#folder.pathOf(uri);
    if (path === undefined) return false;
    if (this.root.kind === 'hugo' && isConfigFile(path)) return true;
    const inContent = this.#contentFolders().some(
      (folder) => isWithin(path, folder) || isWithin(folder, path),
    );
    return inContent && !path.split('/').some(isIgnoredName) && !this.#excludes(path);
  }

  /**
   * Takes in a batch of files and folders that appeared, changed or went away.
   * @returns undefined when nothing in it was a note
   */
  async update(
    uris: readonly vscode.Uri[],
    token: vscode.CancellationToken,
  ): Promise<ConferenceUpdate | undefined> {
    const before = this.#model.conference;
    const paths = uris.flatMap((uri) => this.#folder.pathOf(uri) ?? []);
    if (this.root.kind === 'hugo' && paths.some(isConfigFile)) {
      await this.#loadConfig();
      await this.#readBelow('', token);
    } else {
      await this.#read(paths.filter((path) => this.#isNote(path)));
      for (const path of paths.filter((each) => !this.#isNote(each))) await this.#readBelow(path, token);
    }
    await this.#followRenames();
    const { conference: after, changedUris } = this.#model.apply({});
    return after === before ? undefined : { before, after, uris: changedUris };
  }

  /** What was renamed on the disk while it had unsaved text is there once: under its new name, until that is gone. */
  async #followRenames(): Promise<void> {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => this.#folder.pathOf(uri) !== undefined);
    const unsaved = new Map(
      open.flatMap((document) => {
        const path = document.isDirty ? this.#folder.pathOf(document.uri) : undefined;
        return path === undefined ? [] : [[path, document.getText()] as const];
      }),
    );
    const found = await this.#renamed.find(unsaved, (path) => this.#folder.text(path));
    await this.#read([...found, ...this.#renamed.forget(unsaved, this.#paths, open.length > 0)]);
  }

  async #loadConfig(): Promise<void> {
    if (this.root.kind !== 'hugo') return;
    const config = await readConfigFiles(this.#folder);
    // The folders that the configuration names are walked next: they have to be known now.
    this.#model.apply({ config });
  }

  /** Reads all notes below a folder and forgets those that were there and are gone. */
  async #readBelow(folder: string, token: vscode.CancellationToken): Promise<void> {
    const found = await this.#walk(folder, token);
    const gone = new Set([...this.#paths].filter((path) => folder === '' || path.startsWith(`${folder}/`)));
    for (const path of found) gone.delete(path);
    await this.#read([...found, ...gone], token);
  }

  async #walk(folder: string, token: vscode.CancellationToken): Promise<string[]> {
    const options = {
      enter: (name: string, path: string) => this.#enters(name, path),
      followLinks: this.root.kind === 'plain',
    };
    const roots = this.#contentFolders();
    const folders = roots.some((root) => isWithin(root, folder)) ? roots : [folder];
    const found = await Promise.all(folders.map((each) => this.#folder.files(each, options, token)));
    return [...new Set(found.flat().filter((path) => this.#isNote(path)))];
  }

  /**
   * Reads notes in slices, so that the extension host stays responsive between them. Some slices are on their way while
   * one is parsed: `workspace.fs` answers late rather than slowly.
   */
  async #read(paths: readonly string[], token?: vscode.CancellationToken): Promise<void> {
    const coming: Promise<readonly ReadFile[]>[] = [];
    let next = 0;
    try {
      while ((next < paths.length || coming.length > 0) && token?.isCancellationRequested !== true) {
        for (; next < paths.length && coming.length < slicesAhead; next += sliceSize) {
          coming.push(this.#readSlice(paths.slice(next, next + sliceSize)));
        }
        const slice = (await coming.shift()) ?? [];
        for (const { path, reading } of slice) {
          if (reading === undefined) this.#paths.delete(path);
          else {
            if (this.#isLoaded && !this.#paths.has(path)) this.#renamed.added(path);
            this.#paths.add(path);
          }
        }
        this.#model.stage({
          changed: slice.flatMap(({ path, uri, reading }) =>
            reading === undefined ? [] : [{ path, uri, text: reading.written, reading }],
          ),
          removed: slice.flatMap(({ path, reading }) => (reading === undefined ? [path] : [])),
        });
      }
    } finally {
      // Where one slice failed, the others that are on their way must not fail unheard.
      await Promise.allSettled(coming);
    }
  }

  #readSlice(paths: readonly string[]): Promise<readonly ReadFile[]> {
    return Promise.all(
      paths.map(async (path) => {
        const isOther = this.#renamed.hasOtherName(path);
        const reading = isOther ? undefined : await readNote(this.#folder, path, this.conference);
        return { path, uri: this.#folder.uriOf(path), reading };
      }),
    );
  }

  /** Where notes lie, relative to the root; the empty path is the root itself. */
  #contentFolders(): readonly string[] {
    return this.conference.config?.contentRoots.map(({ source }) => source) ?? [''];
  }

  #isNote(path: string): boolean {
    return isNoteFile(path, this.conference.config) && !this.#excludes(path);
  }

  #enters(name: string, path: string): boolean {
    return !isIgnoredName(name) && name !== 'node_modules' && !this.#isExcluded(this.#inWorkspace(path));
  }

  /** True where `files.exclude` hides the file or one of the folders around it. */
  #excludes(path: string): boolean {
    const names = path.split('/');
    return names.some((_, i) => this.#isExcluded(this.#inWorkspace(names.slice(0, i + 1).join('/'))));
  }

  #inWorkspace(path: string): string {
    const prefix = relativePath(this.root.workspaceFolder.uri, this.root.uri) ?? '';
    return prefix === '' ? path : `${prefix}/${path}`;
  }
}
