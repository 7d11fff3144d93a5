import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { reportSurprise, type Log } from '../log';
import { sayBriefly } from '../ui/sayBriefly';
import { saveText } from '../edits/saveText';
import type { Change, Changes } from './change';
import type { CarryOutOptions } from './carryOut';
import { describeChange } from './describeChange';
import { Journal, type Unfinished } from './journal';
import { filesOf, movesFiles, textIn } from './touched';
import { isObstacle, type Done, type Obstacle, type Work } from './work';

/** So many notes change in one change before a message offers to take it back. */
const manyNotes = 10;
/** From so many files on, writing them takes long enough for the user to see how far it is, and to stop it. */
const longWork = 100;
/** Changes that can be taken back, and characters of the texts that are kept for that: old ones go first. */
const most = { changes: 50, characters: 32_000_000 };

/** A change that was made, or taken back. */
interface Entry {
  readonly label: string;
  readonly done: Done;
}

/** Makes changes, one after the other, and keeps the last ones: they can be taken back and made again. */
export class ChangeHistory extends Disposable implements Changes {
  readonly #log: Log;
  readonly #journal: Journal | undefined;
  readonly #touched = this.register(new vscode.EventEmitter<readonly vscode.Uri[]>());
  #done: Entry[] = [];
  #takenBack: Entry[] = [];
  #working: Promise<unknown> = Promise.resolve();

  /** Fires with the files that were made, changed, moved or deleted: the file watcher takes its time. */
  readonly onDidTouch = this.#touched.event;

