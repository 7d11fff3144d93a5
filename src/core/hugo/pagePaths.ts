import type { ContentRoot, SiteConfig } from './siteConfig';

/**
 * What a content file is to Hugo: `branch` (`_index.md`: its folder is a section), `leaf` (`index.md`: its folder is
 * one page), `plain` (any other: a page of its own).
 */
export type PageRole = 'branch' | 'leaf' | 'plain';

/** Where a content file stands among the pages of its language. */
export interface PagePlace {
  readonly language: string;
  readonly role: PageRole;
  /** The names of the folders from the content folder on, as written. */
  readonly folders: readonly string[];
  /** The file's name without language and ending, as written. */
  readonly name: string;
  /** How many of `folders` are names in the file's own path (a mount's target adds others). */
  readonly ownFolders: number;
}

/**
 * The endings of Markdown content. (tried: `.markdown` and `.mdown` are content too.) Hugo knows other languages, too;
 * notes are Markdown.
 */
const markdown = /\.(md|markdown|mdown)$/i;

export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

/** The place of the file at `path` (relative to the site's root); undefined where it is no page's file to Hugo. */
export function pagePlace(path: string, config: SiteConfig): PagePlace | undefined {
  if (!isMarkdown(path)) return undefined;
  const root = config.contentRoots.find(
    ({ source, filter }) => isWithin(path, source) && filter?.takes(pathBelow(path, source)) !== false,
  );
  if (root === undefined || ignoredInPath.test(path) || isOfDisabledLanguage(path, config)) return undefined;
  if (config.ignoreFiles.some((pattern) => pattern.test(`/${path}`))) return undefined;
  return placeBelow(path, root, config);
}

/**
 * True for a name that Hugo passes over, of a file or of a folder: a dot or hash first, a tilde last.
 * [Hugo: source/sourceSpec.go, IgnoreFile; tried: `_tmpl.md`, `README.md`, `a~.md` are published]
 */
export function isIgnoredName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('#') || name.endsWith('~');
}

/** As {@link isIgnoredName}, for any name of a path. */
const ignoredInPath = /(?:^|\/)[.#]|~(?:\/|$)/;

/** A path as Hugo compares it: lower case, `-` for a space. [Hugo: common/paths/pathparser.go; tried] */
export function logicalName(name: string): string {
  const lowerCase = name.toLowerCase();
  return lowerCase.includes(' ') ? lowerCase.replaceAll(' ', '-') : lowerCase;
}

/** The path that Hugo finds the page by: `/day-1/02_gslb`; of a section or a bundle its folder's; `/` for home. */
export function logicalPath({ folders, name, role }: Pick<PagePlace, 'folders' | 'name' | 'role'>): string {
  const names = role === 'plain' ? [...folders, name] : folders;
  return `/${names.map(logicalName).join('/')}`;
}

/** True for a folder itself and all that lies in it; everything lies in the empty path, the root. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function pathBelow(path: string, source: string): string {
  return source === '' ? path : path.slice(source.length + 1);
}

/** `a.de.md` where `de` is switched off is built in no language. [tried: Hugo 0.131, 0.169] */
function isOfDisabledLanguage(path: string, { disabledLanguages }: SiteConfig): boolean {
  if (disabledLanguages.size === 0) return false;
  const code = /\.([^./]+)\.[^./]+$/.exec(path)?.[1]?.toLowerCase();
  return code !== undefined && disabledLanguages.has(code);
}

function placeBelow(path: string, root: ContentRoot, config: SiteConfig): PagePlace {
  const below = pathBelow(path, root.source);
  const slash = below.lastIndexOf('/');
  const names = namesOf(below.slice(0, Math.max(slash, 0)));
  const target = root.target === '' ? [] : root.target.split('/');
  // A mount may name a single file: its target is the page then.
  const file = below.slice(slash + 1) || (target.pop() ?? path);
  const { stem, language } = splitLanguage(file.replace(markdown, ''), config);
  return {
    language: language ?? root.language ?? config.defaultLanguage,
    role: stem === '_index' ? 'branch' : stem === 'index' ? 'leaf' : 'plain',
    folders: target.length === 0 ? names : [...target, ...names],
    name: stem,
    ownFolders: names.length,
  };
}

let recent: { readonly folder: string; readonly names: readonly string[] } = { folder: '', names: [] };

/** Files come folder by folder: those of one folder share one list of its names. */
function namesOf(folder: string): readonly string[] {
  if (recent.folder !== folder) recent = { folder, names: folder === '' ? [] : folder.split('/') };
  return recent.names;
}

/** `a.de` is a translation of `a` only where the site has the language `de`. (tried) */
function splitLanguage(stem: string, config: SiteConfig): { stem: string; language: string | undefined } {
  const dot = stem.lastIndexOf('.');
  const code = stem.slice(dot + 1).toLowerCase();
  if (dot <= 0 || !config.languages.some((language) => language.code === code))
    return { stem, language: undefined };
  return { stem: stem.slice(0, dot), language: code };
}
