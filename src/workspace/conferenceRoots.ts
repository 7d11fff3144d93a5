import * as vscode from 'vscode';
import { isConfigFile, readSiteConfig } from '../core/hugo/siteConfig';
import { readSetting } from '../host/configuration';
import { relativePath } from '../host/paths';
import { readText } from '../host/readText';
import { readExcludes } from './excludes';
import { listFolder } from '../host/listFolder';

/** A place where notes are: a Hugo site, or a folder of plain notes that the user named. */
export interface ConferenceRoot {
  readonly kind: 'hugo' | 'plain';
  /** No slash at the end. */
  readonly uri: vscode.Uri;
  readonly workspaceFolder: vscode.WorkspaceFolder;
}

/** How deep below a workspace folder sites are looked for: a site in `sites/2025/kubecon` is found. */
const deepestSite = 3;

/** Names of folders that hold no site of the user's, however Hugo-like their content is. */
const neverSites = new Set([
  'node_modules',
  'themes',
  'vendor',
  'public',
  'resources',
  'archetypes',
  'layouts',
]);

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
  const excluded = readExcludes(workspaceFolder.uri);
  const sites: ConferenceRoot[] = [];
  let level = [workspaceFolder.uri];
  for (let depth = 0; depth <= deepestSite && level.length > 0; depth++) {
    const below = await Promise.all(
      level.map(async (uri) => {
        if (token.isCancellationRequested) return [];
        const entries = await listFolder(uri);
        if (await isSite(uri, entries)) {
          sites.push({ kind: 'hugo', uri, workspaceFolder });
          return [];
        }
        return entries.flatMap(([name, type]) => {
          const child = vscode.Uri.joinPath(uri, name);
          const path = relativePath(workspaceFolder.uri, child);
          const skip = name.startsWith('.') || neverSites.has(name) || path === undefined || excluded(path);
          // A link to a folder may lead back up: sites are found where they really are.
          return type === vscode.FileType.Directory && !skip ? [child] : [];
        });
      }),
    );
    level = below.flat();
  }
  return sites.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/**
 * `hugo.toml` and its like make a site. `config.toml` may be anybody's: it does together with the content folder that
 * it names. So does `config/_default`.
 */
async function isSite(uri: vscode.Uri, entries: readonly [string, vscode.FileType][]): Promise<boolean> {
  const names = entries.map(([name]) => name);
  if (names.some((name) => name.startsWith('hugo.') && isConfigFile(name))) return true;
  const folders = entries
    .filter(([, type]) => (type & vscode.FileType.Directory) !== 0)
    .map(([name]) => name);
  const config = names.find((name) => isConfigFile(name));
  if (config !== undefined) {
    const file = vscode.Uri.joinPath(uri, config);
    const { contentRoots } = readSiteConfig([
      { path: config, uri: file.toString(), text: await readText(file) },
    ]);
    return contentRoots.some(({ source }) => folders.includes(source.split('/')[0] ?? ''));
  }
  if (!folders.includes('config') || !folders.includes('content')) return false;
  const defaults = await listFolder(vscode.Uri.joinPath(uri, 'config', '_default'));
  return defaults.some(([name]) => isConfigFile(`config/_default/${name}`));
}
