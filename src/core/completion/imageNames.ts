import type { Conference, Page } from '../conference/conference';
import { encodeUri } from '../text/wellFormed';

/** Where notes keep their images: a folder beside them. */
export const imageFolderName = '_img';

/**
 * How a page has to call the folder of images beside its file. To Hugo the files of a folder belong to its section, and
 * any other page of it is published one level below: it finds them one level up (tried with Relearn 7.6.1 and 9.0.3).
 */
export function imageFolder(kind: Conference['kind'], page: Page): string {
  const ownsFolder = kind === 'plain' || page.kind === 'section' || page.bundle;
  return ownsFolder ? `${imageFolderName}/` : oneLevelUp;
}

const oneLevelUp = `../${imageFolderName}/`;

/**
 * The part of an image's name that stands before the cursor, in an address that is right on the site and that VS Code
 * cannot complete, because on the disk nothing is there.
 * @param before the line up to the cursor
 * @param folder what `imageFolder` says
 * @returns undefined where no such address is being written
 */
export function imageNameBefore(before: string, folder: string): string | undefined {
  if (folder !== oneLevelUp) return undefined;
  const at = before.lastIndexOf(`](${folder}`);
  if (at < 0 || before.lastIndexOf('![', at) < 0) return undefined;
  const name = before.slice(at + 2 + folder.length);
  return /[\s()<>]/.test(name) ? undefined : name;
}

/** The files among `names` that are images, each as it is written in an address. */
export function imageAddresses(names: readonly string[]): { name: string; address: string }[] {
  return names
    .filter((name) => /\.(?:apng|avif|bmp|gif|jpe?g|png|svg|webp)$/i.test(name))
    .map((name) => ({
      name,
      address: encodeUri(name).replace(/[()?#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    }));
}
