import * as vscode from 'vscode';
import type { Log } from '../log';
import { readTextIfThere } from '../files/readText';

/** Milliseconds between two renewals. */
const renewed = 1000;
/**
 * Milliseconds after the last renewal until nobody is thought to be there. Long, since a machine may be so busy that a host
 * says nothing for seconds, and a change that is taken back while it is made would be neither whole nor undone.
 */
export const leaseLasts = 30_000;

/**
 * Tells the windows on one folder which of them are alive. They share its storage, and nothing else: one that is at work
 * writes the time into a file of its own there, again and again. When its extension host ends, that ends, too.
 */
export class Lease implements vscode.Disposable {
  /** Names this window, as no other one is named. */
  readonly holder = crypto.randomUUID();
  readonly #folder: vscode.Uri;
  readonly #log: Log;
  #held = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: vscode.Uri, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  /** This window is at work from now on, until it releases the lease as often as it took it. */
  async hold(): Promise<void> {
    this.#held++;
    this.#timer ??= setInterval(() => void this.#inTurn(() => this.#renew()), renewed);
    await this.#inTurn(() => this.#renew());
  }

  async release(): Promise<void> {
    this.#held--;
    if (this.#held > 0) return;
    this.dispose();
    await this.#inTurn(async () => {
      if (this.#held === 0) await vscode.workspace.fs.delete(this.#fileOf(this.holder));
    });
  }

  /** This window says nothing any more: its extension host ends. */
  dispose(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Milliseconds until another window is no longer thought to be alive; 0 where it is not now. */
  async timeLeft(holder: string): Promise<number> {
    const written = Number((await readTextIfThere(this.#fileOf(holder))) ?? 0);
    const left = written + leaseLasts - Date.now();
    // A clock that was put back would keep it for ever.
    return left > leaseLasts ? 0 : Math.max(0, left);
  }

  /** Forgets a window that is not alive any more. */
  async forget(holder: string): Promise<void> {
    if ((await readTextIfThere(this.#fileOf(holder))) !== undefined)
      await this.#inTurn(async () => vscode.workspace.fs.delete(this.#fileOf(holder)));
  }

  async #renew(): Promise<void> {
    if (this.#held > 0)
      await vscode.workspace.fs.writeFile(
        this.#fileOf(this.holder),
        new TextEncoder().encode(String(Date.now())),
      );
  }

  /** A file that is written and deleted at once would be there or not. Without it the work goes on all the same. */
  #inTurn(work: () => Thenable<void>): Promise<void> {
    const done = this.#writing.then(work).then(undefined, (error: unknown) => {
      this.#log.warn('lease:', error instanceof Error ? error.message : error);
    });
    this.#writing = done;
    return done;
  }

  #fileOf(holder: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${holder}.alive`);
  }
}
