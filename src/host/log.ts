import * as vscode from 'vscode';
import { errorWords } from './errorWords';

/** The one output channel. Its level is VS Code's business (Developer: Set Log Level…). */
export interface Log extends Pick<vscode.LogOutputChannel, 'debug' | 'info' | 'warn' | 'error'> {
  show(): void;
}

export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Talk Notes', { log: true });
}

/**
 * Logs what nobody expected with its stack, and tells the user with a way to the log. Cancellation is no error.
 * @param where for the log alone: a command's id or what was going on
 */
export function reportSurprise(log: Log, where: string, error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  log.error(where, error instanceof Error ? (error.stack ?? error.message) : error);
  const show = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(errorWords(error), show).then((choice) => {
    if (choice === show) log.show();
  });
}
