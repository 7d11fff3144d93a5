import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, viewIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/notes';
import type { Recommendations } from '../../workspace/recommendations';
import type { TargetPages } from '../../workspace/targetPages';
import { noFilter } from '../../core/tree/sessionFilter';
import { filterSessions } from './commands/filterSessions';
import { moveByOne } from './commands/moveByOne';
import { newDay } from './commands/newDay';
import { newSession } from './commands/newSession';
import { openLink } from './commands/openLink';
import { renameSession } from './commands/renameSession';
import { DragAndDrop } from './dragAndDrop';
import { FilterState } from './filterState';
import { FollowActiveNote } from './followActiveNote';
import type { Node } from './node';
import { openPageCommand } from './openPage';
import { rowDecorations } from './rowDecorations';
import { Targets } from './target';
import { ConferenceTreeData } from './treeData';
import { ViewState } from './viewState';

/** The tree, and what other features' commands act on. */
export interface ConferenceTree {
  readonly targets: TargetPages;
  dispose(): void;
}

/**
 * The conference tree: its view, what stands around it, and the commands that show, move and make its pages.
 */
export function registerConferenceTree(
  notes: Notes,
  recommendations: Recommendations,
  keys: ContextKeys,
  memory: vscode.Memento,
  log: Log,
): ConferenceTree {
  const filter = new FilterState(memory);
  const data = new ConferenceTreeData(notes, filter, recommendations);
  const view: vscode.TreeView<Node> = vscode.window.createTreeView(viewIds.conference, {
    treeDataProvider: data,
    dragAndDropController: new DragAndDrop(notes, data.nodes, log, (uris) => follow.show(uris)),
    canSelectMany: true,
  });
  const targets = new Targets(notes, view, keys);
  const follow = new FollowActiveNote(notes, view, data, log);
  const state = new ViewState(notes, view, data, filter, keys);
  const command = (id: (typeof commandIds)[keyof typeof commandIds], run: (...args: unknown[]) => unknown) =>
    registerCommand(log, id, run);

  const move = async (row: unknown, rows: unknown, step: -1 | 1) =>
    follow.show(await moveByOne(notes, targets.pages(row, rows), filter.value, step));

  const registered = vscode.Disposable.from(
    state,
    follow,
    targets,
    view,
    data,
    filter,
    vscode.window.registerFileDecorationProvider(rowDecorations),
    command(commandIds.newSession, (row) => newSession(notes, targets.near(row))),
    command(commandIds.newDay, (row) => newDay(notes, targets.near(row))),
    command(commandIds.openVideo, (row, rows) => openLink('video', targets.pages(row, rows))),
    command(commandIds.openSlides, (row, rows) => openLink('slides', targets.pages(row, rows))),
    command(commandIds.openPage, async (row, rows) => {
      for (const { page } of targets.pages(row, rows)) {
        const open = openPageCommand(page);
        if (open) await vscode.commands.executeCommand(open.command, ...(open.arguments as unknown[]));
      }
    }),
    command(commandIds.revealActiveNote, () => follow.reveal(true)),
    command(commandIds.renameSession, (row) => renameSession(notes, targets.pages(row)[0])),
    command(commandIds.moveUp, (row, rows) => move(row, rows, -1)),
    command(commandIds.moveDown, (row, rows) => move(row, rows, 1)),
    command(commandIds.filter, (wanted) => filterSessions(notes, filter, wanted)),
    command(commandIds.showMissingLinks, async () => {
      await filter.set({ ...noFilter, missingLinks: true });
      await vscode.commands.executeCommand(`${viewIds.conference}.focus`);
    }),
    command(commandIds.clearFilter, () => filter.set(noFilter)),
    command(commandIds.collapseAll, () =>
      vscode.commands.executeCommand(`workbench.actions.treeView.${viewIds.conference}.collapseAll`),
    ),
    command(commandIds.refresh, () =>
      vscode.window.withProgress({ location: { viewId: viewIds.conference } }, (_, token) =>
        notes.refresh(token),
      ),
    ),
  );
  return { targets, dispose: () => void registered.dispose() };
}
