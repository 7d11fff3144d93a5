import { isConfigFile } from './configFiles';
import type { FolderList, FolderView } from './folderView';

/** How deep below a folder sites are looked for: a site in `sites/2025/kubecon` is found. */
const deepestSite = 3;

/**
 * The paths of the Hugo sites in a folder; the empty path where it is one itself. A link to a folder may lead back up:
 * sites are found where they really are.
 * @param at the folder at a path
 * @param mayEnter whether to look into the folder at a path
 */
export async function sitesIn(
  at: (path: string) => FolderView,
  mayEnter: (path: string) => boolean = () => true,
  path = '',
): Promise<string[]> {
  const folder = at(path);
  const list = await folder.list('');
  if (await isSiteRoot(folder, list)) return [path];
  const prefix = path === '' ? '' : `${path}/`;
  if (prefix.split('/').length > deepestSite) return [];
  const below = list.ownFolders.filter(mayHoldSites).map((name) => prefix + name);
  return (await Promise.all(below.filter(mayEnter).map((each) => sitesIn(at, mayEnter, each)))).flat();
}

/**
 * Whether a folder is the root of a Hugo site. `hugo.toml` and its like make a site; `config.toml` may be anybody's: it
 * does together with a content folder that it names, and so does `config/_default` beside `content`.
 */
export async function isSiteRoot(folder: FolderView, list?: FolderList): Promise<boolean> {
  const { files, folders } = list ?? (await folder.list(''));
  const config = files.filter(isConfigFile);
  if (config.some((name) => name.startsWith('hugo.'))) return true;
  const [path] = config;
  if (path !== undefined) {
    // Few windows hold a `config.toml`: what reads it is not loaded for the others.
    const { readSiteConfig } = await import('./siteConfig');
    const { contentRoots } = readSiteConfig([{ path, uri: path, text: (await folder.text(path)) ?? '' }]);
    return contentRoots.some(({ source }) => folders.includes(source.split('/')[0] ?? ''));
  }
  if (!folders.includes('config') || !folders.includes('content')) return false;
  const defaults = await folder.list('config/_default');
  return defaults.files.some((name) => isConfigFile(`config/_default/${name}`));
}

/** Folders that hold no site of the user's, however much like one they look: themes bring their own examples. */
const neverSites = new Set([
  'node_modules',
  'themes',
  'vendor',
  '_vendor',
  'public',
  'resources',
  'archetypes',
  'layouts',
]);

/** Whether to look for sites in a folder of this name. */
export function mayHoldSites(name: string): boolean {
  return !name.startsWith('.') && !neverSites.has(name);
}
