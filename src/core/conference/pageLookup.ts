import { linkPage, lookupOf, type PageLookup } from '../hugo/linkPages';
import type { SiteConfig } from '../hugo/siteConfig';
import type { Tree } from './conference';
import { walkFrom } from './walkPages';

const lookups = new WeakMap<Tree['home'], PageLookup>();

/**
 * What links can lead to among the pages of one language. Made when first asked for, kept as long as the home page: one
 * for each snapshot, and none for a snapshot in which nobody follows a link.
 */
export function pageLookup({ home }: Tree, config: SiteConfig): PageLookup {
  let lookup = lookups.get(home);
  if (lookup === undefined) {
    lookup = lookupOf(linkPages(home, config));
    lookups.set(home, lookup);
  }
  return lookup;
}

/** A file whose address another has, or that is part of a bundle, is nothing that a link finds. */
function* linkPages(home: Tree['home'], config: SiteConfig) {
  for (const { path, leftOut } of walkFrom(home)) {
    if (leftOut === 'shadowed' || leftOut === 'not-a-page') continue;
    const page = linkPage(path, config);
    if (page !== undefined) yield page;
  }
}
