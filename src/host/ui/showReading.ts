import * as vscode from 'vscode';
import type { InSlicesOptions } from '../inSlices';

/** From so many notes on, reading them takes long enough for the user to see how far it is, and to stop it. */
const many = 500;

/**
 * Does something that reads notes: for many of them a notification says how far it is and lets the user stop it, for few
 * the status bar tells of it.
 * @param total how many notes are read
 */
export function showReading<R>(
  title: string,
  total: number,
  work: (options: InSlicesOptions & { readonly token: vscode.CancellationToken }) => Promise<R>,
): Thenable<R> {
  const isLong = total >= many;
  return vscode.window.withProgress(
    {
      location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
      cancellable: isLong,
      title,
    },
    (progress, token) =>
      work({ token, onProgress: (more) => progress.report({ increment: (100 * more) / total }) }),
  );
}
