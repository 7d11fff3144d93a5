import { baseName, folderOf, joinPath, type LinkPage } from '../../hugo/linkPages';
import { decodePath } from '../../hugo/resolveLink';
import { logicalName, pagePlace } from '../../hugo/pagePaths';
import type { SiteConfig } from '../../hugo/siteConfig';
import { isPlainPath } from '../safety/address';
import type { RenderSite } from '../renderSite';

/**
 * The address of a page as Relearn writes it into links: from the site's root, with `index.html`; other settings of the
 * configuration make other forms of it. A page's own `slug` and `url` are not known here. [tried with Hugo 0.131 and
 * 0.169, Relearn 7.6.1 and 9.0.3]
 * @param from the page that the link stands on
 */
export function publishedAddress(page: LinkPage, from: LinkPage, config: SiteConfig): string {
  const { basePath, uglyUrls, relativeUrls, explicitIndex } = config.rendering;
  const path = languageFolder(page, config) + (page.logicalPath === '/' ? '' : page.logicalPath);
  const isUgly = uglyUrls && path !== '';
  const address = isUgly ? `${path}.html` : `${path}/${explicitIndex ? 'index.html' : ''}`;
  if (!relativeUrls) return encodeAddress(basePath + address);
  // Hugo goes up to the root first, whatever is nearer.
  const depth = from.logicalPath.split('/').filter(Boolean).length - (uglyUrls ? 1 : 0);
  return encodeAddress('../'.repeat(Math.max(0, depth)) + address.slice(1));
}

function languageFolder(page: LinkPage, config: SiteConfig): string {
  if (config.languages.length < 2) return '';
  const language = pagePlace(page.path, config)?.language ?? config.defaultLanguage;
  return language === config.defaultLanguage ? '' : `/${language}`;
}

