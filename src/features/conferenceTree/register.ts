import * as vscode from 'vscode';
import { noFilter } from '../../core/tree/sessionFilter';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, viewIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { NoteFindings } from '../../workspace/findings/noteFindings';
import type { Notes } from '../../workspace/conferences/notes';
import type { Recommendations } from '../../workspace/kept/recommendations';
import { DragAndDrop } from './dragAndDrop';
import { FilterState } from './filterState';
import { FollowActiveNote } from './followActiveNote';
import type { Node } from './node';
import { rowDecorations } from './rowDecorations';
import { Targets } from './target';
import { ConferenceTreeData } from './treeData';
import { ViewState } from './viewState';

/** The tree, and what commands act on. */
export interface ConferenceTree {
  readonly targets: Targets;
  readonly findings: NoteFindings;
  readonly filter: FilterState;
  readonly follow: FollowActiveNote;
  readonly data: ConferenceTreeData;
  readonly drops: DragAndDrop;
  dispose(): void;
}

/** The conference tree: its view and what stands around it. It is there before a conference is, and says what to do. */
export function registerConferenceTree(
  notes: Notes,
  recommendations: Recommendations,
  findings: NoteFindings,
  keys: ContextKeys,
  memory: vscode.Memento,
  log: Log,
): ConferenceTree {
  const filter = new FilterState(memory);
  const data = new ConferenceTreeData(notes, filter, recommendations, findings);
  const drops = new DragAndDrop(notes, data.nodes, log, (move) => follow.followMove(move));
  const view: vscode.TreeView<Node> = vscode.window.createTreeView(viewIds.conference, {
    treeDataProvider: data,
    dragAndDropController: drops,
    canSelectMany: true,
  });
  const targets = new Targets(notes, view, keys);
  const follow = new FollowActiveNote(notes, view, data, log);
  const state = new ViewState(notes, view, data, filter, keys);

  const registered = vscode.Disposable.from(
    state,
    follow,
    targets,
    view,
    data,
    filter,
    vscode.window.registerFileDecorationProvider(rowDecorations),
    // A filter is remembered, and can be cleared where the conference is gone.
    registerCommand(log, commandIds.clearFilter, () => filter.set(noFilter)),
    registerCommand(log, commandIds.undoLastChange, () => notes.undo()),
    registerCommand(log, commandIds.redoLastChange, () => notes.redo()),
    registerCommand(log, commandIds.refresh, () =>
      vscode.window.withProgress({ location: { viewId: viewIds.conference } }, (_, token) =>
        notes.refresh(token),
      ),
    ),
  );
  return { targets, findings, filter, follow, data, drops, dispose: () => void registered.dispose() };
}
