import type { LinkSite } from '../edits/links/linkSite';
import { pageAddresses } from '../edits/links/rewriteAddress';
import { unescaped } from '../edits/links/writtenAddress';
import { splitHref } from '../hugo/resolveLink';
import type { LinkPage } from '../hugo/linkPages';
import { addressIn, linkedPage } from './recommendedLinks';

/** A link that is written somewhere in the notes. */
export interface LinkExample {
  readonly from: LinkPage;
  /** As written. */
  readonly href: string;
}

/**
 * The address of `target` in the page `from`, written like the first example that leads to a page: with or without
 * `./`, `.md` and a last slash, or as a `ref`. Without examples it is `./02_gslb` in a site and `02_gslb.md` in notes
 * without Hugo, which their readers' tools follow.
 */
export function addressOfPage(
  site: LinkSite,
  from: LinkPage,
  target: LinkPage,
  examples: readonly LinkExample[],
): string {
  for (const example of examples) {
    if (linkedPage(site, example.from, example.href) === undefined) continue;
    const { path, start, end, context } = addressIn(example.href);
    const found = addressLike(site, from, target, splitHref(path).path, context);
    if (found !== undefined) return example.href.slice(0, start) + found + example.href.slice(end);
  }
  const usual = site.kind === 'hugo' ? './name' : 'name.md';
  return (
    addressLike(site, from, target, usual, 'markdown') ??
    candidates(site, from, target, usual, 'markdown')[0] ??
    usual
  );
}

function addressLike(
  site: LinkSite,
  from: LinkPage,
  target: LinkPage,
  path: string,
  context: 'markdown' | 'shortcode',
): string | undefined {
  return candidates(site, from, target, path, context).find((address) => {
    const found = site.resolve(from, context === 'shortcode' ? address : unescaped(address));
    // A bare name is unique today and need not be tomorrow.
    return found.kind === 'page' && found.by !== 'name' && found.page.path === target.path;
  });
}

/** Ways to write the address in the form of `path`, the nearest to it first. */
function candidates(
  site: LinkSite,
  from: LinkPage,
  target: LinkPage,
  path: string,
  context: 'markdown' | 'shortcode',
): string[] {
  return pageAddresses({ context }, path, from, { before: target, after: target }, site.contentFolder);
}
