import { decodePath, isExternal, splitHref } from '../../hugo/resolveLink';
import { folderOf, joinPath, type LinkPage } from '../../hugo/linkPages';
import { isWithin } from '../../hugo/pagePaths';
import { todoSubject } from '../../note/todos/todoSubject';
import { parseNumberPrefix } from '../../conference/plain/numberedName';
import { fileAddress, filePath, ownFolder } from '../links/rewriteAddress';
import { freeFileName, slug } from '../pages/slug';

/** How a conference publishes the files beside its notes. Paths are relative to the conference's root. */
export interface ImageSite {
  readonly kind: 'hugo' | 'plain';
  /** The folder that addresses with a leading `/` count from; empty for the root. */
  readonly contentFolder: string;
  /** As in the site's configuration; none for plain notes. */
  readonly staticFolders: readonly string[];
  readonly uglyUrls: boolean;
}

/** The addresses of the images that a page shows now. */
export interface ShownImages {
  readonly page: LinkPage;
  readonly hrefs: readonly string[];
}

/**
 * The folder for new pictures of a page, by the habit of the notes: what most images of the first group with any say.
 * Where notes keep them in a folder beside the note, so does this page; a folder for the whole site serves it, too.
 * @param groups who is asked, the nearest first: the note itself, those around it, the whole conference
 * @param name of the folder beside the note where none of them shows an image
 */
export function imageFolder(
  page: LinkPage,
  site: ImageSite,
  groups: Iterable<Iterable<ShownImages>>,
  name: string,
): string {
  for (const group of groups) {
    const counts = new Map<string, number>();
    for (const { page: from, hrefs } of group) {
      for (const href of hrefs) {
        const file = imageFile(from, site, href);
        if (file === undefined || !isPublished(file, site)) continue;
        const folder = folderFor(page, from, folderOf(file));
        counts.set(folder, (counts.get(folder) ?? 0) + 1);
      }
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (most !== undefined) return most[0];
  }
  return joinPath(ownFolder(page), name);
}

/** Whether the site shows a file as it is. What lies elsewhere in its folder is there for who builds it. */
export function isPublished(
  file: string,
  { kind, contentFolder, staticFolders }: Pick<ImageSite, 'kind' | 'contentFolder' | 'staticFolders'>,
): boolean {
  return kind === 'plain' || [contentFolder, ...staticFolders].some((folder) => isWithin(file, folder));
}

/** The folder that is to `page` what `folder` is to `from`. */
function folderFor(page: LinkPage, from: LinkPage, folder: string): string {
  const beside = ownFolder(from);
  return isWithin(folder, beside) ? joinPath(ownFolder(page), folder.slice(beside.length)) : folder;
}

/** The file that an image's address means, as its writer meant it; undefined for one that is not the conference's. */
export function imageFile(page: LinkPage, site: ImageSite, href: string): string | undefined {
  if (isExternal(href)) return undefined;
  const path = decodePath(splitHref(href).path);
  if (path === '') return undefined;
  if (!path.startsWith('/')) {
    // In a plain note of a Hugo site `_img/x.png` is not found; its writer meant the folder beside it all the same.
    const folder = path.startsWith('../') ? addressFolder(page, site) : ownFolder(page);
    return filePath(folder, path, site.contentFolder);
  }
  const [day = ''] = ownFolder(page).slice(site.contentFolder.length).split('/').filter(Boolean);
  const [root = site.contentFolder] = isWithin(path, `/${day}`) && day !== '' ? [] : site.staticFolders;
  return joinPath(root, path);
}

/**
 * A free name for a picture: `02_gslb-failover.png` for the wish `Steal slide: failover` of `02_gslb.md`.
 * @param what the words that tell what it shows; may be empty
 * @param extension with its dot
 * @param existing names in the folder
 */
export function imageName(
  page: LinkPage,
  what: string,
  extension: string,
  existing: readonly string[],
): string {
  return freeImageName(`${noteName(page)}-${subjectName(what)}`, extension, existing);
}

/** What a picture shows, as a part of a file name. */
export function subjectName(what: string): string {
  const subject = todoSubject(what);
  return /[\p{L}\p{N}]/u.test(subject) ? slug(subject, 'slide') : 'slide';
}

/**
 * A name that no image of the folder has, with whichever ending: a site may make `x.webp` of `x.png`.
 * @param extension with its dot
 */
export function freeImageName(stem: string, extension: string, existing: readonly string[]): string {
  return freeFileName(stem, extension, existing.map(withoutImageEnding));
}

/** True for what can be a file's name on every system, in its folder and nowhere else. */
export function isFileName(name: string): boolean {
  return /^(?![. ])[^\\/:*?"<>|\p{Cc}]{1,200}(?<![. ])$/u.test(name);
}

/** The name of a note's file, or of the folder that a bundle or section is, without language and extension. */
function noteName({ path, role }: LinkPage): string {
  const folder = folderOf(path);
  const name =
    role === 'plain' || folder === ''
      ? path.slice(path.lastIndexOf('/') + 1)
      : folder.slice(folder.lastIndexOf('/') + 1);
  const bare = name.replace(/(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.[^./]+$/i, '');
  const number = parseNumberPrefix(bare);
  return number === undefined ? slug(bare, 'note') : `${number.digits}_${slug(number.rest, 'note')}`;
}

/** A file's name without its ending, if that is one of an image. */
export const withoutImageEnding = (name: string): string =>
  name.replace(/\.(?:png|jpe?g|gif|webp|svg|avif)$/i, '');

/**
 * The address that a note has to write so that the published page finds a file. Hugo publishes a plain note as a folder
 * of its own, so that its addresses count from there (but with `uglyURLs`); bundles, sections and notes without Hugo
 * count from their folder. Static files are at the site's root.
 * @param file path from the site's root
 */
export function addressOfFile(page: LinkPage, site: ImageSite, file: string): string {
  const root = site.staticFolders.find((folder) => isWithin(file, folder));
  if (root !== undefined) return fileAddress({ context: 'markdown' }, '/', '', file, root);
  return fileAddress({ context: 'markdown' }, '', addressFolder(page, site), file, site.contentFolder);
}

/** Where a page's relative addresses count from when a browser follows them. */
function addressFolder(page: LinkPage, { kind, uglyUrls }: ImageSite): string {
  return kind === 'hugo' && page.role === 'plain' && !uglyUrls
    ? page.path.replace(/\.[^./]+$/, '')
    : ownFolder(page);
}
