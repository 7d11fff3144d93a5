import * as vscode from 'vscode';
import { fileFault } from '../core/text/fileFault';

/**
 * An error that nobody expected, in the user's words: what happened and what to do. What a library, VS Code or the system
 * says is for the log.
 * @param file its name, where it is known
 */
export function errorWords(error: unknown, file?: string): string {
  const fault = fileFault(error);
  if (fault === undefined)
    return vscode.l10n.t(
      'Talk Notes couldn’t finish because of an unexpected error. See the log for details.',
    );
  const name = file ?? fault.name ?? vscode.l10n.t('A file');
  switch (fault.kind) {
    case 'gone':
      return vscode.l10n.t('{0} no longer exists. Save it again, or choose where it was moved.', name);
    case 'there':
      return vscode.l10n.t('{0} already exists. Choose another name, or move it away.', name);
    case 'denied':
      return vscode.l10n.t('{0} can’t be read or changed: permission denied. Check its permissions.', name);
    case 'full':
      return vscode.l10n.t('The disk is full, so {0} wasn’t saved. Free some space and try again.', name);
    case 'unreachable':
      return vscode.l10n.t('{0} can’t be reached. Check the disk or the connection and try again.', name);
  }
}
