/**
 * A page as links see it. `path` is its file relative to the content folder (`day-1/02_mesh.md`), or its folder for
 * a section without a file; the home page's folder is the empty text.
 */
export interface LinkPage {
  readonly path: string;
  /** As Hugo looks it up, `/` first: see {@link logicalPath}. */
  readonly logicalPath: string;
  /** `section`: `_index.md` or a folder without one. `bundle`: `name/index.md`. `page`: any other file. */
  readonly kind: 'section' | 'bundle' | 'page';
}

/** What link resolution asks of the pages of one language. */
export interface PageLookup {
  pageByLogicalPath(path: string): LinkPage | undefined;
  /** Pages whose logical path ends in this name: one is found by its bare name, several are an error to Hugo. */
  pagesByBaseName(name: string): readonly LinkPage[];
}

/** Extensions of content files, as Hugo has them. Source: hugo, common/paths and media type defaults. */
const contentExtension = /\.(?:md|mdown|markdown|html?|adoc|asciidoc|ad|org|rst|pandoc|pdc)$/;

/**
 * Hugo's name for a page, from a path relative to the content folder: lower case, spaces as `-`, without the
 * extension of a content file and without a last `index` or `_index`.
 * Source: hugo, common/paths/pathparser.go (`Path.Base`); tried with Hugo 0.131 and 0.169.
 * @param languages codes whose suffix (`a.de.md`) marks a translation; empty for a site with one language.
 */
export function logicalPath(path: string, languages: readonly string[] = []): string {
  const normal = joinPath('/', path).toLowerCase().replaceAll(' ', '-');
  if (!contentExtension.test(normal)) return normal;
  let bare = normal.replace(contentExtension, '');
  const language = languages.find((code) => bare.endsWith(`.${code.toLowerCase()}`));
  if (language !== undefined) bare = bare.slice(0, -language.length - 1);
  return bare.replace(/\/_?index$/, '') || '/';
}

/** @param path as {@link LinkPage.path} has it; a path without a content file's extension is a section's folder. */
export function linkPage(path: string, languages: readonly string[] = []): LinkPage {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const isFile = contentExtension.test(name);
  const kind =
    !isFile || name.startsWith('_index.') ? 'section' : name.startsWith('index.') ? 'bundle' : 'page';
  return { path, logicalPath: logicalPath(path, languages), kind };
}

/** A lookup over pages; of two with the same logical path the first is found. */
export function pageLookup(pages: Iterable<LinkPage>): PageLookup {
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
  const absolute = base.startsWith('/');
  const names: string[] = [];
  for (const name of `${base}/${path}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return (absolute ? '/' : '') + names.join('/');
}
