import { baseName, folderOf, joinPath, logicalPath, type LinkPage, type PageLookup } from './linkPages';

/** Where an address leads. `suffix` is its query and fragment as written, `?` and `#` included. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly page: LinkPage; readonly suffix: string }
  /** A bare name that several pages have: Hugo refuses to build (`page reference … is ambiguous`). */
  | { readonly kind: 'ambiguous'; readonly pages: readonly LinkPage[]; readonly suffix: string }
  /** No page; the site prints the address as it is. It may still lead to a file beside the notes. */
  | { readonly kind: 'no-page'; readonly path: string; readonly suffix: string }
  /** An address with a scheme or a host. */
  | { readonly kind: 'external' };

const external: LinkTarget = { kind: 'external' };

/** True for an address with a scheme (`https:`, `mailto:`) or a host (`//cdn.example`). */
export function isExternal(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** Parts an address into its path, not decoded, and the rest from the first `?` or `#` on. */
export function splitHref(href: string): { readonly path: string; readonly suffix: string } {
  const at = href.search(/[?#]/);
  return at < 0 ? { path: href, suffix: '' } : { path: href.slice(0, at), suffix: href.slice(at) };
}

/** Percent-decodes; a text that is not a right encoding stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The page that an address in a link, a button or a `ref` leads to, as Relearn from 5.24 and Hugo find it.
 *
 * Sources: Relearn, `linkObject.gotmpl`: one leading `./` is dropped, then `page.GetPage`, then `site.GetPage`; an
 * empty path is the page itself. Hugo, hugolib/pagecollections.go: a path counts from the folder of a section, for a
 * plain note and for a leaf bundle from the folder of the section around it; a path with an extension that starts
 * with `../` counts from the folder of the file. Then from the content folder, unless it starts with a `.`; then, without
 * a slash, by its bare name anywhere. Tried with Hugo 0.131 and 0.169, Relearn 7.6.1 and 9.0.3.
 *
 * Drafts count as pages if the lookup has them: Hugo finds them with `-D` only.
 */
export function resolveLink(from: LinkPage, href: string, lookup: PageLookup): LinkTarget {
  if (isExternal(href)) return external;
  const { path: rawPath, suffix } = splitHref(href);
  const path = decodePath(rawPath);
  const found = findPage(from, path.startsWith('./') ? path.slice(2) : path, lookup);
  if (found === undefined) return { kind: 'no-page', path, suffix };
  if ('path' in found) return { kind: 'page', page: found, suffix };
  return { kind: 'ambiguous', pages: found, suffix };
}

function findPage(
  from: LinkPage,
  path: string,
  lookup: PageLookup,
): LinkPage | readonly LinkPage[] | undefined {
  if (path === '') return from;
  const ref = path.replace(/(?<=.)\/+$/, '');
  const hasExtension = baseName(ref).includes('.');
  // Hugo tries a path without an extension as a content file too, so that `leaf/index` is the page of `leaf/index.md`.
  const pageAt = (place: string) =>
    lookup.pageByLogicalPath(logicalPath(hasExtension || place === '/' ? place : `${place}.md`));

  if (!ref.startsWith('/')) {
    const near = pageAt(joinPath(baseFolder(from, hasExtension && ref.startsWith('../')), ref));
    if (near || ref.startsWith('.')) return near;
  }
  const fromRoot = pageAt(joinPath('/', ref));
  if (fromRoot || ref.includes('/')) return fromRoot;
  const named = lookup.pagesByBaseName(baseName(logicalPath(ref)));
  return named.length > 1 ? named : named[0];
}

/** The logical folder that relative addresses of a page count from. */
function baseFolder(page: LinkPage, fromFile: boolean): string {
  if (page.kind === 'section' || (page.kind === 'bundle' && fromFile)) return page.logicalPath;
  return folderOf(page.logicalPath);
}
