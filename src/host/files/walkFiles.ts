import * as vscode from 'vscode';
import { listFolder } from './listFolder';

export interface WalkOptions {
  /** Whether to go into the folder at this path, relative to the walk's root. */
  readonly enter: (path: string) => boolean;
  readonly accept: (path: string) => boolean;
  /**
   * Hugo does not follow links since 0.123 (gohugoio/hugo#11556). Elsewhere links to files and folders are followed,
   * but a link inside a linked folder is not: that is what ends a loop.
   */
  readonly followLinks: boolean;
  readonly token: vscode.CancellationToken;
}

/** Folders that are listed at the same time: more only queue up. */
const atOnce = 32;

/** The paths of all accepted files below `folder` of `root`, relative to `root`, in no particular order. */
export async function walkFiles(root: vscode.Uri, folder: string, options: WalkOptions): Promise<string[]> {
  const files: string[] = [];
  const waiting: { path: string; linked: boolean }[] = [{ path: folder, linked: false }];
  while (waiting.length > 0 && !options.token.isCancellationRequested) {
    const batch = waiting.splice(0, atOnce);
    const lists = await Promise.all(
      batch.map(async (each) => ({
        ...each,
        entries: await listFolder(vscode.Uri.joinPath(root, each.path)),
      })),
    );
    for (const { path: parent, linked, entries } of lists) {
      for (const [name, type] of entries) {
        const path = parent === '' ? name : `${parent}/${name}`;
        const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
        if (isLink && (!options.followLinks || linked)) continue;
        if ((type & vscode.FileType.Directory) !== 0) {
          if (options.enter(path)) waiting.push({ path, linked: linked || isLink });
        } else if ((type & vscode.FileType.File) !== 0 && options.accept(path)) {
          files.push(path);
        }
      }
    }
  }
  return files;
}
