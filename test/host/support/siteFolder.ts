import * as vscode from 'vscode';
import { makeWatchedFolder } from './watched';

/** A folder that is on its way, or there. */
interface Coming {
  /** Which folders it has in it. */
  readonly kind: string;
  readonly root: Promise<vscode.Uri>;
}

/** The folder for the next test, which most likely needs the same: to have one watched takes as long as a test does. */
let next: Coming | undefined;
let count = 0;

/**
 * Gives a new folder of the workspace with these folders in it, all of them watched, and begins with the one after it.
 *
 * @param folders as {@link makeWatchedFolder} takes them
 */
export async function takeFolder(folders: readonly string[]): Promise<vscode.Uri> {
  const kind = folders.join('\n');
  const taken = next?.kind === kind ? next : begin(kind, folders);
  if (next !== undefined && next !== taken) void next.root.then(remove).catch(() => undefined);
  next = undefined;
  const root = await taken.root;
  next = begin(kind, folders);
  return root;
}

/** Removes a folder that is no longer needed. */
export async function remove(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(folder, { recursive: true });
}

function begin(kind: string, folders: readonly string[]): Coming {
  const workspaceFolder = vscode.workspace.workspaceFolders?.[0];
  if (workspaceFolder === undefined) throw new Error('The tests need a workspace folder');
  const root = makeWatchedFolder(workspaceFolder.uri, `site-${count++}`, folders);
  // Nobody may be waiting for it when it fails: whoever takes it hears of it.
  root.catch(() => undefined);
  return { kind, root };
}
