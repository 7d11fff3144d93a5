import * as vscode from 'vscode';
import { noFilter } from '../../core/tree/sessionFilter';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, viewIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import type { Notes } from '../../workspace/conferences/notes';
import { arrange } from './arrange';
import { filterSessions } from './commands/filterSessions';
import { moveByOne } from './commands/moveByOne';
import { newDay } from './commands/newDay';
import { newSession } from './commands/newSession';
import { openLink } from './commands/openLink';
import { renameSession } from './commands/renameSession';
import { openPageCommand } from './openPage';
import type { ConferenceTree } from './register';
import { ScheduleRows } from './scheduleRows';

/** The commands that show, move and make the pages of the conference tree. */
export function registerTreeCommands(
  notes: Notes,
  tree: ConferenceTree,
  schedules: KeptSchedules,
  keys: ContextKeys,
  memory: vscode.Memento,
  log: Log,
): vscode.Disposable {
  const { targets, findings, filter, follow, data, drops } = tree;
  drops.arrangeBy(arrange);
  const rest = new ScheduleRows(notes, schedules, keys, memory);
  data.showRest(rest);
  const command = (id: (typeof commandIds)[keyof typeof commandIds], run: (...args: unknown[]) => unknown) =>
    registerCommand(log, id, run);

  const move = (row: unknown, rows: unknown, step: -1 | 1) =>
    follow.followMove(() => moveByOne(notes, targets.pages(row, rows), filter.value, step));

  return vscode.Disposable.from(
    rest,
    command(commandIds.newSession, (row) => newSession(notes, targets.near(row))),
    command(commandIds.newDay, (row) => newDay(notes, targets.near(row))),
    command(commandIds.openVideo, (row, rows) => openLink('video', targets.pages(row, rows))),
    command(commandIds.openSlides, (row, rows) => openLink('slides', targets.pages(row, rows))),
    command(commandIds.openPage, async (row, rows) => {
      for (const { page } of targets.pages(row, rows)) {
        const open = openPageCommand(page, findings.of(page.note?.uri ?? ''));
        if (open) await vscode.commands.executeCommand(open.command, ...(open.arguments as unknown[]));
      }
    }),
    command(commandIds.revealActiveNote, () => follow.reveal(true)),
    command(commandIds.renameSession, (row) => renameSession(notes, targets.pages(row)[0])),
    command(commandIds.moveUp, (row, rows) => move(row, rows, -1)),
    command(commandIds.moveDown, (row, rows) => move(row, rows, 1)),
    command(commandIds.filter, (wanted) => filterSessions(notes, filter, wanted)),
    command(commandIds.showSchedule, () => rest.show(true)),
    command(commandIds.hideSchedule, () => rest.show(false)),
    command(commandIds.showMissingLinks, async () => {
      await filter.set({ ...noFilter, missingLinks: true });
      await vscode.commands.executeCommand(`${viewIds.conference}.focus`);
    }),
    command(commandIds.collapseAll, () =>
      vscode.commands.executeCommand(`workbench.actions.treeView.${viewIds.conference}.collapseAll`),
    ),
  );
}
