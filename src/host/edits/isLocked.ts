import * as vscode from 'vscode';
import { readFileGlobs } from '../files/fileGlobs';
import { relativePath } from '../files/paths';

/**
 * Whether VS Code shows a file read-only, by the file system or by the user's settings. An edit of an extension would go
 * through all the same.
 */
export async function isLocked(uri: vscode.Uri): Promise<boolean> {
  if ((await permissionsOf(uri)) === vscode.FilePermission.Readonly) return true;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const path = folder === undefined ? uri.path : (relativePath(folder, uri) ?? uri.path);
  return readFileGlobs('readonlyInclude', uri)(path) && !readFileGlobs('readonlyExclude', uri)(path);
}

/** Undefined where there is no file: unsaved text can live on without it, and may be changed. */
async function permissionsOf(uri: vscode.Uri): Promise<vscode.FilePermission | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).permissions;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
