import * as vscode from 'vscode';
import { readFileGlobs } from './fileGlobs';
import { relativePath } from './paths';

/**
 * Whether VS Code shows a file read-only, by the file system or by the user's settings. An edit of an extension would go
 * through all the same.
 */
export async function isLocked(uri: vscode.Uri): Promise<boolean> {
  const { permissions } = await vscode.workspace.fs.stat(uri);
  if (permissions === vscode.FilePermission.Readonly) return true;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const path = folder === undefined ? uri.path : (relativePath(folder, uri) ?? uri.path);
  return readFileGlobs('readonlyInclude', uri)(path) && !readFileGlobs('readonlyExclude', uri)(path);
}
