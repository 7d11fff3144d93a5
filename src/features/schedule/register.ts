import * as vscode from 'vscode';
import type { EventKey } from '../../core/clock/timetable';
import { registerCommand } from '../../host/commands';
import { commandIds, innerCommandIds } from '../../host/ids';
import type { importSchedule } from './importSchedule';
import type { openEvent } from './openEvent';
import type { ScheduleParts } from './scheduleParts';
import type { updateSchedule } from './updateSchedule';

/** What the commands do. */
export interface ScheduleCommands {
  readonly importSchedule: typeof importSchedule;
  readonly updateSchedule: typeof updateSchedule;
  readonly openEvent: typeof openEvent;
}

/**
 * Notes made of a conference's schedule, and kept up to date with it.
 * @param load what the commands do, when one is called
 */
export function registerSchedule(
  parts: ScheduleParts,
  load: () => Promise<ScheduleCommands>,
): vscode.Disposable {
  const { log } = parts;
  return vscode.Disposable.from(
    registerCommand(log, commandIds.importSchedule, async (clicked) =>
      (await load()).importSchedule(parts, clicked),
    ),
    registerCommand(log, commandIds.updateSchedule, async (clicked) =>
      (await load()).updateSchedule(parts, clicked),
    ),
    registerCommand(log, innerCommandIds.openEvent, async (event) =>
      (await load()).openEvent(parts, event as EventKey),
    ),
  );
}
