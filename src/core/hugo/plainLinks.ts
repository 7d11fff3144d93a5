import { folderOf, joinPath, type LinkPage } from './linkPages';
import { decodePath, isExternal, splitHref, type LinkTarget } from './resolveLink';
import { isMarkdown } from './pagePaths';

/** A note or folder of a plain conference as links see it. */
export function plainLinkPage(path: string): LinkPage {
  return { path, logicalPath: `/${path}`, role: isMarkdown(path) ? 'plain' : 'branch' };
}

/**
 * The note that an address leads to in a folder of Markdown files, as VS Code's preview follows it: from the file's own
 * folder, or with a leading `/` from the root; `.md` may be left out; a folder leads to its README or index.
 * @param notes all notes by path.
 */
export function resolvePlainLink(
  from: LinkPage,
  href: string,
  notes: ReadonlyMap<string, LinkPage>,
): LinkTarget {
  if (isExternal(href)) return { kind: 'external' };
  const { path: rawPath, suffix } = splitHref(href);
  const path = decodePath(rawPath);
  if (path === '') return { kind: 'page', page: from, by: 'folder', suffix };
  const fromRoot = path.startsWith('/');
  const place = joinPath(fromRoot ? '' : from.role === 'branch' ? from.path : folderOf(from.path), path);
  const files = path.endsWith('/') ? [] : [place, `${place}.md`, `${place}.markdown`];
  const indexes = ['README.md', 'index.md', '_index.md'].map((name) => joinPath(place, name));
  for (const candidate of [...files, ...indexes, place]) {
    const page = notes.get(candidate);
    if (page) return { kind: 'page', page, by: fromRoot ? 'root' : 'folder', suffix };
  }
  return { kind: 'no-page', path, accident: undefined, suffix };
}
