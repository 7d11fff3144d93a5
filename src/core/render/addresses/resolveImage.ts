import type { LinkPage } from '../../hugo/linkPages';
import { isExternal, splitHref } from '../../hugo/resolveLink';
import type { RenderedImage } from '../renderedPage';
import type { RenderSite } from '../renderSite';
import { isLoaded, isPlainPath, schemeOf } from '../safety/address';
import {
  addressOfOwned,
  climbsOut,
  encodeAddress,
  fileInEditor,
  filePath,
  ownedFile,
  publishedFile,
} from './publishedPlace';

/** Where a picture is. */
export interface ResolvedImage {
  readonly state: RenderedImage['state'];
  /** As the site writes it; undefined where it must not be loaded. */
  readonly address: string | undefined;
  readonly file: string | undefined;
}

const refused: ResolvedImage = { state: 'refused', address: undefined, file: undefined };

/**
 * Where the published site finds a picture. Relearn looks among the page's own files, then in `assets`; else it prints
 * the address as it is, and a browser counts it from the page's address: for a plain note that is a folder of its own, so
 * that `../_img/x.png` is found and `_img/x.png` is not, opposite to an editor's preview. [Relearn: imageObject.gotmpl;
 * tried with Hugo 0.131 and 0.169, Relearn 7.6.1 and 9.0.3]
 */
export function resolveImage(site: RenderSite, from: LinkPage, address: string): ResolvedImage {
  const { path: rawPath, suffix } = splitHref(address);
  if (schemeOf(address) !== undefined || isExternal(address))
    return isLoaded(address)
      ? { state: 'remote', address: encodeAddress(address), file: undefined }
      : refused;
  const path = filePath(rawPath);
  if (path === '' || !isPlainPath(path)) return refused;
  if (site.config === undefined) return imageOfPlainNote(site, from, path, address);
  const asIs = encodeAddress(address);

  const owned = ownedFile(site, from, path);
  if (owned?.exists === true)
    return { state: 'found', address: addressOfOwned(site, from, owned.file) + suffix, file: owned.file };
  const asset =
    climbsOut(from, path) || path.split('/').includes('..')
      ? undefined
      : `assets/${path.replace(/^\/+/, '')}`;
  if (asset !== undefined && site.files.exists(asset) === true) {
    const published = `${site.config.rendering.basePath}/${path.replace(/^\/+/, '')}`;
    return { state: 'found', address: encodeAddress(published) + suffix, file: asset };
  }
  const published = publishedFile(site, from, path);
  if (published?.exists === true) return { state: 'found', address: asIs, file: published.file };
  const inEditor = fileInEditor(from, path);
  if (inEditor !== undefined && site.files.exists(inEditor) === true)
    return { state: 'not-found', address: asIs, file: inEditor };
  // What is not known is taken for well written; a page's own file is the likelier one where it has files at all.
  if (owned !== undefined && owned.exists === undefined)
    return { state: 'found', address: addressOfOwned(site, from, owned.file) + suffix, file: owned.file };
  if (published !== undefined && published.exists === undefined)
    return { state: 'found', address: asIs, file: published.file };
  if (inEditor === undefined && published === undefined) return refused;
  return { state: 'missing', address: asIs, file: undefined };
}

/** Without Hugo a picture is where the address says, counted from the note. */
function imageOfPlainNote(site: RenderSite, from: LinkPage, path: string, address: string): ResolvedImage {
  const file = fileInEditor(from, path);
  if (file === undefined) return refused;
  const state = site.files.exists(file) === false ? 'missing' : 'found';
  return { state, address: encodeAddress(address), file: state === 'found' ? file : undefined };
}
