import type { ConfigFile } from './configTree';
import { readFiles, type FolderView } from './folderView';

/** Of the files at the root that may hold the settings, in Hugo's order of preference. */
export const configNames = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);
/**
 * Everything in them counts, whatever its name; what stands in a later one goes before. `hugo` without flags builds for
 * the environment `production`. [Hugo: documentation, Configuration directory]
 */
export const configFolders: readonly string[] = ['config/_default', 'config/production'];

/**
 * True for a file that may hold a site's settings: `hugo.*` or `config.*` at the root, anything in `config/_default` and
 * `config/production`. Other environments are not read.
 */
export function isConfigFile(path: string): boolean {
  return (
    configNames.includes(path) ||
    (/\.(toml|ya?ml|json)$/.test(path) && configFolders.some((folder) => path.startsWith(`${folder}/`)))
  );
}

/** The files that configure the site whose root a folder is; without those that can't be read. */
export async function readConfigFiles(root: FolderView): Promise<ConfigFile[]> {
  const named = await Promise.all(
    ['', ...configFolders].map(async (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      return (await root.names(folder, (name) => isConfigFile(prefix + name))).map((name) => prefix + name);
    }),
  );
  const files = await readFiles(root, named.flat());
  return files.map((file) => ({ ...file, uri: root.uriOf(file.path) }));
}
