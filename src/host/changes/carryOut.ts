import * as vscode from 'vscode';
import { editBetween } from '../../core/text/editBetween';
import { lineEdits } from '../../core/text/lineEdits';
import type { Log } from '../log';
import { exists, openDocument, tabsOf } from '../files/readText';
import { toWorkspaceEdit } from '../edits/toWorkspaceEdit';
import { saveText } from '../edits/saveText';
import { contentsOf, type FileMove, type NewFile } from './change';
import {
  at,
  bytesOf,
  deleteEmptyFolders,
  isAsMade,
  missingFolders,
  notWritten,
  sameBytes,
  writeVerified,
} from './files';
import { journalEntry, type Journal } from './journal';
import { planOf, type Plan, type PlannedDocument, type PlannedUnsaved, type PlannedWrite } from './plan';
import { Steps } from './steps';
import { isObstacle, Obstructed, type Done, type DoneText, type Obstacle, type Work } from './work';

/** Files that are written at the same time. */
const atOnce = 32;

export interface CarryOutOptions {
  readonly log: Log;
  /** For the journal. */
  readonly label: string;
  readonly journal: Journal | undefined;
  readonly token?: vscode.CancellationToken | undefined;
  /** Gets how many more files have been made or written. */
  readonly onProgress?: ((more: number) => void) | undefined;
}

/**
 * Does all of the work or nothing. What can fail goes first, and files before documents: new files, files that are
 * rewritten, moves, then what is edited in documents.
 */
export async function carryOut(work: Work, options: CarryOutOptions): Promise<Done | Obstacle> {
  const { log, journal, label } = options;
  const steps = new Steps(log);
  let file: vscode.Uri | undefined;
  let left: readonly vscode.Uri[] = [];
  try {
    const plan = await planOf(work);
    if (isObstacle(plan)) return plan;
    const folders = await foldersToMake(plan.creates);
    if (needsJournal(plan)) file = await journal?.begin(journalEntry(label, plan, folders));
    const entry = file;
    const onMoved = async (count: number) => {
      if (entry !== undefined) await journal?.noteMoves(entry, count);
    };
    const texts = await new Run(steps, plan, { ...options, onMoved }).run(folders);
    const { creates, moves, deletes } = plan;
    return { texts, creates, moves, deletes, folders };
  } catch (error) {
    left = await steps.takeBack();
    if (!(error instanceof vscode.CancellationError || error instanceof Obstructed)) throw error;
    if (left.length > 0) return notPutBack(left);
    const isGivenUp = error instanceof vscode.CancellationError;
    return isGivenUp ? { uri: undefined, obstacle: undefined } : { uri: error.uri, obstacle: error.message };
  } finally {
    // What could not be put back is tried again at the next start.
    if (file !== undefined) await (left.length === 0 ? journal?.end(file) : journal?.leave());
  }
}

/** Waits for all, since none may go on while others are taken back. */
async function allSettled(work: readonly Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(work))
    if (outcome.status === 'rejected') throw outcome.reason;
}

function notPutBack(left: readonly vscode.Uri[]): Obstacle {
  const obstacle = vscode.l10n.t(
    'The change failed, and this file couldn’t be restored. Unlock it and reload the window to try again.',
  );
  return { uri: left[0], obstacle };
}

async function foldersToMake(creates: readonly NewFile[]): Promise<vscode.Uri[]> {
  // One file of each folder tells which of them are missing.
  const files = new Map(creates.map(({ uri }) => [vscode.Uri.joinPath(uri, '..').toString(), uri]));
  const missing = await Promise.all([...files.values()].map(missingFolders));
  return [...new Map(missing.flat().map((folder) => [folder.toString(), folder])).values()];
}

/** One document is VS Code's own business; files, or several documents, are put right after a crash. */
function needsJournal({ writes, documents, unsaved, creates, moves, deletes }: Plan): boolean {
  const files = writes.length + unsaved.length + creates.length + moves.length + deletes.length;
  return files > 0 || documents.length > 1;
}

interface RunOptions extends CarryOutOptions {
  /** Gets how many moves are done. */
  readonly onMoved: (count: number) => Promise<void>;
}

