import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type * as commands from './commands';
import type { LinkParts } from './linkParts';
import type * as published from './publishedPage';

/**
 * Links of recordings and slides, filled in from a list, and whether those of notes still lead somewhere.
 * @param load gets what the commands do, when one is called
 * @param loadRendered the same for those that need a site as it is rendered
 */
export function registerLinks(
  parts: LinkParts,
  load: () => Promise<typeof commands>,
  loadRendered: () => Promise<Pick<typeof published, 'copyPublishedPage' | 'openPublishedPage'>>,
): vscode.Disposable {
  const { sites, targets } = parts;
  return vscode.Disposable.from(
    parts.dead,
    registerCommand(parts.log, commandIds.fillInLinks, async (clicked) =>
      (await load()).fillInLinks(parts, clicked),
    ),
    registerCommand(parts.log, commandIds.checkLinks, async (clicked) =>
      (await load()).checkLinks(parts, clicked),
    ),
    registerCommand(parts.log, commandIds.openPublishedPage, async (row, rows) =>
      (await loadRendered()).openPublishedPage(sites, targets.pages(row, rows)[0]),
    ),
    registerCommand(parts.log, commandIds.copyPublishedPage, async (row, rows) =>
      (await loadRendered()).copyPublishedPage(sites, targets.pages(row, rows)[0]),
    ),
  );
}
