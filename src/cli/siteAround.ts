import { dirname, join } from 'node:path';
import { statSync } from 'node:fs';
import {
  mayHoldTelling,
  mostFoldersAbove,
  servedFolders,
  tellingFolders,
  type SiteFile,
} from '../core/hugo/siteFiles';
import { tellsOfSite } from '../core/checks/siteFacts';
import { FolderOnDisk } from './folderOnDisk';

/** The files of a site, and of the repository around it, that tell how it is built and which shortcodes there are. */
export function siteFiles(root: string): SiteFile[] {
  const folders = [root, ...foldersAbove(root)];
  return folders.flatMap((folder) => filesOf(new FolderOnDisk(folder)));
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
  return statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
}

function filesOf(folder: FolderOnDisk): SiteFile[] {
  const options = { followLinks: true, enter: mayHoldTelling };
  const paths = [
    ...folder.names('').filter(tellsOfSite),
    ...tellingFolders.flatMap((path) => [...folder.files(path, options)]).filter(tellsOfSite),
  ];
  return paths.flatMap((path) => {
    try {
      return [{ path, text: folder.readText(path) }];
    } catch {
      return [];
    }
  });
}

/** The files that a site serves or works on beside its content, by path from its root. */
export function* servedFiles(root: string): Generator<string> {
  const folder = new FolderOnDisk(root);
  const options = { followLinks: true, enter: (name: string) => name !== 'node_modules' };
  for (const path of servedFolders) yield* folder.files(path, options);
}
