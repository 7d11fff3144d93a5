import type * as vscode from 'vscode';

/** Files that are read at the same time: more do not come faster, fewer wait for one another. */
const atOnce = 256;

export interface InSlicesOptions {
  readonly token?: vscode.CancellationToken | undefined;
  /** Gets how many more of the things are done. */
  readonly onProgress?: ((more: number) => void) | undefined;
}

/**
 * Does something with each of many things, some at the same time, and lets the extension host breathe in between.
 * @returns the results in the order of the things; undefined when the token was cancelled
 */
export async function inSlices<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
  { token, onProgress }: InSlicesOptions = {},
): Promise<R[] | undefined> {
  const results: R[] = [];
  for (let i = 0; i < things.length; i += atOnce) {
    if (token?.isCancellationRequested === true) return undefined;
    const slice = await Promise.all(things.slice(i, i + atOnce).map(work));
    results.push(...slice);
    onProgress?.(slice.length);
  }
  return results;
}
