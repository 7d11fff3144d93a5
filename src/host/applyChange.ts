import * as vscode from 'vscode';
import type { FileEdits } from '../core/text/textEdit';
import { obstacleToEdit } from './obstacleToEdit';
import { relativePath } from './paths';
import { openDocument } from './readText';
import { toWorkspaceEdit } from './toWorkspaceEdit';

/** A file or folder that gets another path. */
export interface FileMove {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** Everything that one command changes; it is done and undone as one. */
export interface Change {
  /** What the edits of a file count in: where the file says something else by now, nothing is changed. */
  readonly bases?: ReadonlyMap<string, string>;
  /** Counted in the texts as the editors and files hold them now; their URIs are those before the moves. */
  readonly edits?: readonly FileEdits[];
  readonly creates?: readonly { readonly uri: vscode.Uri; readonly text: string }[];
  /** In the order in which they are done; none may hit a file that is there. */
  readonly moves?: readonly FileMove[];
  /**
   * Shows the edits in VS Code's refactor preview, where the user takes some or all of them or none; in a few words
   * what they are for. Undefined to apply them at once.
   */
  readonly preview?: string | undefined;
}

/**
 * Changes notes through the editor: open and unsaved texts are respected, closed files are opened, changed and saved,
 * and one undo takes all of it back. Nothing is overwritten.
 * @returns false where VS Code refused the edit, which the user has then been told, or the user gave it up in the preview
 */
export async function applyChange({
  bases,
  edits = [],
  creates = [],
  moves = [],
  preview,
}: Change): Promise<boolean> {
  const edit = toWorkspaceEdit(edits, preview);
  for (const { uri, text } of creates) {
    edit.createFile(uri, {
      overwrite: false,
      ignoreIfExists: false,
      contents: new TextEncoder().encode(text),
    });
  }
  for (const { from, to } of moves) edit.renameFile(from, to, { overwrite: false, ignoreIfExists: false });
  const changed = edits.map(({ uri }) => vscode.Uri.parse(uri, true));
  for (const uri of changed) {
    const obstacle = await obstacleToEdit(uri, bases?.get(uri.toString()));
    if (obstacle === undefined) continue;
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0}: {1} Nothing was changed.', vscode.workspace.asRelativePath(uri), obstacle),
    );
    return false;
  }
  const clean = changed.filter((uri) => openDocument(uri)?.isDirty !== true);
  if (!(await vscode.workspace.applyEdit(edit))) {
    if (preview !== undefined) return false;
    void vscode.window.showErrorMessage(
      vscode.l10n.t('VS Code refused the change: a file is read-only or was changed at the same moment.'),
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

/** Where a file is after the moves, one after the other. */
function movedTo(uri: vscode.Uri, moves: readonly FileMove[]): vscode.Uri {
  return moves.reduce((current, { from, to }) => {
    const below = relativePath(from, current);
    if (below === undefined) return current;
    return below === '' ? to : vscode.Uri.joinPath(to, below);
  }, uri);
}
