import * as vscode from 'vscode';
import { sitesIn } from '../../core/hugo/siteRoot';
import { readSetting } from '../../host/configuration';
import { relativePath } from '../../host/files/paths';
import { readFileGlobs } from '../../host/files/fileGlobs';
import { FolderInEditor } from '../site/folderInEditor';

/** A place where notes are: a Hugo site, or a folder of plain notes that the user named. */
export interface ConferenceRoot {
  readonly kind: 'hugo' | 'plain';
  /** No slash at the end. */
  readonly uri: vscode.Uri;
  readonly workspaceFolder: vscode.WorkspaceFolder;
}

/** Finds the conferences of one workspace folder: those that the setting names, then the Hugo sites. */
export async function findConferenceRoots(
  workspaceFolder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<ConferenceRoot[]> {
  const plain = plainRoots(workspaceFolder);
  const { uri: home } = workspaceFolder;
  const at = (path: string) => (path === '' ? home : vscode.Uri.joinPath(home, path));
  const isExcluded = readFileGlobs('exclude', workspaceFolder.uri);
  const mayEnter = (path: string) => !token.isCancellationRequested && !isExcluded(path);
  const sites = (await sitesIn((path) => new FolderInEditor(at(path)), mayEnter))
    .map((path): ConferenceRoot => ({ kind: 'hugo', uri: at(path), workspaceFolder }))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  const named = new Set(plain.map(({ uri }) => uri.toString()));
  return [...sites.filter(({ uri }) => !named.has(uri.toString())), ...plain];
}

/** The folders of the setting that lie in the workspace folder; others are out of reach for a workspace's setting. */
function plainRoots(workspaceFolder: vscode.WorkspaceFolder): ConferenceRoot[] {
  const roots = readSetting('folders', workspaceFolder.uri).flatMap((folder): ConferenceRoot[] => {
    const joined = vscode.Uri.joinPath(workspaceFolder.uri, folder);
    const uri = joined.with({ path: joined.path.replace(/(.)\/+$/, '$1') });
    return relativePath(workspaceFolder.uri, uri) === undefined
      ? []
      : [{ kind: 'plain', uri, workspaceFolder }];
  });
  return roots.filter(
    ({ uri }, i) => roots.findIndex((other) => other.uri.toString() === uri.toString()) === i,
  );
}
