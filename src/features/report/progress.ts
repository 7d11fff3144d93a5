import * as vscode from 'vscode';

/** How far a long work is, and whether it goes on. */
export interface Progress {
  readonly token: vscode.CancellationToken;
  /**
   * @param share of the whole that was done, from 0 to 1
   * @param words what is done now
   */
  readonly report: (share: number, words?: string) => void;
}

/** The progress of a part that is so much of the whole. */
export function partOf({ token, report }: Progress, part: number): Progress {
  return { token, report: (share, words) => report(share * part, words) };
}

/** Milliseconds of work after which others get their turn. */
const turn = 30;

/**
 * Goes through a work's steps, and lets others have their turn in between.
 * @param folder any that is there
 * @returns undefined where it was cancelled
 */
export async function inTurns<T>(
  work: Iterator<unknown, T>,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
  onStep: () => unknown = () => undefined,
): Promise<T | undefined> {
  let began = Date.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    onStep();
    if (Date.now() - began < turn) continue;
    // The host hears of keys and of Cancel only in between: whatever VS Code answers comes after those.
    await vscode.workspace.fs.stat(folder);
    if (token.isCancellationRequested) return undefined;
    began = Date.now();
  }
}
