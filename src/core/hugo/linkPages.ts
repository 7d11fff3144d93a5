import { logicalName, logicalPath, pagePlace, type PageRole } from './pagePaths';
import type { SiteConfig } from './siteConfig';

/** A page as links see it. */
export interface LinkPage {
  /** Its file, for a section without one its folder; relative to the site's root, `/` between names. */
  readonly path: string;
  /** As Hugo finds it: `/day-1/02_mesh`, `/` for the home page. */
  readonly logicalPath: string;
  readonly role: PageRole;
}

/**
 * Whether what lies beside a page's file is one step up for its links: its address is a folder of its own. `Index.md` is
 * such a page, too, and no address leads from it to what lies beside it.
 */
export function hasFilesOneUp({ role, path }: LinkPage): boolean {
  return role === 'plain' && !/(?:^|\/)_?index\.[^/]+$/i.test(path);
}

/** What link resolution asks of the pages of one language. */
export interface PageLookup {
  pageByLogicalPath(path: string): LinkPage | undefined;
  /** Pages whose logical path ends in this name: one is found by its bare name, several are an error to Hugo. */
  pagesByBaseName(name: string): readonly LinkPage[];
}

/** The page of a site whose file, or as a section without a file whose folder, is `path`; undefined for no page. */
export function linkPage(path: string, config: SiteConfig): LinkPage | undefined {
  const place = pagePlace(path, config);
  if (place) return { path, logicalPath: logicalPath(place), role: place.role };
  const asFolder = pagePlace(path === '' ? '_index.md' : `${path}/_index.md`, config);
  return asFolder && { path, logicalPath: logicalPath(asFolder), role: 'branch' };
}

/** A lookup over pages; of two with the same logical path the first is found. */
export function lookupOf(pages: Iterable<LinkPage>): PageLookup {
  const byPath = new Map<string, LinkPage>();
  const byName = new Map<string, LinkPage[]>();
  for (const page of pages) {
    if (byPath.has(page.logicalPath)) continue;
    byPath.set(page.logicalPath, page);
    const name = baseName(page.logicalPath);
    const sameName = byName.get(name);
    if (sameName) sameName.push(page);
    else byName.set(name, [page]);
  }
  return {
    pageByLogicalPath: (path) => byPath.get(path),
    pagesByBaseName: (name) => byName.get(name) ?? [],
  };
}

/** Extensions of content files that links may name. Source: hugo, media type defaults; tried: `index.html` is one. */
const contentExtension = /\.(?:md|mdown|markdown|html?|adoc|asciidoc|ad|org|rst|pandoc|pdc)$/;

/**
 * The logical path that an address names: without a content file's extension and a last `index` or `_index`.
 * Source: hugo, common/paths/pathparser.go (`Path.Base`); tried with Hugo 0.131 and 0.169.
 * @param path from the content folder on, with or without `/` in front.
 */
export function logicalPathOfLink(path: string): string {
  const normal = logicalName(joinPath('/', path));
  if (!contentExtension.test(normal)) return normal;
  return normal.replace(contentExtension, '').replace(/\/_?index$/, '') || '/';
}

/** The last name of a path with `/`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path with `/`: `/` for `/a`, the empty text for `a`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(slash, 0));
}

/** Joins and cleans: `.` and `..` are worked off, `..` beyond the root is dropped, no slash at the end. */
export function joinPath(base: string, path: string): string {
  const names: string[] = [];
  for (const name of `${base}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return (base.startsWith('/') ? '/' : '') + names.join('/');
}

/** The address of `target` seen from `folder`, both clean paths from the same root: `../day-2/01_x`. */
export function relativePath(folder: string, target: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = target.split('/').filter(Boolean);
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
