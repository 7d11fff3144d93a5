import * as vscode from 'vscode';
import type { Log } from '../log';
import { exists, readText, readTextIfThere } from '../files/readText';
import { contentsOf } from './change';
import { Lease } from './lease';
import type { Plan } from './plan';

/** A text that is changed on the disk: by us, or by VS Code when it saves. */
export interface JournalText {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** A file that is made: bytes are known by their number and sum alone. */
export interface JournalFile {
  readonly uri: string;
  readonly size: number;
  readonly sum: number;
}

/** Work that began: what it takes to put everything back, or to see that it was done. */
export interface JournalEntry {
  readonly version: 1;
  readonly label: string;
  /** With the marks that the files begin with; URIs are those before the moves. */
  readonly writes: readonly JournalText[];
  readonly documents: readonly JournalText[];
  /** Text that was not saved, by where its file was. */
  readonly unsaved: readonly { readonly uri: string; readonly text: string }[];
  readonly creates: readonly JournalFile[];
  /** That are made for new files. */
  readonly folders: readonly string[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  readonly deletes: readonly JournalFile[];
  /** Folders that go where the deletes leave them empty. */
  readonly emptied: readonly string[];
}

/** An entry that a window left behind whose extension host has ended. */
export interface Unfinished {
  readonly file: vscode.Uri;
  readonly entry: JournalEntry;
  /** How many of its moves are known to be done. */
  readonly moved: number;
}

/**
 * Keeps what a change is about to do until it is done: what ends the host on the way is put right at the next start.
 * Windows on the same folder share it. An entry belongs to the window in its name, and to nobody else while that is alive.
 */
export class Journal implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #lease: Lease;
  readonly #log: Log;
  #count = 0;

  /** @param storage the workspace's storage */
  constructor(storage: vscode.Uri, log: Log) {
    this.#folder = vscode.Uri.joinPath(storage, 'changes');
    this.#lease = new Lease(this.#folder, log);
    this.#log = log;
  }

  dispose(): void {
    this.#lease.dispose();
  }

  /** @returns where the entry lies */
  async begin(entry: JournalEntry): Promise<vscode.Uri> {
    const { holder } = this.#lease;
    const stem = `${Date.now().toString(36)}-${this.#count++}-${holder}`;
    const file = vscode.Uri.joinPath(this.#folder, nameOf(stem, holder));
    await vscode.workspace.fs.createDirectory(this.#folder);
    await this.#lease.hold();
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(entry)));
    return file;
  }

  /**
   * Notes how many moves of an entry are done. Of several it cannot be told by the files that are there: after two have
   * changed places, the same names are there as before.
   */
  async noteMoves(file: vscode.Uri, count: number): Promise<void> {
    await vscode.workspace.fs.writeFile(movesOf(file), new TextEncoder().encode(String(count)));
  }

  /** The change is done, or taken back. An entry that stays by mistake is found to be done at the next start. */
  async end(file: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(file);
      if (await exists(movesOf(file))) await vscode.workspace.fs.delete(movesOf(file));
    } catch (error) {
      this.#log.warn(file.toString(), error instanceof Error ? error.message : error);
    }
    await this.leave();
  }

  /** An entry stays for the next start, whichever window that is in. */
  leave(): Promise<void> {
    return this.#lease.release();
  }

  /**
   * Takes over what windows began whose extension host ended on the way, the newest first. Each is this window's until it
   * says `end` or `leave`.
   * @returns also in how many milliseconds to ask again: others are at work, or ended a moment ago; undefined for none
   */
  async takeUnfinished(): Promise<{ readonly taken: Unfinished[]; readonly again: number | undefined }> {
    const taken: Unfinished[] = [];
    let again: number | undefined;
    const names = (await this.#names()).filter((name) => name.endsWith(ending));
    for (const name of names.toSorted().toReversed()) {
      const { stem, holder } = partsOf(name);
      const left = holder === undefined ? 0 : await this.#lease.timeLeft(holder);
      if (left > 0) {
        again = Math.min(again ?? left, left, soon);
        continue;
      }
      const file = await this.#takeOver(name, stem);
      if (file === undefined) continue;
      if (holder !== undefined) await this.#lease.forget(holder);
      const entry = read(await readText(file));
      if (entry !== undefined)
        taken.push({ file, entry, moved: Number((await readTextIfThere(movesOf(file))) ?? 0) });
      // It was cut off while it was written: nothing had been changed then.
      else await this.end(file);
    }
    return { taken, again };
  }

  /** @returns where an entry lies now; undefined where another window was quicker: of two only one can rename it */
  async #takeOver(name: string, stem: string): Promise<vscode.Uri | undefined> {
    const file = vscode.Uri.joinPath(this.#folder, nameOf(stem, this.#lease.holder));
    await this.#lease.hold();
    try {
      await vscode.workspace.fs.rename(vscode.Uri.joinPath(this.#folder, name), file, { overwrite: false });
      return file;
    } catch (error) {
      await this.#lease.release();
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  async #names(): Promise<string[]> {
    try {
      return (await vscode.workspace.fs.readDirectory(this.#folder)).map(([name]) => name);
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
  }
}

const ending = '.json';
/** Milliseconds after which somebody at work may be done. */
const soon = 1000;

/** The name of an entry: it keeps its stem, whichever window it belongs to. */
const nameOf = (stem: string, holder: string) => `${stem}.${holder}${ending}`;

function partsOf(name: string): { readonly stem: string; readonly holder: string | undefined } {
  const [stem = '', holder] = name.slice(0, -ending.length).split('.');
  return { stem, holder };
}

function movesOf(file: vscode.Uri): vscode.Uri {
  const { stem } = partsOf(file.path.split('/').at(-1) ?? '');
  return vscode.Uri.joinPath(file, '..', `${stem}.moves`);
}

/** What a plan is about to do, for the journal. */
export function journalEntry(label: string, plan: Plan, folders: readonly vscode.Uri[]): JournalEntry {
  const { writes, documents, unsaved, creates, moves, deletes } = plan;
  return {
    version: 1,
    label,
    writes: writes.map(({ uri, before, after, mark }) => ({
      uri: uri.toString(),
      before: mark + before,
      after: mark + after,
    })),
    documents: documents
      .filter(({ wasDirty }) => !wasDirty)
      .map(({ uri, before, after }) => ({ uri: uri.toString(), before, after })),
    unsaved: unsaved.map(({ uri, before }) => ({ uri: uri.toString(), text: before })),
    creates: creates.map(inJournal),
    folders: folders.map(String),
    moves: moves.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
    deletes: deletes.map(inJournal),
    emptied: plan.folders.map(String),
  };
}

function inJournal(file: Plan['creates'][number]): JournalFile {
  const bytes = contentsOf(file);
  return { uri: file.uri.toString(), size: bytes.length, sum: sumOf(bytes) };
}

/** FNV-1a: tells a file from one that was cut off or edited. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

function read(text: string): JournalEntry | undefined {
  try {
    const entry = JSON.parse(text) as Partial<JournalEntry>;
    return entry.version === 1 ? (entry as JournalEntry) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
