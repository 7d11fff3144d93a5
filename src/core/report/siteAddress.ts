import { folderOf, joinPath } from '../hugo/linkPages';
import { splitHref } from '../hugo/resolveLink';
import { publishedAddress } from '../render/addresses/publishedPlace';
import type { RenderSite } from '../render/renderSite';
import { schemeOf } from '../render/safety/address';

/** Addresses that lead to the published site from anywhere; empty ones where it is nowhere. */
export interface SiteAddresses {
  /** Of a page, by the path of its file or folder. */
  ofPage(path: string): string;
  /** Of an address as the site writes it into the page at `path`. */
  absolute(path: string, address: string): string;
}

export function siteAddress({ config, links }: Pick<RenderSite, 'config' | 'links'>): SiteAddresses {
  const origin = config?.rendering.origin ?? '';
  const fromRoot = config && { ...config, rendering: { ...config.rendering, relativeUrls: false } };
  const published = (path: string) => {
    const page = links.pageAt(path);
    return page === undefined || fromRoot === undefined ? undefined : publishedAddress(page, page, fromRoot);
  };
  return {
    ofPage(path) {
      const address = origin === '' ? undefined : published(path);
      return address === undefined ? '' : origin + address;
    },
    absolute(path, address) {
      const scheme = schemeOf(address);
      if (scheme !== undefined) return /^(?:https?|mailto|tel)$/.test(scheme) ? address : '';
      if (address.startsWith('//')) return `https:${address}`;
      if (origin === '') return '';
      if (address.startsWith('/')) return origin + address;
      const base = published(path);
      if (base === undefined) return '';
      const { path: own, suffix } = splitHref(address);
      return own === '' ? origin + base + suffix : `${origin}${joinPath(folderOf(base), own)}${suffix}`;
    },
  };
}
