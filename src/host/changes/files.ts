import * as vscode from 'vscode';
import { fileFault } from '../../core/text/fileFault';
import type { Log } from '../log';
import { exists } from '../files/readText';
import { contentsOf, type NewFile } from './change';
import { Obstructed } from './work';

/** The folders around a file that are not there yet, the outermost first. */
export async function missingFolders(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const missing: vscode.Uri[] = [];
  for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    if (folder.path === '/' || (await exists(folder))) return missing;
    missing.unshift(folder);
  }
}

/** Writes a file and makes sure that it says what was written. */
export async function writeVerified(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, bytes);
  if (!sameBytes(await vscode.workspace.fs.readFile(uri), bytes)) throw new Obstructed(uri, notWritten());
}

export const notWritten = () => vscode.l10n.t('The file on disk differs from what was written.');

/** What a file holds; undefined where there is none. */
export async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Whether a file holds what it was made with. */
export async function isAsMade(file: NewFile): Promise<boolean> {
  const bytes = await bytesOf(file.uri);
  return bytes !== undefined && sameBytes(bytes, contentsOf(file));
}

/** Deletes those of the folders that nothing is in. They are given with the outermost first. */
export async function deleteEmptyFolders(folders: readonly vscode.Uri[]): Promise<void> {
  for (const folder of folders.toReversed()) {
    if (!(await exists(folder))) continue;
    const entries = await vscode.workspace.fs.readDirectory(folder);
    if (entries.length === 0) await vscode.workspace.fs.delete(folder, { recursive: false });
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/**
 * Does something with a file.
 * @throws Obstructed with what hinders it, in words for the user; the error itself goes to the log
 */
export async function at<T>(log: Log, uri: vscode.Uri, work: Thenable<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Obstructed || error instanceof vscode.CancellationError) throw error;
    log.warn(uri.toString(), error instanceof Error ? error.message : error);
    throw new Obstructed(uri, obstacleOf(error));
  }
}

function obstacleOf(error: unknown): string {
  switch (fileFault(error)?.kind) {
    case 'gone':
      return vscode.l10n.t('The file no longer exists.');
    case 'there':
      return vscode.l10n.t('A file with that name already exists.');
    case 'denied':
      return vscode.l10n.t('The file is read-only or locked.');
    case 'full':
      return vscode.l10n.t('The disk is full. Free some space and try again.');
    case 'unreachable':
    case undefined:
      return vscode.l10n.t('Can’t write the file. It may be locked, or the disk may be full.');
  }
}
