import { dirname, join } from 'node:path';
import { lstatSync } from 'node:fs';
import { mostFoldersAbove, servedFolders, type SiteFile } from '../core/hugo/tellingFiles';
import { readTelling } from '../core/checks/site/siteFacts';
import { FolderOnDisk, realFolder } from './folderOnDisk';
import type { Troubles } from './troubles';

/** A site's root, and the outermost folder from which its files may come: that of the repository around it. */
export interface SiteAround {
  readonly root: FolderOnDisk;
  readonly above: readonly FolderOnDisk[];
}

export function siteAround(root: string, troubles: Troubles): SiteAround {
  const above = [...foldersAbove(root)];
  const within = realFolder(above.at(-1) ?? root, troubles);
  const [folder, ...others] = [root, ...above].map((path) => new FolderOnDisk(path, troubles, within));
  return { root: folder ?? new FolderOnDisk(root, troubles, within), above: others };
}

/** The files of a site, and of the repository around it, that tell how it is built and which shortcodes there are. */
export async function tellingFiles({ root, above }: SiteAround): Promise<SiteFile[]> {
  return (await Promise.all([root, ...above].map(readTelling))).flat();
}

function* foldersAbove(root: string): Generator<string> {
  if (isRepository(root)) return;
  const above: string[] = [];
  let folder = dirname(root);
  for (let i = 0; i < mostFoldersAbove && folder !== dirname(folder); i++) {
    above.push(folder);
    if (isRepository(folder)) {
      yield* above;
      return;
    }
    folder = dirname(folder);
  }
}

function isRepository(folder: string): boolean {
  try {
    return lstatSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A folder into which nobody may look is no repository of theirs.
    return false;
  }
}

/** The files that a site serves or works on beside its content, by path from its root. */
export function* servedFiles({ root }: SiteAround): Generator<string> {
  const options = { followLinks: true, enter: (name: string) => name !== 'node_modules' };
  for (const path of servedFolders) yield* root.files(path, options);
}
