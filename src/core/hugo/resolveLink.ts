import { baseName, folderOf, joinPath, logicalPathOfLink, type LinkPage, type PageLookup } from './linkPages';

/** Where an address leads. `suffix` is its query and fragment as written, `?` and `#` included. */
export type LinkTarget =
  | {
      readonly kind: 'page';
      readonly page: LinkPage;
      /**
       * How it was found: from the page's own folder, from the content folder, or by a bare name that is unique now and
       * need not be tomorrow.
       */
      readonly by: 'folder' | 'root' | 'name';
      readonly suffix: string;
    }
  /** A bare name that several pages have: Hugo refuses to build (`page reference … is ambiguous`). */
  | { readonly kind: 'ambiguous'; readonly pages: readonly LinkPage[]; readonly suffix: string }
  /**
   * No page to Hugo; the site prints the address as it is. It may lead to a file beside the notes. `accident` is the
   * page that a browser finds all the same, because a plain note's address ends in `/`; with `uglyURLs` it does not.
   */
  | {
      readonly kind: 'no-page';
      readonly path: string;
      readonly accident: LinkPage | undefined;
      readonly suffix: string;
    }
  /** An address with a scheme or a host. */
  | { readonly kind: 'external' };

/** True for an address with a scheme (`https:`, `mailto:`) or a host (`//cdn.example`). */
export function isExternal(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

/** Parts an address into its path, not decoded, and the rest from the first `?` or `#` on. */
export function splitHref(href: string): { readonly path: string; readonly suffix: string } {
  const at = href.search(/[?#]/);
  return at < 0 ? { path: href, suffix: '' } : { path: href.slice(0, at), suffix: href.slice(at) };
}

/** Percent-decodes; a text that is not rightly encoded stays as it is. */
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
 * with `../` counts from the folder of the file. Then, unless it starts with a `.`, from the content folder; then, without
 * a slash, by its bare name anywhere. Tried with Hugo 0.131 and 0.169, Relearn 7.6.1 and 9.0.3.
 *
 * Drafts count as pages if the lookup has them: Hugo finds them with `-D` only.
 */
export function resolveLink(from: LinkPage, href: string, lookup: PageLookup): LinkTarget {
  if (isExternal(href)) return { kind: 'external' };
  const { path: rawPath, suffix } = splitHref(href);
  const path = decodePath(rawPath);
  const found = findPage(from, path.startsWith('./') ? path.slice(2) : path, lookup);
  return found
    ? { ...found, suffix }
    : { kind: 'no-page', path, accident: pageByAddress(from, path, lookup), suffix };
}

type Found =
  | { readonly kind: 'page'; readonly page: LinkPage; readonly by: 'folder' | 'root' | 'name' }
  | { readonly kind: 'ambiguous'; readonly pages: readonly LinkPage[] };

function findPage(from: LinkPage, path: string, lookup: PageLookup): Found | undefined {
  if (path === '') return { kind: 'page', page: from, by: 'folder' };
  const ref = path.replace(/(?<=.)\/+$/, '');
  const hasExtension = baseName(ref).includes('.');
  // Hugo tries a path without an extension as a content file too: `leaf/index` is the page of `leaf/index.md`.
  const pageAt = (place: string) =>
    lookup.pageByLogicalPath(logicalPathOfLink(hasExtension || place === '/' ? place : `${place}.md`));

  if (!ref.startsWith('/')) {
    const page = pageAt(joinPath(linkFolder(from, hasExtension && ref.startsWith('../')), ref));
    if (page) return { kind: 'page', page, by: 'folder' };
    if (ref.startsWith('.')) return undefined;
  }
  const page = pageAt(joinPath('/', ref));
  if (page) return { kind: 'page', page, by: 'root' };
  if (ref.includes('/')) return undefined;
  const pages = lookup.pagesByBaseName(baseName(logicalPathOfLink(ref)));
  if (pages.length > 1) return { kind: 'ambiguous', pages };
  return pages[0] && { kind: 'page', page: pages[0], by: 'name' };
}

/** The logical folder that relative addresses of a page count from. */
function linkFolder({ role, logicalPath }: LinkPage, fromFile: boolean): string {
  return role === 'branch' || (role === 'leaf' && fromFile) ? logicalPath : folderOf(logicalPath);
}

/**
 * The page that a browser finds at an address which is printed as it is: counted from the page's own address, which ends
 * in `/`.
 * @param path decoded, without query and fragment
 */
export function pageByAddress(from: LinkPage, path: string, lookup: PageLookup): LinkPage | undefined {
  // Only an address of the site finds a page: no extension.
  return path.startsWith('/') || baseName(path).includes('.')
    ? undefined
    : lookup.pageByLogicalPath(joinPath(from.logicalPath, path).toLowerCase());
}
