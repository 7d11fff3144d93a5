import * as vscode from 'vscode';
import type { FileEdits } from '../core/text/textEdit';
import { obstacleToEdit } from './obstacleToEdit';
import { addMoves, movedTo, takeBackLater, type FileMove } from './fileMoves';
import { inSlices } from './inSlices';
import { openDocument } from './readText';
import { addTextEdits } from './toWorkspaceEdit';

/** A file to be made, of a text or of bytes. */
export type NewFile = { readonly uri: vscode.Uri } & (
  { readonly text: string } | { readonly bytes: Uint8Array }
);

/** Everything that one command changes; it is done and undone as one. */
export interface Change {
  /** What the edits of a file count in: where the file says something else by now, nothing is changed. */
  readonly bases?: ReadonlyMap<string, string>;
  /** Counted in the texts as the editors and files hold them now; their URIs are those before the moves. */
  readonly edits?: readonly FileEdits[];
  readonly creates?: readonly NewFile[];
  /** In the order in which they are done; none may hit a file that is there then. */
  readonly moves?: readonly FileMove[];
  /** Any note, before the moves; wanted where folders change places and no text is edited. */
  readonly anchor?: vscode.Uri | undefined;
  /**
   * Shows the edits in VS Code's refactor preview, where the user takes some or all of them or none; in a few words
   * what they are for. Undefined to apply them at once.
   */
  readonly preview?: string | undefined;
}

/**
 * Changes notes through the editor: open and unsaved texts are respected, closed files are opened, changed and saved,
 * and one undo takes all of it back. Nothing is overwritten. Where something fails on the way, the files get their old
 * names back and no text is changed.
 * @returns false where nothing was changed: the user has been told why, or gave it up in the preview
 */
export async function applyChange({
  bases,
  edits = [],
  creates = [],
  moves = [],
  anchor,
  preview,
}: Change): Promise<boolean> {
  const changed = edits.map(({ uri }) => vscode.Uri.parse(uri, true));
  const obstacles = await inSlices(changed, async (uri) => ({
    uri,
    obstacle: await obstacleToEdit(uri, bases?.get(uri.toString())),
  }));
  const first = obstacles?.find(({ obstacle }) => obstacle !== undefined);
  if (first !== undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0}: {1} Nothing was changed.',
        vscode.workspace.asRelativePath(first.uri),
        first.obstacle ?? '',
      ),
    );
    return false;
  }
  const clean = changed.filter((uri) => openDocument(uri)?.isDirty !== true);
  const takeBack = await takeBackLater(moves);
  const edit = new vscode.WorkspaceEdit();
  for (const file of creates) {
    const contents = 'bytes' in file ? file.bytes : new TextEncoder().encode(file.text);
    edit.createFile(file.uri, { overwrite: false, ignoreIfExists: false, contents });
  }
  // Files go first: a locked file or a name that was taken meanwhile is found before any text is another.
  if (moves[0] !== undefined) addMoves(edit, moves, changed[0] ?? anchor ?? moves[0].from);
  addTextEdits(
    edit,
    edits.map(({ uri, edits: own }) => ({ uri: movedTo(vscode.Uri.parse(uri, true), moves), edits: own })),
    preview,
  );
  if (!(await vscode.workspace.applyEdit(edit))) {
    await takeBack();
    if (preview !== undefined) return false;
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'VS Code refused the change: a file is read-only, locked, or was changed at the same moment.',
      ),
    );
    return false;
  }
  for (const uri of clean) await save(movedTo(uri, moves));
  return true;
}

/**
 * Saves a changed file, so that no crowd of unsaved editors stays behind and the site on disk is one piece. VS Code
 * would do that for an edit that is marked as a refactoring, but for files with unsaved text, too: those stay unsaved.
 */
async function save(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) await document.save();
}
