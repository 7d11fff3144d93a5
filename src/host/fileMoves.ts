import * as vscode from 'vscode';
import { relativePath } from './paths';
import { exists } from './readText';

/** A file or folder that gets another path. */
export interface FileMove {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** A move of a file by its URIs in words. */
export function toVsMove({ from, to }: { readonly from: string; readonly to: string }): FileMove {
  return { from: vscode.Uri.parse(from, true), to: vscode.Uri.parse(to, true) };
}

/**
 * Adds moves to an edit, to be done one after the other, and to be undone the other way round.
 *
 * VS Code checks all renames that follow one another before it does the first, so that no file can take a name that an
 * earlier one frees, and undoes them in the order in which it did them. An edit of a text, even of nothing, parts them.
 * @param anchor a text file, before the moves, for such edits of nothing
 */
export function addMoves(edit: vscode.WorkspaceEdit, moves: readonly FileMove[], anchor: vscode.Uri): void {
  const touched = new Set<string>();
  for (const [i, { from, to }] of moves.entries()) {
    const names = [from.toString(), to.toString()];
    if (names.some((name) => touched.has(name))) {
      edit.insert(movedTo(anchor, moves.slice(0, i)), new vscode.Position(0, 0), '');
    }
    for (const name of names) touched.add(name);
    edit.renameFile(from, to, { overwrite: false, ignoreIfExists: false });
  }
}

/** Where a file is after the moves, one after the other. */
export function movedTo(uri: vscode.Uri, moves: readonly FileMove[]): vscode.Uri {
  return moves.reduce((current, { from, to }) => {
    const below = relativePath(from, current);
    if (below === undefined) return current;
    return below === '' ? to : vscode.Uri.joinPath(to, below);
  }, uri);
}

/**
 * Looks at the files before moves.
 * @returns a function that takes back those of the moves that were done before one failed. It finds them by which files
 *   are there, and does nothing where that fits no stage of the moves: then somebody else moves files, too.
 */
export async function takeBackLater(moves: readonly FileMove[]): Promise<() => Promise<void>> {
  const uris = moves.flatMap(({ from, to }) => [from, to]);
  const present = await presentOf(uris);
  const stages = [inWords(present)];
  for (const { from, to } of moves) {
    present.delete(from.toString());
    present.add(to.toString());
    stages.push(inWords(present));
  }
  return async () => {
    const done = stages.indexOf(inWords(await presentOf(uris)));
    // The last first: one file may have the name that another has to get back.
    for (const { from, to } of moves.slice(0, Math.max(done, 0)).toReversed()) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(to, from, { overwrite: false, ignoreIfExists: false });
      await vscode.workspace.applyEdit(edit);
    }
  };
}

async function presentOf(uris: readonly vscode.Uri[]): Promise<Set<string>> {
  const present = new Set<string>();
  for (const uri of uris) if (await exists(uri)) present.add(uri.toString());
  return present;
}

const inWords = (uris: ReadonlySet<string>) => [...uris].sort().join('\n');
