import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import { openSample } from './openSample';
import { stopUsingFolder, useFolder } from './useFolder';

/** What the empty view offers: a new conference here, a folder of plain notes, the sample. */
export function registerStart(context: vscode.ExtensionContext, notes: Notes, log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, commandIds.createConference, async () => {
      // Done once in the life of a conference: the start does not wait for it.
      const { createConference } = await import('./createConference');
      await createConference(notes);
    }),
    registerCommand(log, commandIds.useFolder, () => useFolder()),
    registerCommand(log, commandIds.stopUsingFolder, (row) => stopUsingFolder(notes, row)),
    registerCommand(log, commandIds.openSample, () => openSample(context)),
  );
}
