import type { Conference, Tree } from '../../conference/conference';
import { walkFrom } from '../../conference/pages/walkPages';
import { linkPage, lookupOf, type LinkPage } from '../../hugo/linkPages';
import { decodePath, pageByAddress, resolveLink, type LinkTarget } from '../../hugo/resolveLink';
import { plainLinkPage, resolvePlainLink } from '../../hugo/plainLinks';
import type { SiteConfig } from '../../hugo/siteConfig';

/** The pages of a conference in one language, and how its links find them. Paths are relative to the site's root. */
export interface LinkSite {
  readonly kind: 'hugo' | 'plain';
  /** The folder that addresses with a leading `/` count from; empty for the root. */
  readonly contentFolder: string;
  /** The page whose file or folder is `path`; it need not be there yet. Undefined where it can be no page. */
  pageAt(path: string): LinkPage | undefined;
  resolve(from: LinkPage, href: string): LinkTarget;
  /** Where an address in raw HTML leads, which the site prints as it is. `path` is without query and fragment. */
  resolveHtml(from: LinkPage, path: string): LinkTarget;
  /** The same site after its pages got new paths. */
  withPaths(rename: (path: string) => string): LinkSite;
}

/** The site of one language of a conference. */
export function linkSite({ config }: Conference, { home, language }: Tree): LinkSite {
  const paths: string[] = [];
  for (const page of walkFrom(home)) {
    if (page.leftOut !== 'shadowed' && page.leftOut !== 'not-a-page') paths.push(page.path);
  }
  return config ? hugoLinkSite(paths, config, language) : plainLinkSite(paths);
}

/** @param paths of the pages' files; of a section without a file, its folder. */
export function hugoLinkSite(paths: readonly string[], config: SiteConfig, language: string): LinkSite {
  const pageAt = (path: string) => linkPage(path, config);
  const lookup = lookupOf(paths.flatMap((path) => pageAt(path) ?? []));
  const root = config.contentRoots.find(
    ({ target, language: own }) => target === '' && (own === undefined || own === language),
  );
  return {
    kind: 'hugo',
    contentFolder: root?.source ?? 'content',
    pageAt,
    resolve: (from, href) => resolveLink(from, href, lookup),
    resolveHtml: (from, path) => {
      const accident = pageByAddress(from, decodePath(path), lookup);
      // Where the address would be right in Markdown alone, its writer meant that page.
      return accident === undefined
        ? resolveLink(from, path, lookup)
        : { kind: 'no-page', path: decodePath(path), accident, suffix: '' };
    },
    withPaths: (rename) => hugoLinkSite(paths.map(rename), config, language),
  };
}

/** @param paths of the notes' files. */
export function plainLinkSite(paths: readonly string[]): LinkSite {
  const notes = new Map(paths.map((path) => [path, plainLinkPage(path)]));
  return {
    kind: 'plain',
    contentFolder: '',
    pageAt: plainLinkPage,
    resolve: (from, href) => resolvePlainLink(from, href, notes),
    resolveHtml: (from, path) => resolvePlainLink(from, path, notes),
    withPaths: (rename) => plainLinkSite(paths.map(rename)),
  };
}
