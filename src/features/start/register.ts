import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { createConference } from './createConference';
import { openSample } from './openSample';
import { stopUsingFolder, useFolder } from './useFolder';

/**
 * What the empty view offers: a new conference here, a folder of plain notes, the sample.
 *
 * @param loadLate gets what is done once in the life of a conference: the start does not wait for it
 */
export function registerStart(
  context: vscode.ExtensionContext,
  notes: Notes,
  log: Log,
  loadLate: () => Promise<{ createConference: typeof createConference }>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, commandIds.createConference, async () => {
      await (await loadLate()).createConference(notes);
    }),
    registerCommand(log, commandIds.useFolder, () => useFolder()),
    registerCommand(log, commandIds.stopUsingFolder, (row) => stopUsingFolder(notes, row)),
    registerCommand(log, commandIds.openSample, () => openSample(context)),
  );
}
