import * as vscode from 'vscode';
import { TodoTargets } from '../../../src/features/todoTracker/targets';
import { TodosTree } from '../../../src/features/todoTracker/todosTree';
import { TrackedTodos } from '../../../src/features/todoTracker/trackedTodos';
import { TrackerState } from '../../../src/features/todoTracker/trackerState';
import { ContextKeys } from '../../../src/host/contextKeys';
import type { WritingPlaces } from '../../../src/host/writingPlace';
import type { Notes } from '../../../src/workspace/conferences/notes';
import { memoryOf } from './memory';

/** What commands of TODOs act on, as the tracker tells it, with a tracker whose rows nobody sees. */
export function todoTargets(
  notes: Notes,
  places: WritingPlaces,
): { readonly targets: TodoTargets; dispose(): void } {
  const tracked = new TrackedTodos(notes);
  const state = new TrackerState(memoryOf(), new ContextKeys());
  const tree = new TodosTree(notes, tracked, state);
  const view = vscode.window.createTreeView('talkNotes.todos.test', { treeDataProvider: tree });
  const targets = new TodoTargets(notes, tracked, view, places);
  const owned = vscode.Disposable.from(targets, view, tree, state, tracked);
  return { targets, dispose: () => void owned.dispose() };
}