class Run {
  readonly #steps: Steps;
  readonly #plan: Plan;
  readonly #options: RunOptions;

  constructor(steps: Steps, plan: Plan, options: RunOptions) {
    this.#steps = steps;
    this.#plan = plan;
    this.#options = options;
  }

  async run(folders: readonly vscode.Uri[]): Promise<DoneText[]> {
    const { creates, writes, moves, documents, unsaved, deletes } = this.#plan;
    await this.#mayWrite(documents);
    // Names that some disks take for one are made one after the other: the second has to see the first.
    const names = new Set(creates.map(({ uri }) => uri.toString().toLowerCase()));
    await this.#inSlices(creates, names.size < creates.length ? 1 : atOnce, (slice) =>
      allSettled(slice.map((file) => this.#create(file, folders))),
    );
    await this.#inSlices(writes, atOnce, (slice) => this.#writeSlice(slice));
    for (const each of unsaved) await this.#keep(each);
    for (const [i, move] of moves.entries()) await this.#move(move, i);
    const texts: DoneText[] = writes.map(({ uri, before, edits }) => ({ uri, before, edits }));
    for (const each of unsaved) texts.push(await this.#bringAlong(each));
    for (const each of documents) texts.push(await this.#editDocument(each));
    for (const file of deletes) await this.#delete(file);
    await deleteEmptyFolders(this.#plan.folders);
    return texts.filter(({ edits }) => edits.length > 0);
  }

  /**
   * A document that cannot be saved would stay behind unsaved. So its file is written first, as it is: VS Code takes a
   * file that has its size still for the one that it read.
   */
  async #mayWrite(documents: readonly PlannedDocument[]): Promise<void> {
    for (const { uri, wasDirty } of documents) {
      if (wasDirty) continue;
      const bytes = await this.#at(uri, vscode.workspace.fs.readFile(uri));
      const write = () => this.#at(uri, writeVerified(uri, bytes));
      await this.#steps.take(uri, write, async () => {
        if (!(await holds(uri, bytes))) await vscode.workspace.fs.writeFile(uri, bytes);
      });
    }
  }

  async #create(file: NewFile, folders: readonly vscode.Uri[]): Promise<void> {
    const { uri } = file;
    if (await exists(uri)) throw new Obstructed(uri, vscode.l10n.t('A file with that name already exists.'));
    const create = () => this.#at(uri, writeVerified(uri, contentsOf(file)));
    await this.#steps.take(uri, create, async () => {
      // It was not there a moment ago: whatever it holds, it was begun by us.
      if (await exists(uri)) await vscode.workspace.fs.delete(uri);
      await deleteEmptyFolders(folders);
    });
  }

  async #inSlices<T>(
    all: readonly T[],
    size: number,
    work: (slice: readonly T[]) => Promise<void>,
  ): Promise<void> {
    const { token, onProgress } = this.#options;
    for (let i = 0; i < all.length; i += size) {
      if (token?.isCancellationRequested === true) throw new vscode.CancellationError();
      const slice = all.slice(i, i + size);
      await work(slice);
      onProgress?.(slice.length);
    }
  }

  async #writeSlice(slice: readonly PlannedWrite[]): Promise<void> {
    // Somebody may have written while the others were.
    await this.#expect(slice, oldBytes, () => vscode.l10n.t('The file changed in the meantime. Try again.'));
    await allSettled(slice.map((each) => this.#write(each)));
    await this.#expect(slice, newBytes, notWritten);
  }

  /** @throws Obstructed where a file holds something else */
  async #expect(
    writes: readonly PlannedWrite[],
    expected: (write: PlannedWrite) => Uint8Array,
    obstacle: () => string,
  ): Promise<void> {
    const held = await Promise.all(writes.map((each) => this.#at(each.uri, holds(each.uri, expected(each)))));
    const other = writes.find((_, i) => held[i] === false);
    if (other !== undefined) throw new Obstructed(other.uri, obstacle());
  }

  #write(write: PlannedWrite): Promise<void> {
    const { uri } = write;
    const run = () => this.#at(uri, vscode.workspace.fs.writeFile(uri, newBytes(write)));
    return this.#steps.take(uri, run, async () => {
      if (!(await holds(uri, oldBytes(write)))) await writeVerified(uri, oldBytes(write));
    });
  }

  /** @param earlier how many moves came before */
  async #move({ from, to }: FileMove, earlier: number): Promise<void> {
    const { onMoved } = this.#options;
    let isMoved = false;
    const move = async () => {
      await this.#at(to, vscode.workspace.fs.rename(from, to, { overwrite: false }));
      isMoved = true;
      await onMoved(earlier + 1);
    };
    await this.#steps.take(to, move, async () => {
      if (!isMoved) return;
      await vscode.workspace.fs.rename(to, from, { overwrite: false });
      await onMoved(earlier);
    });
  }

  /** Nothing yet: what comes back after the moves were taken back is unsaved text. */
  #keep({ uri, before }: PlannedUnsaved): Promise<void> {
    return this.#steps.take(
      uri,
      () => Promise.resolve(),
      () => putInto(uri, before).then(() => undefined),
    );
  }

  async #bringAlong({ uri, to, before, after, edits }: PlannedUnsaved): Promise<DoneText> {
    const text = await this.#at(to, putInto(to, after));
    return { uri, before, edits: text === after ? edits : lineEdits(before, text) };
  }

  async #editDocument({ uri, document, before, edits, after, wasDirty }: PlannedDocument): Promise<DoneText> {
    const edit = async () => {
      const isDone = document.getText() === before && (await apply(uri, edits));
      if (!isDone) throw new Obstructed(uri, vscode.l10n.t('VS Code refused to edit the file. Try again.'));
      if (!wasDirty && document.isDirty && !(await saveText(document)))
        throw new Obstructed(uri, vscode.l10n.t('VS Code couldn’t save the file.'));
    };
    await this.#steps.take(uri, edit, async () => {
      await apply(uri, editBetween(document.getText(), before));
      if (!wasDirty && document.isDirty) await saveText(document);
    });
    const text = document.getText();
    // VS Code has line ends of its own, and may format what it saves.
    return { uri, before, edits: text === after ? edits : lineEdits(before, text), isSaved: !wasDirty };
  }

  async #delete(file: NewFile): Promise<void> {
    const { uri } = file;
    if (!(await this.#at(uri, isAsMade(file))) || openDocument(uri)?.isDirty === true)
      throw new Obstructed(uri, vscode.l10n.t('The file changed in the meantime. Try again.'));
    const remove = async () => {
      // An editor would stay, and offer to bring an empty file back.
      await vscode.window.tabGroups.close(tabsOf(uri), true);
      await this.#at(uri, vscode.workspace.fs.delete(uri));
    };
    await this.#steps.take(uri, remove, async () => {
      if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, contentsOf(file));
    });
  }

  #at<T>(uri: vscode.Uri, work: Thenable<T>): Promise<T> {
    return at(this.#options.log, uri, work);
  }
}

/**
 * Puts text that was not saved into the document of a file.
 * @returns what the document says then
 */
export async function putInto(uri: vscode.Uri, text: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  // A document that VS Code kept from before may say it already, without knowing that the disk does not.
  const isKept = document.getText() === text && !document.isDirty;
  const aside = isKept ? editBetween(text, `${text}\n`) : [];
  const isDone = (await apply(uri, aside)) && (await apply(uri, editBetween(document.getText(), text)));
  if (!isDone) throw new Obstructed(uri, vscode.l10n.t('VS Code refused to edit the file. Try again.'));
  return document.getText();
}

const oldBytes = ({ mark, before }: PlannedWrite) => new TextEncoder().encode(mark + before);
const newBytes = ({ mark, after }: PlannedWrite) => new TextEncoder().encode(mark + after);

/** One edit of one document, and one undo in its editor. */
async function apply(uri: vscode.Uri, edits: DoneText['edits']): Promise<boolean> {
  return edits.length === 0 || vscode.workspace.applyEdit(toWorkspaceEdit([{ uri: uri.toString(), edits }]));
}

async function holds(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const now = await bytesOf(uri);
  return now !== undefined && sameBytes(now, bytes);
}
