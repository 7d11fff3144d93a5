import { decodePath, isExternal, splitHref, type LinkTarget } from './links';
import { folderOf, joinPath, type LinkPage } from './linkPages';

/** What link resolution asks of a folder of plain notes. Paths as {@link LinkPage.path} has them. */
export interface PlainLookup {
  pageByPath(path: string): LinkPage | undefined;
}

/** A lookup over the notes of a folder. */
export function plainLookup(pages: Iterable<LinkPage>): PlainLookup {
  const byPath = new Map([...pages].map((page) => [page.path, page]));
  return { pageByPath: (path) => byPath.get(path) };
}

/**
 * The note that an address leads to in a folder of Markdown files, as VS Code's preview follows it: from the file's own
 * folder, or with a leading `/` from the root; `.md` may be left out; a folder leads to its README or index.
 */
export function resolvePlainLink(from: LinkPage, href: string, lookup: PlainLookup): LinkTarget {
  if (isExternal(href)) return { kind: 'external' };
  const { path: rawPath, suffix } = splitHref(href);
  const path = decodePath(rawPath);
  if (path === '') return { kind: 'page', page: from, suffix };
  const place = joinPath(path.startsWith('/') ? '' : plainFolder(from), path);
  const candidates = path.endsWith('/') ? [] : [place, `${place}.md`, `${place}.markdown`];
  candidates.push(place, ...['README.md', 'index.md', '_index.md'].map((name) => joinPath(place, name)));
  for (const candidate of candidates) {
    const page = lookup.pageByPath(candidate);
    if (page) return { kind: 'page', page, suffix };
  }
  return { kind: 'no-page', path, suffix };
}

/** The folder that relative addresses in a plain note count from. */
function plainFolder(page: LinkPage): string {
  return /\.[^./]+$/.test(page.path) ? folderOf(page.path) : page.path;
}