  /** @param storage the workspace's storage; without one a change that is cut off by a crash stays as it is */
  constructor(log: Log, storage?: vscode.Uri) {
    super();
    this.#log = log;
    this.#journal = storage && this.register(new Journal(storage, log));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
        if (reason !== undefined) this.#follow(document, reason);
      }),
    );
  }

  async apply(change: Change): Promise<boolean> {
    const label = describeChange(change);
    const { bases = new Map<string, string>(), edits = [], creates = [], moves = [], preview } = change;
    // A preview may be left open: nothing waits for it.
    const made =
      preview === undefined
        ? await this.#inTurn(() =>
            this.#carryOut({ bases, edits, creates, moves, deletes: [], folders: [] }, label),
          )
        : await this.#applyPreviewed(edits, bases, preview);
    if (isObstacle(made)) {
      if (made.obstacle !== undefined)
        tell(vscode.l10n.t('{0}: {1} Nothing was changed.', fileOf(made), made.obstacle));
      return false;
    }
    if (change.isKept === false) return true;
    const entry = { label, done: made };
    this.#keep(entry);
    this.#takenBack = [];
    const isLarge = creates.length + moves.length > 0 || made.texts.length > manyNotes;
    if (change.offerUndo ?? isLarge) this.#offerUndo(entry);
    return true;
  }

  /** Takes the last change back. @returns false where there is none, or the user has been told why it stays */
  undo(): Promise<boolean> {
    return this.#inTurn(() => this.#back('undo'));
  }

  /** Makes the change again that was taken back last. @returns as {@link undo} */
  redo(): Promise<boolean> {
    return this.#inTurn(() => this.#back('redo'));
  }

  /**
   * Puts right what windows began on this folder whose extension host ended on the way, and says so. What one is at work on
   * that is alive is left to it, and waited for.
   */
  async recover(): Promise<void> {
    const journal = this.#journal;
    while (journal !== undefined && !this.isDisposed) {
      const { taken, again } = await journal.takeUnfinished();
      if (taken.length > 0) await this.#inTurn(() => this.#putRight(journal, taken));
      if (again === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }

  async #putRight(journal: Journal, unfinished: readonly Unfinished[]): Promise<void> {
    const { putRight } = await import('./loadedLate');
    for (const each of unfinished) {
      const uris = await putRight(each, this.#log);
      await journal.end(each.file);
      this.#touched.fire(uris);
    }
  }

  /** @param only the change that is meant; else the last one that is not taken back in the editors already */
  async #back(way: 'undo' | 'redo', only?: Entry): Promise<boolean> {
    const { wayBack, isDoneAlready } = await import('./loadedLate');
    for (;;) {
      const entries = way === 'undo' ? this.#done : this.#takenBack;
      const entry = only ?? entries.at(-1);
      if (entry === undefined || !entries.includes(entry)) {
        sayBriefly(way === 'undo' ? vscode.l10n.t('Nothing to undo') : vscode.l10n.t('Nothing to redo'));
        return false;
      }
      const plan = await wayBack(entry.done);
      if (isObstacle(plan)) return refuse(way, entry, plan);
      const result = await this.#carryOut(plan.work, entry.label);
      if (isObstacle(result)) return refuse(way, entry, result);
      entries.splice(entries.indexOf(entry), 1);
      if (only === undefined && isDoneAlready(plan.work)) continue;
      const opposite = { label: entry.label, done: { ...result, texts: [...result.texts, ...plan.already] } };
      if (way === 'undo') this.#takenBack.push(opposite);
      else this.#keep(opposite);
      sayBriefly(
        way === 'undo'
          ? vscode.l10n.t('Undone: {0}', entry.label)
          : vscode.l10n.t('Redone: {0}', entry.label),
      );
      return true;
    }
  }

  async #carryOut(work: Work, label: string): Promise<Done | Obstacle> {
    const { carryOut } = await import('./loadedLate');
    const options = { log: this.#log, label, journal: this.#journal };
    const total = work.creates.length + work.edits.length;
    const run = (more: Partial<CarryOutOptions>) => carryOut(work, { ...options, ...more });
    const result =
      total < longWork
        ? await run({})
        : await vscode.window.withProgress(
            { location: vscode.ProgressLocation.Notification, cancellable: true, title: label },
            (progress, token) =>
              run({ token, onProgress: (more) => progress.report({ increment: (100 * more) / total }) }),
          );
    this.#touched.fire(filesOf(work));
    return result;
  }

  /** What the user took in the preview is seen by what the documents say afterwards. */
  async #applyPreviewed(
    edits: Work['edits'],
    bases: Work['bases'],
    preview: string,
  ): Promise<Done | Obstacle> {
    const { applyPreviewed } = await import('./loadedLate');
    const result = await applyPreviewed(edits, bases, preview);
    this.#touched.fire(edits.map(({ uri }) => vscode.Uri.parse(uri, true)));
    return result;
  }

  /** A message is never waited for: it may stay as long as it likes. */
  #offerUndo(entry: Entry): void {
    const undo = vscode.l10n.t('Undo');
    vscode.window
      .showInformationMessage(entry.label, undo)
      .then((choice) => (choice === undo ? this.#inTurn(() => this.#back('undo', entry)) : false))
      .then(undefined, (error: unknown) => reportSurprise(this.#log, entry.label, error));
  }

  /**
   * Undo and redo in an editor take the text of one note. Where a change of ours was made of the texts of several notes,
   * the others follow. Files are never made, moved or deleted by that: the user is asked.
   */
  #follow(document: vscode.TextDocument, reason: vscode.TextDocumentChangeReason): void {
    const way = reason === vscode.TextDocumentChangeReason.Undo ? 'undo' : 'redo';
    const entries = way === 'undo' ? this.#done : this.#takenBack;
    // Each undo in any editor comes by here: only of a file that was changed by us the text is read.
    const entry = entries.findLast(({ done }) => {
      const text = textIn(done, document.uri);
      return text !== undefined && text.before === document.getText();
    });
    if (entry === undefined) return;
    if (movesFiles(entry.done)) this.#askForFiles(entry, way);
    else if (entry.done.texts.length > 1) this.#report(entry, this.#followTexts(entry, document, way));
  }

  #followTexts(entry: Entry, document: vscode.TextDocument, way: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(async () => {
      const isSaved = textIn(entry.done, document.uri)?.isSaved === true;
      if ((await this.#back(way, entry)) && isSaved && document.isDirty) await saveText(document);
    });
  }

  #askForFiles(entry: Entry, way: 'undo' | 'redo'): void {
    if (way === 'redo') return;
    const rest = vscode.l10n.t('Undo the Rest');
    const said = vscode.l10n.t('Undid the text of this note only, not: {0}', entry.label);
    const asked = vscode.window
      .showInformationMessage(said, rest)
      .then((choice) => (choice === rest ? this.#inTurn(() => this.#back('undo', entry)) : false));
    this.#report(entry, asked);
  }

  #report({ label }: Entry, work: Thenable<unknown>): void {
    work.then(undefined, (error: unknown) => reportSurprise(this.#log, label, error));
  }

  #keep(entry: Entry): void {
    this.#done.push(entry);
    let kept = 0;
    let characters = 0;
    for (const { done } of this.#done.toReversed()) {
      characters += done.texts.reduce((sum, { before }) => sum + before.length, 0);
      if (kept === most.changes || (kept > 0 && characters > most.characters)) break;
      kept++;
    }
    this.#done = this.#done.slice(-kept);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => undefined);
    return done;
  }
}

function refuse(way: 'undo' | 'redo', { label }: Entry, { uri, obstacle }: Obstacle): false {
  if (obstacle === undefined) return false;
  const file = fileOf({ uri });
  tell(
    way === 'undo'
      ? vscode.l10n.t('Can’t undo “{0}”. {1}: {2}', label, file, obstacle)
      : vscode.l10n.t('Can’t redo “{0}”. {1}: {2}', label, file, obstacle),
  );
  return false;
}

function tell(message: string): void {
  void vscode.window.showErrorMessage(message);
}

function fileOf({ uri }: Pick<Obstacle, 'uri'>): string {
  return uri === undefined ? '' : vscode.workspace.asRelativePath(uri);
}
