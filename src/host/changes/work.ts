import type * as vscode from 'vscode';
import type { FileEdits, TextEdit } from '../../core/text/textEdit';
import type { FileMove, NewFile } from './change';

/** What is to be done to files: a change, or what takes one back. */
export interface Work {
  /** What the edits count in, by URI. */
  readonly bases: ReadonlyMap<string, string>;
  /** Their URIs are those before the moves. */
  readonly edits: readonly FileEdits[];
  /** Made first. */
  readonly creates: readonly NewFile[];
  readonly moves: readonly FileMove[];
  /** Deleted last, each only while it holds what is said here. */
  readonly deletes: readonly NewFile[];
  /** Deleted after that where nothing is in them; the outermost first. */
  readonly folders: readonly vscode.Uri[];
}

/** What was done to the text of one file. */
export interface DoneText {
  /** Before the moves. */
  readonly uri: vscode.Uri;
  /** Without a byte order mark. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
  /** Whether its document was saved afterwards, as nothing in it had been unsaved. */
  readonly isSaved?: boolean;
}

/** Work that was done, with all that is needed to take it back; its folders are those that were made for new files. */
export interface Done extends Pick<Work, 'creates' | 'moves' | 'deletes' | 'folders'> {
  readonly texts: readonly DoneText[];
}

/** Why work was not done, or cannot be: nothing is changed then. */
export interface Obstacle {
  readonly uri: vscode.Uri | undefined;
  /** A sentence; undefined where the user gave it up. */
  readonly obstacle: string | undefined;
}

export function isObstacle(result: object): result is Obstacle {
  return 'obstacle' in result;
}

/** Ends work that cannot go on. */
export class Obstructed extends Error {
  readonly uri: vscode.Uri | undefined;

  constructor(uri: vscode.Uri | undefined, obstacle: string) {
    super(obstacle);
    this.uri = uri;
  }
}
