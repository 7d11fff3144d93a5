import * as vscode from 'vscode';
import { todoOnLine } from '../core/note/todoOnLine';
import { activeFile } from '../host/activeNote';
import { findConference, findPage, type FoundPage, type Notes } from './notes';
import type { FoundTodo, TargetTodos } from './targetTodos';
import { asTodoPlace } from './todoCommands';

/** The TODO that a command was handed, that a row of the conference tree stands for, or that the cursor's line has. */
export class TodosAtCursor implements TargetTodos {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  todos(clicked?: unknown): FoundTodo[] {
    const place = asTodoPlace(clicked);
    if (place !== undefined) return this.#onLine(findPage(this.#notes, place.uri), place);
    const row = asTodoRow(clicked);
    if (row !== undefined) return this.#ofRow(row);
    const uri = activeFile();
    const editor = vscode.window.activeTextEditor;
    if (uri === undefined || editor?.document.uri.toString() !== uri.toString()) return [];
    return this.#onLine(findPage(this.#notes, uri), editor.selection.active);
  }

  #onLine(found: FoundPage | undefined, position: { line: number; character: number }): FoundTodo[] {
    const todo = todoOnLine(found?.page.note?.todos ?? [], position);
    return found === undefined || todo === undefined ? [] : [{ ...found, todo }];
  }

  #ofRow({ conferenceId, pageId, index }: TodoRow): FoundTodo[] {
    const conference = findConference(this.#notes, conferenceId);
    const page = conference?.find(pageId);
    const todo = page?.note?.todos[index];
    return conference === undefined || page === undefined || todo === undefined
      ? []
      : [{ conference, page, todo }];
  }
}

interface TodoRow {
  readonly conferenceId: string;
  readonly pageId: string;
  readonly index: number;
}

/** A row below a session that says `todo:3`, as the tree hands it over. */
function asTodoRow(value: unknown): TodoRow | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const row = value as Readonly<Record<string, unknown>>;
  const { conferenceId, pageId, wantedKey } = row;
  if (typeof conferenceId !== 'string' || typeof pageId !== 'string' || typeof wantedKey !== 'string')
    return undefined;
  const [, index] = /^todo:(\d+)$/.exec(wantedKey) ?? [];
  return index === undefined ? undefined : { conferenceId, pageId, index: Number(index) };
}
