import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type * as commands from './commands';
import type { LinkParts } from './parts';

/**
 * Links of recordings and slides, filled in from a list.
 * @param load gets what the commands do, when one is called
 */
export function registerLinks(parts: LinkParts, load: () => Promise<typeof commands>): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(parts.log, commandIds.fillInLinks, async (clicked) =>
      (await load()).fillInLinks(parts, clicked),
    ),
  );
}
