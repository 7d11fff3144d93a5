import * as vscode from 'vscode';
import { isSiteRoot, mayHoldSites, type FolderView } from '../../core/hugo/siteRoot';
import { readSetting } from '../../host/configuration';
import { relativePath } from '../../host/files/paths';
import { readText } from '../../host/files/readText';
import { readFileGlobs } from '../../host/files/fileGlobs';
import { listFolder } from '../../host/files/listFolder';

/** A place where notes are: a Hugo site, or a folder of plain notes that the user named. */
export interface ConferenceRoot {
  readonly kind: 'hugo' | 'plain';
  /** No slash at the end. */
  readonly uri: vscode.Uri;
  readonly workspaceFolder: vscode.WorkspaceFolder;
}

/** How deep below a workspace folder sites are looked for: a site in `sites/2025/kubecon` is found. */
const deepestSite = 3;

/** Finds the conferences of one workspace folder: those that the setting names, then the Hugo sites. */
export async function findConferenceRoots(
  workspaceFolder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<ConferenceRoot[]> {
  const plain = plainRoots(workspaceFolder);
  const sites = await findSites(workspaceFolder, token);
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

async function findSites(
  workspaceFolder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<ConferenceRoot[]> {
  const excluded = readFileGlobs('exclude', workspaceFolder.uri);
  const sites: ConferenceRoot[] = [];
  let level = [workspaceFolder.uri];
  for (let depth = 0; depth <= deepestSite && level.length > 0; depth++) {
    const below = await Promise.all(
      level.map(async (uri) => {
        if (token.isCancellationRequested) return [];
        const entries = await listFolder(uri);
        if (await isSiteRoot(folderView(uri, entries))) {
          sites.push({ kind: 'hugo', uri, workspaceFolder });
          return [];
        }
        return entries.flatMap(([name, type]) => {
          const child = vscode.Uri.joinPath(uri, name);
          const path = relativePath(workspaceFolder.uri, child);
          const skip = !mayHoldSites(name) || path === undefined || excluded(path);
          // A link to a folder may lead back up: sites are found where they really are.
          return type === vscode.FileType.Directory && !skip ? [child] : [];
        });
      }),
    );
    level = below.flat();
  }
  return sites.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/** Shows a folder to the rule that knows a site. */
function folderView(root: vscode.Uri, entries: readonly [string, vscode.FileType][]): FolderView {
  const named = (list: readonly [string, vscode.FileType][], type: vscode.FileType) =>
    list.filter(([, own]) => (own & type) !== 0).map(([name]) => name);
  return {
    list: async (path) => {
      const list = path === '' ? entries : await listFolder(vscode.Uri.joinPath(root, path));
      return { files: named(list, vscode.FileType.File), folders: named(list, vscode.FileType.Directory) };
    },
    read: (path) => readText(vscode.Uri.joinPath(root, path)),
  };
}
