import * as vscode from 'vscode';

/** The one output channel. Its level is VS Code's business (Developer: Set Log Level…). */
export type Log = Pick<vscode.LogOutputChannel, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'show'>;

export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Talk Notes', { log: true });
}

/** Logs what nobody expected with its stack, and tells the user with a way to the log. Cancellation is no error. */
export function reportSurprise(log: Log, what: string, error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  log.error(what, error instanceof Error ? (error.stack ?? error.message) : error);
  const show = vscode.l10n.t('Show Log');
  void vscode.window
    .showErrorMessage(
      vscode.l10n.t('{0} failed: {1}', what, error instanceof Error ? error.message : String(error)),
      show,
    )
    .then((choice) => {
      if (choice === show) log.show();
    });
}
