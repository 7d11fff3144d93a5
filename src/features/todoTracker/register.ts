import * as vscode from 'vscode';
import { describeTodoFilter, isFilteringTodos, noTodoFilter } from '../../core/tracker/todoFilter';
import type { PlacedTodo } from '../../core/tracker/neighbourTodo';
import { activeFile } from '../../host/activeNote';
import { registerCommand } from '../../host/commands';
import type { ContextKeys } from '../../host/contextKeys';
import { commandIds, viewIds } from '../../host/ids';
import { reportSurprise, type Log } from '../../host/log';
import { showAroundRows } from '../../host/ui/showAroundRows';
import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import type { FoundTodo, TargetTodos } from '../../workspace/targets/targetTodos';
import { TodoDecorations } from './decorations';
import { exportTodos } from './exportTodos';
import { askTodoFilter } from './filterTodos';
import { goToTodo, pickTodo, sayNoTodos } from './goToTodo';
import { registerInNotes } from './inNotes';
import { markDone, pickTodos } from './markDone';
import { goToNeighbour } from './nextTodo';
import { isTodoNode, type TrackerNode } from './node';
import { TodoTargets } from './targets';
import { TodosTree } from './todosTree';
import { TodoStatus } from './todoStatus';
import { TrackedTodos } from './trackedTodos';
import { TrackerState } from './trackerState';

/** What the tracker works with. */
export interface TrackerParts {
  readonly notes: Notes;
  readonly places: WritingPlaces;
  readonly keys: ContextKeys;
  readonly memory: vscode.Memento;
  readonly log: Log;
}

/** The tracker, and what other features' commands of TODOs act on. */
export interface TodoTracker {
  readonly targets: TargetTodos;
  dispose(): void;
}

/** Open TODOs: the tracker view, the ways from one to the next, what shows in notes, and marking them done. */
export function registerTodoTracker({ notes, places, keys, memory, log }: TrackerParts): TodoTracker {
  const tracked = new TrackedTodos(notes);
  const state = new TrackerState(memory, keys);
  const tree = new TodosTree(notes, tracked, state);
  const view: vscode.TreeView<TrackerNode> = vscode.window.createTreeView(viewIds.todos, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const targets = new TodoTargets(notes, tracked, view, places);

  const close = (todos: readonly FoundTodo[]) => markDone(notes, tracked, todos);
  const group = async (by: 'kind' | 'day') => {
    await state.group(by);
    await vscode.commands.executeCommand(`${viewIds.todos}.focus`);
  };
  const go = async (step: 1 | -1, within: 'note' | 'all', row: unknown) => {
    await notes.flush();
    const from = row === undefined ? undefined : targets.todos(row)[0];
    await goToNeighbour(notes, places, step, within, from);
  };

  const registered = vscode.Disposable.from(
    tracked,
    state,
    tree,
    view,
    targets,
    new TodoDecorations(notes),
    new TodoStatus(notes),
    registerInNotes(notes),
    aroundRows(notes, view, tree, state),
    view.onDidChangeCheckboxState(({ items }) => {
      const ticked = items.flatMap(([node, box]) =>
        isTodoNode(node) && box === vscode.TreeItemCheckboxState.Checked ? [node] : [],
      );
      close(ticked.flatMap((node) => tracked.find(node) ?? []))
        .catch((error: unknown) => reportSurprise(log, commandIds.markTodoDone, error))
        // Where several were ticked, one of them may have been refused.
        .finally(() => tree.redraw(ticked));
    }),
    registerCommand(log, commandIds.markTodoDone, async (row, rows) => {
      await notes.flush();
      const meant = targets.todos(row, rows);
      const others = row === undefined ? targets.inActiveNote() : [];
      if (meant.length > 0) await close(meant);
      else if (others.length > 0) await close(await pickTodos(others));
      else sayNoTodos();
    }),
    registerCommand(log, commandIds.openTodo, async (row) => {
      await notes.flush();
      const meant: PlacedTodo | undefined =
        row === undefined ? await pickTodo(notes, activeFile()?.toString()) : targets.todos(row)[0];
      if (meant !== undefined) await goToTodo(meant);
    }),
    registerCommand(log, commandIds.nextTodo, (row) => go(1, 'all', row)),
    registerCommand(log, commandIds.previousTodo, (row) => go(-1, 'all', row)),
    registerCommand(log, commandIds.nextTodoInNote, (row) => go(1, 'note', row)),
    registerCommand(log, commandIds.previousTodoInNote, (row) => go(-1, 'note', row)),
    registerCommand(log, commandIds.todosByKind, () => group('kind')),
    registerCommand(log, commandIds.todosByDay, () => group('day')),
    registerCommand(log, commandIds.filterTodos, async () => {
      const filter = await askTodoFilter(notes, state.filter);
      if (filter === undefined) return;
      await state.setFilter(filter);
      await vscode.commands.executeCommand(`${viewIds.todos}.focus`);
    }),
    registerCommand(log, commandIds.clearTodoFilter, () => state.setFilter(noTodoFilter)),
    registerCommand(log, commandIds.exportTodos, () => exportTodos(notes, tree.open, state.grouping)),
  );
  return { targets, dispose: () => void registered.dispose() };
}

/** Keeps true what stands around the rows: the filter, and that it leaves none. */
function aroundRows(
  notes: Notes,
  view: vscode.TreeView<TrackerNode>,
  tree: TodosTree,
  state: TrackerState,
): vscode.Disposable {
  const update = () => {
    const isFiltered = isFilteringTodos(state.filter);
    const filter = describeTodoFilter(state.filter);
    const isEmpty = isFiltered && notes.conferences.length > 0 && tree.count === 0;
    const message = isEmpty ? vscode.l10n.t('No TODOs match the filter: {0}', filter) : undefined;
    showAroundRows(view, { description: filter, message });
  };
  update();
  return vscode.Disposable.from(notes.onDidChange(update), state.onDidChange(update));
}
