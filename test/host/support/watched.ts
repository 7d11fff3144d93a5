import * as vscode from 'vscode';
import { waitFor } from './waitFor';

/** Milliseconds before a folder that VS Code said nothing of is written into again. */
const pause = 250;
let probes = 0;

/**
 * Makes a new folder with subfolders in a folder of the workspace, such that VS Code notices what happens in each of
 * them. Its watcher takes note of a new folder some time after it was made, and never of what was made in there before
 * that: each folder is made once the one around it is known to be watched.
 *
 * @param subfolders their paths, `/` between names; with each of them those around it
 */
export async function makeWatchedFolder(
  parent: vscode.Uri,
  name: string,
  subfolders: readonly string[],
): Promise<vscode.Uri> {
  const root = vscode.Uri.joinPath(parent, name);
  const depthOf = (path: string) => path.split('/').length;
  const deepest = Math.max(0, ...subfolders.map(depthOf));
  await makeWatched([root]);
  for (let depth = 1; depth <= deepest; depth++) {
    const level = subfolders.filter((path) => depthOf(path) === depth);
    await makeWatched(level.map((path) => vscode.Uri.joinPath(root, path)));
  }
  return root;
}

/** Every folder that the files lie in, and those around it. */
export function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap((path) => {
    const names = path.split('/').slice(0, -1);
    return names.map((_, i) => names.slice(0, i + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}

async function makeWatched(folders: readonly vscode.Uri[]): Promise<void> {
  await Promise.all(folders.map((folder) => vscode.workspace.fs.createDirectory(folder)));
  await Promise.all(folders.map(allTold));
}

/**
 * Waits until VS Code has told all that happened to files before: events come in the order of what they tell, and the
 * one of a new file in the folder is the last of them.
 *
 * @param folder one in the workspace; where it was just made, it is watched after this
 */
export async function allTold(folder: vscode.Uri): Promise<void> {
  const probe = vscode.Uri.joinPath(folder, `.probe-${probes++}`);
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, false, true);
  let isTold = false;
  const see = (uri: vscode.Uri) => (isTold ||= uri.toString() === probe.toString());
  watcher.onDidCreate(see);
  watcher.onDidChange(see);
  let written = 0;
  try {
    await waitFor(`VS Code to watch ${folder.path}`, async () => {
      if (!isTold && Date.now() - written > pause) {
        await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(written)));
        written = Date.now();
      }
      return isTold;
    });
  } finally {
    watcher.dispose();
    await vscode.workspace.fs.delete(probe);
  }
}
