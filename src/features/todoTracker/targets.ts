import * as vscode from 'vscode';
import { todoOfRow } from '../../core/tree/wantedRows';
import { onDidChangeActiveFile } from '../../host/activeNote';
import { toVsRange } from '../../host/convert';
import { Disposable } from '../../host/disposable';
import { selectedRows } from '../../host/ids';
import { ViewSelection } from '../../host/ui/viewSelection';
import type { WritingPlaces } from '../../host/writingPlace';
import { activePage } from '../../workspace/targets/activePage';
import { findConference, findPage, type Notes } from '../../workspace/conferences/notes';
import type { FoundTodo, TargetTodos, TodoPlace } from '../../workspace/targets/targetTodos';
import { isTodoNode, type TrackerNode } from './node';
import { todosInLines } from './todosInLines';
import type { TrackedTodos } from './trackedTodos';

/**
 * What a command of TODOs acts on: the rows it was called on, of the tracker or the conference tree, or the place that it
 * was handed; else what the user touched last: the rows selected in the tracker or the lines of the cursors.
 */
export class TodoTargets extends Disposable implements TargetTodos {
  readonly #notes: Notes;
  readonly #tracked: TrackedTodos;
  readonly #selection: ViewSelection<TrackerNode>;
  readonly #places: WritingPlaces;
  #touchedView = false;

  constructor(
    notes: Notes,
    tracked: TrackedTodos,
    view: vscode.TreeView<TrackerNode>,
    places: WritingPlaces,
  ) {
    super();
    this.#notes = notes;
    this.#tracked = tracked;
    this.#selection = this.register(new ViewSelection(view));
    this.#places = places;
    const leaveView = () => (this.#touchedView = false);
    this.register(
      view.onDidChangeSelection(({ selection }) => (this.#touchedView = selection.some(isTodoNode))),
    );
    this.register(onDidChangeActiveFile(leaveView));
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
        // What a command selects is nobody's touch.
        if (kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) leaveView();
      }),
    );
  }

  todos(clicked?: unknown, selected?: unknown): FoundTodo[] {
    if (clicked === selectedRows) return this.#eachOnce(this.#selection.rows);
    if (clicked !== undefined) {
      const isAmong = Array.isArray(selected) && selected.includes(clicked);
      return this.#eachOnce(isAmong ? selected : [clicked]);
    }
    const rows = this.#touchedView ? this.#eachOnce(this.#selection.rows) : [];
    return rows.length > 0 ? rows : this.atCursor();
  }

  /** Those in the lines of the cursors and selections of the active note. */
  atCursor(): FoundTodo[] {
    const selected = this.#places.selected();
    const found = selected && findPage(this.#notes, selected.uri);
    if (selected === undefined || found === undefined) return [];
    const todos = todosInLines(found.page.note?.todos ?? [], selected.ranges);
    return todos.map((todo) => ({ ...found, todo }));
  }

  /** All of the active note. */
  inActiveNote(): FoundTodo[] {
    const found = activePage(this.#notes);
    return (found?.page.note?.todos ?? []).flatMap((todo) => (found ? [{ ...found, todo }] : []));
  }

  #eachOnce(rows: readonly unknown[]): FoundTodo[] {
    const found = rows.flatMap((row) => this.#todoOf(row) ?? []);
    return found.filter(({ todo }, i) => found.findIndex((each) => each.todo === todo) === i);
  }

  #todoOf(row: unknown): FoundTodo | undefined {
    if (isTodoNode(row)) return this.#tracked.find(row);
    if (isPlace(row)) {
      const found = findPage(this.#notes, row.uri);
      const position = new vscode.Position(row.line, row.character);
      const todo = found?.page.note?.todos.find(({ range }) => toVsRange(range).contains(position));
      return found && todo && { ...found, todo };
    }
    if (!isWantedRow(row)) return undefined;
    const conference = findConference(this.#notes, row.conferenceId);
    const page = conference?.find(row.pageId);
    const todo = page?.note && todoOfRow(page.note, row.wantedKey);
    return conference && page && todo && { conference, page, todo };
  }
}

/** What the conference tree hands to commands of the rows below its sessions. */
interface WantedRow {
  readonly conferenceId: string;
  readonly pageId: string;
  readonly wantedKey: string;
}

function isWantedRow(row: unknown): row is WantedRow {
  if (typeof row !== 'object' || row === null) return false;
  return 'conferenceId' in row && 'pageId' in row && 'wantedKey' in row;
}

/** Command links and other extensions can hand over anything. */
function isPlace(row: unknown): row is TodoPlace {
  if (typeof row !== 'object' || row === null) return false;
  if (!('uri' in row && 'line' in row && 'character' in row)) return false;
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  return typeof row.uri === 'string' && isCount(row.line) && isCount(row.character);
}
