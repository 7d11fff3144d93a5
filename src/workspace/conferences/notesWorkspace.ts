import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { isConfigFile } from '../../core/hugo/configFiles';
import { mayHoldSites } from '../../core/hugo/siteRoot';
import type { Change } from '../../host/changes/change';
import { ChangeHistory } from '../../host/changes/changeHistory';
import { onDidChangeSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import { relativePath } from '../../host/files/paths';
import { isFolder } from '../../host/files/readText';
import { BatchQueue } from './batchQueue';
import { isTooLong } from './longNotes';
import { findConferenceRoots, type ConferenceRoot } from './conferenceRoots';
import type { ConferenceUpdate, Notes } from './notes';
import type { OpenConference } from './openConference';
import { WindowFiles, type FileNews } from '../site/windowFiles';

/** Milliseconds that a burst of changes gathers: short enough to look immediate, long enough for a branch switch. */
const gather = 50;
/** The same for a note that is only skimmed: however fast somebody types, it is read now and then. */
const gatherLong = 2000;

/**
 * All conferences of the window. Files, open editors, workspace folders and settings go in, snapshots and one event a
 * batch come out.
 */
export class NotesWorkspace extends Disposable implements Notes {
  readonly #log: Log;
  readonly #changes: ChangeHistory;
  readonly #changed = this.register(new vscode.EventEmitter<readonly ConferenceUpdate[]>());
  readonly #queue: BatchQueue;
  /** Notes that are too long to be read at each key. */
  readonly #long: BatchQueue;
  /** What is new and may be a folder with conferences. */
  readonly #new: BatchQueue;
  readonly #stop = this.register(new vscode.CancellationTokenSource());
  #open: readonly OpenConference[] = [];
  /** Being read for the first time: what changes meanwhile waits for them. */
  #opening: readonly OpenConference[] = [];
  #conferences: readonly Conference[] = [];
  #loading: Promise<void> = Promise.resolve();
  #changing: Promise<unknown> = Promise.resolve();
  #reloadWaits = false;
  #prepare: () => Promise<void> = () => Promise.resolve();
  #prepared: Promise<void> | undefined;
  #markReady: () => void = () => undefined;

  readonly files = this.register(new WindowFiles());
  readonly onDidChange = this.#changed.event;
  readonly ready = new Promise<void>((resolve) => (this.#markReady = resolve));

  /** @param changes what changes notes; its owner disposes it. Undefined for one that keeps no journal */
  constructor(log: Log, changes?: ChangeHistory) {
    super();
    this.#log = log;
    this.#changes = changes ?? this.register(new ChangeHistory(log));
    this.#queue = this.register(new BatchQueue((uris) => this.#takeIn(uris), gather));
    this.#long = this.register(new BatchQueue((uris) => this.#handOn(uris), gatherLong));
    this.#new = this.register(new BatchQueue((uris) => this.#lookInto(uris), gather));
    this.register({ dispose: () => this.#stop.cancel() });
  }

  get conferences(): readonly Conference[] {
    return this.#conferences;
  }

  /**
   * Starts looking and listening. Apart from the constructor, so that features can subscribe before the first event.
   * @param prepare what has to be there before the first conference is; called when one is found
   */
  start(prepare: () => Promise<void> = () => Promise.resolve()): void {
    this.#prepare = prepare;
    const touch = (uri: vscode.Uri) => this.#touch(uri);
    const reload = () => void this.#reload();
    this.register(this.files.onDidChange((news) => this.#hear(news)));
    // Our own changes are known at once, too.
    this.register(this.#changes.onDidTouch((uris) => uris.forEach(touch)));
    // What the editor itself does to files is known at once, not when the file watcher gets to it.
    this.register(vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(touch)));
    this.register(vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(touch)));
    this.register(
      vscode.workspace.onDidRenameFiles(({ files }) =>
        files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]).forEach(touch),
      ),
    );
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(reload));
    this.register(
      onDidChangeSetting(
        ['folders', 'hugoVersion', 'todos.markers', 'todos.kinds', 'todos.openEnds'],
        reload,
      ),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude')) reload();
      }),
    );
    reload();
  }

  /** However many reasons there are to read everything again, one reading that has not begun yet serves them all. */
  async #reload(): Promise<void> {
    if (this.#reloadWaits) return;
    this.#reloadWaits = true;
    await this.#loading;
    this.#reloadWaits = false;
    await this.refresh();
  }

  async refresh(token: vscode.CancellationToken = this.#stop.token): Promise<void> {
    // One load after the other: the later one sees what changed while the earlier ran.
    const load = this.#loading.then(() => this.#load(token));
    this.#loading = load.catch((error: unknown) => reportSurprise(this.#log, 'Reading the notes', error));
    await this.#loading;
    this.#markReady();
  }

  async flush(): Promise<void> {
    await this.#loading;
    await this.#long.flush();
    await this.#queue.flush();
  }

  change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(async () => {
      await this.flush();
      try {
        return await work();
      } finally {
        await this.flush();
      }
    });
    this.#changing = done.catch(() => undefined);
    return done;
  }

  apply(change: Change): Promise<boolean> {
    return this.#changes.apply(change);
  }

  undo(): Promise<boolean> {
    return this.change(() => this.#changes.undo());
  }

  redo(): Promise<boolean> {
    return this.change(() => this.#changes.redo());
  }

  async #load(token: vscode.CancellationToken): Promise<void> {
    const began = performance.now();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => findConferenceRoots(folder, token)));
    const roots = eachOnce(found.flat());
    const open = await this.#openAll(roots);
    this.#opening = open;
    await Promise.all(
      open.map((each) =>
        // One conference that cannot be read to its end is shown as far as it was read, and the others go on.
        each
          .load(token)
          .catch((error: unknown) => reportSurprise(this.#log, each.root.uri.toString(), error)),
      ),
    );
    this.#opening = [];
    if (token.isCancellationRequested || this.isDisposed) return;
    const before = this.#conferences;
    this.#open = open;
    this.#publish([
      ...before.map((conference) => ({ before: conference, after: undefined, uris: new Set<string>() })),
      ...open.map(({ conference }) => ({ before: undefined, after: conference, uris: new Set<string>() })),
    ]);
    const sessions = this.#conferences
      .flatMap(({ trees }) => trees)
      .reduce((total, { home }) => total + home.totals.sessions, 0);
    const time = (performance.now() - began).toFixed(0);
    this.#log.info(`Read ${sessions} sessions of ${open.length} conferences in ${time} ms`);
  }

  /** Reading notes is code that loads with the first conference: most windows have none. */
  async #openAll(roots: readonly ConferenceRoot[]): Promise<OpenConference[]> {
    if (roots.length === 0) return [];
    const { OpenConference } = await import('./openConference');
    await (this.#prepared ??= this.#prepare());
    return roots.map((root) => new OpenConference(root, this.#log));
  }

  #hear(news: FileNews): void {
    const { uri, what, document } = news;
    for (const each of [...this.#open, ...this.#opening]) each.hear(news);
    if (document !== undefined && isTooLong(document)) this.#long.add(uri.toString());
    else this.#touch(uri);
    if (what === 'came') this.#came(uri);
    else if (what !== 'went') return;
    // A new or removed configuration makes or ends a site. Changes of known ones go the way of all files.
    const isConfig = isConfigFile(uri.path.split('/').at(-1) ?? '');
    const isAround = ({ root }: OpenConference) => relativePath(uri, root.uri) !== undefined;
    if (isConfig || (what === 'went' && this.#open.some(isAround))) void this.#reload();
  }

  #handOn(uris: ReadonlySet<string>): Promise<void> {
    for (const uri of uris) this.#touch(vscode.Uri.parse(uri, true));
    return Promise.resolve();
  }

  #touch(uri: vscode.Uri): void {
    if ([...this.#open, ...this.#opening].some((each) => each.concerns(uri))) this.#queue.add(uri.toString());
  }

  async #takeIn(keys: ReadonlySet<string>): Promise<void> {
    try {
      await this.#loading;
      const uris = [...keys].map((key) => vscode.Uri.parse(key, true));
      const updates = await Promise.all(
        this.#open.map((each) =>
          each.update(
            uris.filter((uri) => each.concerns(uri)),
            this.#stop.token,
          ),
        ),
      );
      this.#publish(updates.filter((update) => update !== undefined));
    } catch (error) {
      reportSurprise(this.#log, 'Taking in changed notes', error);
    }
  }

  #publish(updates: readonly ConferenceUpdate[]): void {
    this.#conferences = this.#open.map(({ conference }) => conference);
    if (updates.length > 0) this.#changed.fire(updates);
  }

  /** A file or folder is there, the latter perhaps with all that is in it. */
  #came(uri: vscode.Uri): void {
    // It may be told late, of a conference that is read already: what is the same stays what it was.
    for (const { root } of this.#open) {
      if (relativePath(uri, root.uri) === undefined) continue;
      this.#touch(root.kind === 'hugo' ? vscode.Uri.joinPath(root.uri, 'hugo.toml') : root.uri);
    }
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const path = folder && relativePath(folder, uri);
    if (path?.split('/').every(mayHoldSites) === true) this.#new.add(uri.toString());
  }

  /**
   * Reads everything again where something new is a folder with conferences that are not open. A build makes thousands of
   * files at once: one search serves them all, and none is made where all of it lies in conferences that are open.
   */
  async #lookInto(keys: ReadonlySet<string>): Promise<void> {
    try {
      // What is being read is open by then.
      await this.#loading;
      const uris = [...keys]
        .map((key) => vscode.Uri.parse(key, true))
        .filter((uri) => !keys.has(vscode.Uri.joinPath(uri, '..').toString()))
        .filter((uri) => !this.#open.some(({ root }) => (relativePath(root.uri, uri) ?? '') !== ''));
      const folders = new Set<vscode.WorkspaceFolder>();
      for (const uri of uris) {
        const folder = vscode.workspace.getWorkspaceFolder(uri);
        if (folder !== undefined && !folders.has(folder) && (await isFolder(uri))) folders.add(folder);
      }
      const found = await Promise.all(
        [...folders].map((each) => findConferenceRoots(each, this.#stop.token)),
      );
      const open = new Set(this.#open.map(({ root }) => root.uri.toString()));
      if (found.flat().some(({ uri }) => !open.has(uri.toString()))) void this.#reload();
    } catch (error) {
      reportSurprise(this.#log, 'A new folder', error);
    }
  }
}

/** A site that lies in two workspace folders, one inside the other, belongs to the inner one. */
function eachOnce(roots: readonly ConferenceRoot[]): ConferenceRoot[] {
  const byUri = new Map<string, ConferenceRoot>();
  for (const root of roots) {
    const known = byUri.get(root.uri.toString());
    const isInner = (known?.workspaceFolder.uri.path.length ?? 0) < root.workspaceFolder.uri.path.length;
    if (known === undefined || isInner) byUri.set(root.uri.toString(), root);
  }
  return [...byUri.values()];
}
