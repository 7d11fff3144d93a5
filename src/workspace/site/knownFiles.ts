import * as vscode from 'vscode';
import { folderOf } from '../../core/hugo/linkPages';
import { isWithin } from '../../core/hugo/pagePaths';
import type { FileLookup } from '../../core/render/renderSite';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import type { FolderInEditor } from './folderInEditor';
import type { FileNews } from './windowFiles';

/** Files that are read as text: larger ones are no part of a note. */
const largest = 1_000_000;

/** One kind of question, and what is known of it by path. */
interface Asked<T> {
  readonly what: string;
  readonly known: Map<string, T>;
  readonly lookUp: (path: string) => Promise<T>;
  /** What is taken for known where looking up fails: it would be asked for again and again. */
  readonly none: T;
}

/**
 * What is known of the files of a site. What is asked for and not known is looked up, and when all of it is known,
 * `onDidLearn` says so: whoever asked asks again. What changes is looked up again before that is told.
 */
export class KnownFiles extends Disposable implements FileLookup {
  readonly #root: FolderInEditor;
  readonly #log: Log;
  readonly #learned = this.register(new vscode.EventEmitter<void>());
  readonly #exists = asked('file', (path) => this.#isFile(path), false);
  readonly #texts = asked('text', (path) => this.#textOf(path), undefined);
  readonly #lists = asked<readonly string[]>('list', (path) => this.#root.names(path, () => true), []);
  readonly #versions = new Map<string, number>();
  readonly #wanted = new Map<string, () => Promise<void>>();
  #isLookingUp = false;

  readonly onDidLearn = this.#learned.event;

  /**
   * @param root of the site; nothing outside of it is looked at
   * @param news of the files of the window
   */
  constructor(root: FolderInEditor, news: vscode.Event<FileNews>, log: Log) {
    super();
    this.#root = root;
    this.#log = log;
    this.register(news((each) => this.#hear(each)));
  }

  exists(path: string): boolean | undefined {
    return this.#ask(this.#exists, path);
  }

  text(path: string): string | undefined {
    return this.#ask(this.#texts, path);
  }

  list(folder: string): readonly string[] | undefined {
    return this.#ask(this.#lists, folder);
  }

  /** Grows when the file changes: what was loaded of it before is old. */
  versionOf(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  #ask<T>(kind: Asked<T>, path: string): T | undefined {
    if (!kind.known.has(path)) this.#want(kind, path);
    return kind.known.get(path);
  }

  #hear({ uri, what }: FileNews): void {
    const path = this.#root.pathOf(uri);
    if (path === undefined) return;
    // Of a folder that comes or goes, nobody tells what is in it.
    const concerns = (known: string) => isWithin(known, path);
    for (const known of [...this.#texts.known.keys()].filter(concerns)) this.#want(this.#texts, known);
    if (what === 'typed') return;
    for (const known of [...this.#exists.known.keys()].filter(concerns)) {
      this.#versions.set(known, this.versionOf(known) + 1);
      this.#want(this.#exists, known);
    }
    const folder = folderOf(path);
    for (const known of [...this.#lists.known.keys()].filter((each) => each === folder || concerns(each)))
      this.#want(this.#lists, known);
  }

  #want<T>({ what, known, lookUp, none }: Asked<T>, path: string): void {
    this.#wanted.set(`${what} ${path}`, async () => {
      try {
        known.set(path, await lookUp(path));
      } catch (error) {
        known.set(path, none);
        reportSurprise(this.#log, `Looking up ${path}`, error);
      }
    });
    if (!this.#isLookingUp) void this.#lookUp();
  }

  async #lookUp(): Promise<void> {
    this.#isLookingUp = true;
    // Whoever asks for one file asks for others in the same breath.
    await Promise.resolve();
    while (this.#wanted.size > 0 && !this.isDisposed) {
      const all = [...this.#wanted.values()];
      this.#wanted.clear();
      await Promise.all(all.map((each) => each()));
    }
    this.#isLookingUp = false;
    if (!this.isDisposed) this.#learned.fire();
  }

  async #isFile(path: string): Promise<boolean> {
    const stat = await this.#root.stat(path);
    return stat !== undefined && (stat.type & vscode.FileType.File) !== 0;
  }

  async #textOf(path: string): Promise<string | undefined> {
    const stat = await this.#root.stat(path);
    // A link could lead out of the site to what only this machine's user may read.
    const isText = stat?.type === vscode.FileType.File && stat.size <= largest;
    return isText ? this.#root.text(path) : undefined;
  }
}

function asked<T>(what: string, lookUp: (path: string) => Promise<T>, none: T): Asked<T> {
  return { what, known: new Map(), lookUp, none };
}
