import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import { relativePath } from '../files/paths';

/** A file to be made, of a text or of bytes. */
export type NewFile = { readonly uri: vscode.Uri } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

/** A file or folder that gets another path. */
export interface FileMove {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** Everything that one command changes; it is done and taken back as one. */
export interface Change {
  /** What is done by then, in a few words, for the offer to take it back. Undefined: the files are named. */
  readonly label?: string | undefined;
  /** Whether a message offers to take it back. Undefined: where files are made or moved, or many notes change. */
  readonly offerUndo?: boolean | undefined;
  /** Whether it can be taken back; not where undo in the editor takes the rest of it back. Undefined: it can. */
  readonly isKept?: boolean | undefined;
  /** What the edits of a file count in: where the file says something else by now, nothing is changed. */
  readonly bases?: ReadonlyMap<string, string> | undefined;
  /** Counted in the texts as the editors and files hold them now; their URIs are those before the moves. */
  readonly edits?: readonly FileEdits[] | undefined;
  /** Made before the moves. */
  readonly creates?: readonly NewFile[] | undefined;
  /** In the order in which they are done; none may hit a file that is there then. */
  readonly moves?: readonly FileMove[] | undefined;
  /**
   * Shows the edits in VS Code's refactor preview, where the user takes some or all of them or none; in a few words
   * what they are for. Undefined to apply them at once. Only for a change of texts alone.
   */
  readonly preview?: string | undefined;
}

/** Changes notes, and takes changes back. */
export interface Changes {
  /**
   * Makes a change, all of it or nothing. Notes that are open change in their editors, what was unsaved in them stays
   * unsaved; others change on the disk, to the byte. Nothing is overwritten.
   * @returns false where nothing was changed: the user has been told why, or gave it up
   */
  apply(change: Change): Promise<boolean>;
}

/** A move of a file by its URIs in words. */
export function toVsMove({ from, to }: { readonly from: string; readonly to: string }): FileMove {
  return { from: vscode.Uri.parse(from, true), to: vscode.Uri.parse(to, true) };
}

/** Where a file is after the moves, one after the other. */
export function movedTo(uri: vscode.Uri, moves: readonly FileMove[]): vscode.Uri {
  return moves.reduce((current, { from, to }) => {
    const below = relativePath(from, current);
    if (below === undefined) return current;
    return below === '' ? to : vscode.Uri.joinPath(to, below);
  }, uri);
}

/** The bytes that a new file gets. */
export function contentsOf(file: NewFile): Uint8Array {
  return 'bytes' in file ? file.bytes : new TextEncoder().encode(file.text);
}
