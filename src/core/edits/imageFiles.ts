import { folderOf, joinPath, type LinkPage } from '../hugo/linkPages';
import { parseNumberPrefix } from './numberPrefix';
import { fileAddress, ownFolder } from './rewriteAddress';
import { freeFileName, slug } from './slug';

/** Words of a wish that say nothing about the picture. */
const wishes =
  /(?<!\p{L})(?:steal|copy|grab|insert|add|paste|over|from|of|the|a|an|slides?|images?|pictures?|screenshots?)(?!\p{L})/giu;

/**
 * The folder for pictures of a note: the one that its images are in now, else one beside it.
 * @param images paths of image files that the note shows already, or that notes around it show, the nearest last
 * @param name of the folder where there are none
 */
export function imageFolder(page: LinkPage, images: readonly string[], name: string): string {
  const own = ownFolder(page);
  const used = images.map(folderOf).findLast((folder) => folder.startsWith(own === '' ? '' : `${own}/`));
  return used ?? joinPath(own, name);
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
  const note = noteName(page);
  const subject = what.replace(wishes, ' ');
  const stem = `${note}-${/[\p{L}\p{N}]/u.test(subject) ? slug(subject, 'slide') : 'slide'}`;
  return freeFileName(stem, extension, existing.map(withoutImageEnding));
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

const withoutImageEnding = (name: string) => name.replace(/\.(?:png|jpe?g|gif|webp|svg|avif)$/i, '');

/**
 * The address that a note has to write so that the published page finds a file. Hugo publishes a plain note as a folder
 * of its own, so that its addresses count from there; bundles, sections and notes without Hugo count from their folder.
 * @param file path from the site's root
 */
export function addressOfFile(
  page: LinkPage,
  kind: 'hugo' | 'plain',
  file: string,
  contentFolder: string,
): string {
  const from =
    kind === 'hugo' && page.role === 'plain' ? page.path.replace(/\.[^./]+$/, '') : ownFolder(page);
  return fileAddress({ context: 'markdown' }, '', from, file, contentFolder);
}
