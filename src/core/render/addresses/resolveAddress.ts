import type { LinkPage } from '../../hugo/linkPages';
import { isExternal, splitHref } from '../../hugo/resolveLink';
import type { RenderedLink } from '../renderedPage';
import type { RenderSite } from '../renderSite';
import { isFollowed, schemeOf } from '../safety/address';
import {
  addressOfOwned,
  encodeAddress,
  fileInEditor,
  filePath,
  ownedFile,
  publishedAddress,
  publishedFile,
} from './publishedPlace';

/** Where a link leads. */
export interface ResolvedAddress {
  readonly state: RenderedLink['state'];
  /** As the site writes it; undefined where the link must not be followed. */
  readonly address: string | undefined;
  /** The note's path. */
  readonly page: string | undefined;
  /** A file of the site that is no note. */
  readonly file: string | undefined;
  /** Query and fragment as written. */
  readonly suffix: string;
  /** The logical paths of the notes that have this bare name, where several have: Hugo does not build the page. */
  readonly ambiguous: readonly string[];
}

/**
 * Where a link of a note leads on the published site, in Relearn's order: a page by Hugo's rules, a file of the page's
 * own, a file in `assets`, else whatever a browser finds at the address as it is.
 * [Relearn: linkObject.gotmpl; tried with Hugo 0.131 and 0.169, Relearn 7.6.1 and 9.0.3]
 */
export function resolveAddress(site: RenderSite, from: LinkPage, address: string): ResolvedAddress {
  const { path: rawPath, suffix } = splitHref(address);
  const found = (state: RenderedLink['state'], rest: Partial<ResolvedAddress> = {}): ResolvedAddress => ({
    state,
    address: encodeAddress(address),
    page: undefined,
    file: undefined,
    suffix,
    ambiguous: [],
    ...rest,
  });
  if (!isFollowed(address)) return found('dead', { address: undefined });
  if (schemeOf(address) !== undefined || isExternal(address)) return found('external');
  const target = site.links.resolve(from, address);
  if (target.kind === 'external') return found('external');
  if (target.kind === 'page') {
    const published =
      site.config === undefined
        ? encodeAddress(address)
        : publishedAddress(target.page, from, site.config) + (suffix === '#' ? '' : encodeAddress(suffix));
    return found('page', { address: published, page: target.page.path });
  }
  if (target.kind === 'ambiguous')
    return found('broken', { ambiguous: target.pages.map(({ logicalPath }) => logicalPath) });
  if (site.config === undefined) return linkOfPlainNote(site, from, rawPath, found);
  const path = filePath(rawPath);
  const owned = ownedFile(site, from, path);
  if (owned?.exists === true)
    return found('file', { address: addressOfOwned(site, from, owned.file) + suffix, file: owned.file });
  // The page's address ends in a slash only where they are not ugly.
  if (target.accident !== undefined && !site.config.rendering.uglyUrls)
    return found('page', { page: target.accident.path });
  const published = publishedFile(site, from, path);
  if (published?.exists === true) return found('file', { file: published.file });
  // An address without an extension is a page's: of files nothing need be known to say that there is none.
  if (!/\.\w{1,8}$/.test(path)) return found('broken');
  if (owned !== undefined && owned.exists === undefined)
    return found('file', { address: addressOfOwned(site, from, owned.file) + suffix, file: owned.file });
  if (published !== undefined && published.exists === undefined && !/\.(?:md|markdown|mdown)$/i.test(path))
    return found('file', { file: published.file });
  return found('broken');
}

function linkOfPlainNote(
  site: RenderSite,
  from: LinkPage,
  rawPath: string,
  found: (state: RenderedLink['state'], rest?: Partial<ResolvedAddress>) => ResolvedAddress,
): ResolvedAddress {
  const file = fileInEditor(from, filePath(rawPath));
  if (file === undefined) return found('broken');
  const exists = site.files.exists(file);
  const isNote = /\.(?:md|markdown|mdown)$/i.test(file);
  return exists === true || (exists === undefined && !isNote && /\.\w{1,8}$/.test(file))
    ? found('file', { file })
    : found('broken');
}