/** Characters that end an attribute or an address are encoded; what is encoded already stays. */
export function encodeAddress(address: string): string {
  return address.replace(/[\s"<>\\^`{|}]|%(?![\da-f]{2})/gi, (sign) => encodeURIComponent(sign));
}

/** A file of the site and where the published site has it. */
export interface PublishedFile {
  readonly file: string;
  /** False where it is not there, undefined where that is not known. */
  readonly exists: boolean | undefined;
}

/**
 * The file that a browser gets for an address of the published site: one of the static folders, or one that lies beside
 * notes. Folders of pages have other names in addresses than on the disk (`Day 1` is `/day-1`), files have not.
 * @param path of the address, decoded, relative to the page that it stands on or from the site's root
 */
export function publishedFile(site: RenderSite, from: LinkPage, path: string): PublishedFile | undefined {
  if (!isPlainPath(path)) return undefined;
  const { config, links } = site;
  if (config === undefined) return undefined;
  const { basePath, uglyUrls } = config.rendering;
  const base = uglyUrls && from.role === 'plain' ? folderOf(from.logicalPath) : from.logicalPath;
  let address = path.startsWith('/') ? joinPath('/', path) : joinPath(base, path);
  if (path.startsWith('/') && basePath !== '') {
    if (!address.startsWith(`${basePath}/`)) return undefined;
    address = address.slice(basePath.length);
  }
  const inContent = besideNotes(links, from, address);
  const candidates = [inContent, ...config.staticFolders.map((folder) => joinPath(folder, address))].filter(
    (file) => file !== undefined,
  );
  const there = candidates.map((file) => ({ file, exists: site.files.exists(file) }));
  return there.find(({ exists }) => exists) ?? there.find(({ exists }) => exists === undefined) ?? there[0];
}

/** The file of a content folder that is published at an address; only folders of pages are looked up. */
function besideNotes(links: RenderSite['links'], from: LinkPage, address: string): string | undefined {
  const name = baseName(address);
  // Notes are published as pages, not as files.
  if (name === '' || /\.(?:md|markdown|mdown|html?)$/i.test(name)) return undefined;
  const own = ownFolder(from, links.contentFolder);
  const ownAddress = logicalFolder(own, links.contentFolder);
  const below = within(address, ownAddress);
  if (below !== undefined) return joinPath(own, below);
  const names = address.split('/').filter(Boolean);
  for (let count = names.length - 1; count > 0; count--) {
    const target = links.resolve(from, `/${names.slice(0, count).join('/')}`);
    if (target.kind !== 'page') continue;
    const { page } = target;
    // A plain note has no files: what lies beside it is published beside its address.
    if (page.role === 'plain') break;
    return joinPath(pageFolder(page), names.slice(count).join('/'));
  }
  return joinPath(links.contentFolder, address);
}

function within(address: string, folder: string): string | undefined {
  if (folder === '') return address;
  return address.startsWith(`${folder}/`) ? address.slice(folder.length + 1) : undefined;
}

/** The folder on the disk that a page's file lies in; of a section without a file, its own. */
export function ownFolder(page: LinkPage, contentFolder: string): string {
  const folder = pageFolder(page);
  return folder === '' ? contentFolder : folder;
}

function pageFolder({ path }: LinkPage): string {
  return /\.(?:md|markdown|mdown)$/i.test(path) ? folderOf(path) : path;
}

/** `/day-1` for `content/Day 1`; empty for the content folder. */
function logicalFolder(folder: string, contentFolder: string): string {
  const below = contentFolder === '' ? folder : folder.slice(contentFolder.length + 1);
  return below === '' ? '' : `/${logicalName(below)}`;
}

/**
 * The file that a page owns by this address: a section those of its folder, a bundle those beside it; a plain note none.
 * [tried with Hugo 0.131 and 0.169]
 */
export function ownedFile(site: RenderSite, from: LinkPage, path: string): PublishedFile | undefined {
  if (from.role === 'plain' || path === '' || !isPlainPath(path) || path.split('/').includes('..'))
    return undefined;
  const fromRoot = path.startsWith('/');
  const folder = ownFolder(from, site.links.contentFolder);
  const file = fromRoot ? joinPath(site.links.contentFolder, path) : joinPath(folder, path);
  if (fromRoot && !file.startsWith(`${folder}/`)) return undefined;
  if (/\.(?:md|markdown|mdown)$/i.test(file)) return undefined;
  return { file, exists: site.files.exists(file) };
}

/** The address at which the site publishes a file that lies beside notes. */
export function addressOfOwned(site: RenderSite, from: LinkPage, file: string): string {
  const { contentFolder } = site.links;
  const below = file.slice(contentFolder === '' ? 0 : contentFolder.length + 1);
  const folder = pageFolder(from).slice(contentFolder === '' ? 0 : contentFolder.length + 1);
  const rest = folder === '' ? below : below.slice(folder.length + 1);
  const home = from.logicalPath === '/' ? '' : from.logicalPath;
  return encodeAddress(`${site.config?.rendering.basePath ?? ''}${home}/${rest}`);
}

/** The file that an editor's preview shows for a path: counted from the note's own folder, or from the root. */
export function fileInEditor(from: LinkPage, path: string): string | undefined {
  if (!isPlainPath(path) || climbsOut(from, path)) return undefined;
  return path.startsWith('/') ? joinPath('', path) : joinPath(pageFolder(from), path);
}

/** Whether a relative path leads out of the site's root. */
export function climbsOut(from: LinkPage, path: string): boolean {
  let depth = path.startsWith('/') ? 0 : pageFolder(from).split('/').filter(Boolean).length;
  for (const name of path.split('/')) {
    if (name === '..') depth--;
    else if (name !== '' && name !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** The path of an address as a file is called: decoded, without one leading `./`. */
export function filePath(path: string): string {
  const decoded = decodePath(path);
  return decoded.startsWith('./') ? decoded.slice(2) : decoded;
}
