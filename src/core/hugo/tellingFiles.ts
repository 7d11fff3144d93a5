import type { ConfigFile } from './configTree';
import { parseHugoVersion, type HugoVersion } from './hugoVersion';

/** A file of a site that tells how it is built. `path` is relative to the site's root, `/` between names. */
export type SiteFile = Pick<ConfigFile, 'path' | 'text'>;

/** Folders of a site, or of the repository around it, in which files may tell how it is built. */
export const tellingFolders: readonly string[] = [
  '.github/workflows',
  '.circleci',
  'config',
  'layouts',
  'themes',
  '_vendor',
  'docker',
  '.docker',
];

/** Folders whose files a site serves or works on, beside its content. */
export const servedFolders: readonly string[] = ['static', 'assets'];

/** How many folders above a site may belong to the repository that builds it. */
export const mostFoldersAbove = 5;

/** Folders of a theme that have nothing to do with shortcodes: their files are many. */
const silentFolders: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  'assets',
  'static',
  'content',
  'exampleSite',
  'docs',
  'i18n',
  'images',
]);

/** Whether files that tell of the site may lie in a folder of this name below one of {@link tellingFolders}. */
export function mayHoldTelling(name: string): boolean {
  return !silentFolders.has(name);
}

/** How a kind of file names the Hugo that builds the site, the surest first. */
const places: readonly (readonly [path: RegExp, version: RegExp])[] = [
  // Netlify's documentation: the variable that its builds read.
  [/^netlify\.toml$/, /\bHUGO_VERSION\s*=\s*["']?v?([\d.]+)/],
  [
    /^(?:vercel\.json|wrangler\.toml|render\.yaml|amplify\.yml)$/,
    /\bHUGO_VERSION["']?\s*[:=]\s*["']?v?([\d.]+)/,
  ],
  // peaceiris/actions-hugo and others take `hugo-version`; GitHub's own starter sets HUGO_VERSION.
  [
    /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|\.circleci\/config\.yml|\.woodpecker\.ya?ml|\.drone\.yml|azure-pipelines\.ya?ml)$/,
    /\b(?:HUGO_VERSION|hugo-version|hugoVersion)["']?\s*[:=]\s*["']?v?(\d[\d.]*)/i,
  ],
  [
    /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|\.circleci\/config\.yml|\.woodpecker\.ya?ml|\.drone\.yml|azure-pipelines\.ya?ml)$/,
    /\bhugo(?:_extended|mods\/hugo|[\w/-]*)?[:/_]v?(?:\w+-)?(0\.\d{2,3}(?:\.\d+)?)/i,
  ],
  [
    /(?:^|\/)Dockerfile(?:\.\w+)?$|^docker-compose\.ya?ml$|^compose\.ya?ml$/,
    /\bHUGO_VERSION[=:\s]+["']?v?(\d[\d.]*)/,
  ],
  [
    /(?:^|\/)Dockerfile(?:\.\w+)?$|^docker-compose\.ya?ml$|^compose\.ya?ml$/,
    /\bhugo[\w/-]*[:@_]v?(?:\w+-)?(0\.\d{2,3}(?:\.\d+)?)/i,
  ],
  // npm's hugo-bin and hugo-extended: the one has Hugo's version in its name field, the other as its own version.
  [/^package\.json$/, /"hugo-extended"\s*:\s*"[~^]?v?(\d[\d.]*)/],
  [/^package\.json$/, /"hugo-bin"\s*:\s*\{[^}]*"version"\s*:\s*"v?(\d[\d.]*)/],
  [/^\.tool-versions$/, /^(?:gohugo|hugo)\s+(?:extended_)?v?(\d[\d.]*)/m],
  [/^\.hvm$/, /^v?(\d[\d.]*)/],
];

/** True for a file that `hugoVersionOf` can learn from. */
export function tellsHugoVersion(path: string): boolean {
  return places.some(([pattern]) => pattern.test(path));
}

/** The version of Hugo that the site's own files name; undefined where none does. */
export function hugoVersionOf(files: readonly SiteFile[]): HugoVersion | undefined {
  for (const [path, version] of places) {
    for (const file of files) {
      const found = path.test(file.path) ? version.exec(file.text)?.[1] : undefined;
      const parsed = found === undefined ? undefined : parseHugoVersion(found);
      if (parsed !== undefined) return parsed;
    }
  }
  return undefined;
}
