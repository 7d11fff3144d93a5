import type * as vscode from 'vscode';
import type { Log } from '../log';

/** What puts a file back. */
export interface Back {
  readonly uri: vscode.Uri;
  readonly run: () => Promise<void>;
}

/**
 * Does all of them, and those that fail again as long as any succeeds.
 * @returns the files of those that still fail
 */
export async function attemptAll(backs: readonly Back[], log: Log): Promise<vscode.Uri[]> {
  for (let waiting = backs; ;) {
    const failed: Back[] = [];
    for (const back of waiting) {
      try {
        await back.run();
      } catch (error) {
        log.warn(back.uri.toString(), error instanceof Error ? (error.stack ?? error.message) : error);
        failed.push(back);
      }
    }
    if (failed.length === 0 || failed.length === waiting.length) return failed.map(({ uri }) => uri);
    waiting = failed;
  }
}

/** Steps of one change. Each says first how it is taken back, so that one that fails half way is, too. */
export class Steps {
  readonly #log: Log;
  readonly #backs: Back[] = [];

  constructor(log: Log) {
    this.#log = log;
  }

  /** @param back finds out by itself how far the step came; called even where it did not begin */
  async take(uri: vscode.Uri, step: () => Promise<void>, back: () => Promise<void>): Promise<void> {
    this.#backs.push({ uri, run: back });
    await step();
  }

  /**
   * Takes all steps back, the last one first; one that cannot be taken back does not keep the others, and is tried again
   * after them: on a full disk they make room for it.
   * @returns the files that could not be put back
   */
  async takeBack(): Promise<vscode.Uri[]> {
    return attemptAll(this.#backs.splice(0).toReversed(), this.#log);
  }
}
