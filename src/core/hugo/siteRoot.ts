import { isConfigFile } from './configFiles';

/** A folder on a disk, as far as one must look into it to know what it is. Paths are relative to it. */
export interface FolderView {
  /** The names in the folder at `path`, empty for the folder itself; nothing where there is no such folder. */
  list(path: string): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }>;
  read(path: string): Promise<string>;
}

/**
 * Whether a folder is the root of a Hugo site. `hugo.toml` and its like make a site; `config.toml` may be anybody's: it
 * does together with a content folder that it names, and so does `config/_default` beside `content`.
 */
export async function isSiteRoot(folder: FolderView): Promise<boolean> {
  const { files, folders } = await folder.list('');
  const config = files.filter(isConfigFile);
  if (config.some((name) => name.startsWith('hugo.'))) return true;
  const [path] = config;
  if (path !== undefined) {
    // Few windows hold a `config.toml`: what reads it is not loaded for the others.
    const { readSiteConfig } = await import('./siteConfig');
    const { contentRoots } = readSiteConfig([{ path, uri: path, text: await folder.read(path) }]);
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
