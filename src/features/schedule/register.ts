import type * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type * as commands from './importSchedule';
import type { ScheduleParts } from './parts';

/**
 * Notes made of a conference's schedule.
 * @param load what the command does, when it is called
 */
export function registerSchedule(
  parts: ScheduleParts,
  load: () => Promise<typeof commands>,
): vscode.Disposable {
  return registerCommand(parts.log, commandIds.importSchedule, async (clicked) =>
    (await load()).importSchedule(parts, clicked),
  );
}
