import * as vscode from 'vscode';
import {
  addressOfFile,
  freeImageName,
  isFileName,
  withoutImageEnding,
} from '../../core/edits/pictures/imageFiles';
import { imagePage, imageSite } from '../../core/edits/pictures/imageSite';
import type { Picture } from '../../core/edits/pictures/takePictures';
import { joinPath } from '../../core/hugo/linkPages';
import { hasScript, pictureEnding } from '../../core/images/pictureType';
import { listFolder } from '../../host/files/listFolder';
import type { NoteText } from '../conferences/noteText';
import { pictureHome } from './pictureHome';

/** A picture that is to go into a note. */
export interface NewPicture {
  readonly bytes: Uint8Array;
  /** With its dot. What the bytes are decides; of `.jpg` and `.jpeg` the one that is asked for. */
  readonly extension: string;
  readonly alt: string;
  /** Words that the file is named by: the TODO's hint, a page's title. */
  readonly subject: string;
  /** The file's name without its ending, where the user chose it. */
  readonly name?: string | undefined;
}

/** What has to be done to show pictures in a note. */
export interface PlannedPictures {
  /** Files to be made; a picture that the folder has already is none of them. */
  readonly files: readonly PlannedFile[];
  /** As the note has to write them, in the order of the pictures. */
  readonly pictures: readonly Picture[];
}

interface PlannedFile {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
  /** Which of the pictures. */
  readonly index: number;
}

/** Why pictures cannot go into a note; a sentence for the user. */
export interface PictureTrouble {
  readonly trouble: string;
}

/** Bytes of the largest picture that is taken: a page that shows larger ones is a burden for whoever reads it. */
export const largestPicture = 20_000_000;

/**
 * Finds folder, names and addresses for pictures of a note. Nothing is made yet. No name is taken that is there, and a
 * picture that lies in the folder already, byte for byte, is used again.
 */
export async function planPictures(
  noteText: NoteText,
  pictures: readonly NewPicture[],
): Promise<PlannedPictures | PictureTrouble> {
  const { conference, page } = noteText;
  const home = pictureHome(noteText);
  const asLinked = imagePage(conference, page);
  if (home === undefined || asLinked === undefined) {
    return { trouble: vscode.l10n.t('Hugo doesn’t publish this file, so an image in it wouldn’t be found.') };
  }
  const root = vscode.Uri.parse(conference.id, true);
  const site = imageSite(conference, page);
  const folders = new Map<string, FolderOfPictures>();
  const planned: Picture[] = [];
  const files: PlannedFile[] = [];
  for (const [index, picture] of pictures.entries()) {
    const ending = endingOf(picture);
    if (typeof ending === 'object') return ending;
    if (picture.name !== undefined && !isFileName(picture.name)) return { trouble: noFileName(picture.name) };
    const { folder, stem } = home(picture.subject, ending);
    let there = folders.get(folder);
    if (there === undefined) {
      there = await FolderOfPictures.read(vscode.Uri.joinPath(root, folder));
      folders.set(folder, there);
    }
    let name = await there.find(picture.bytes, ending);
    if (name === undefined) {
      name = freeImageName(picture.name ?? stem, ending, there.names);
      there.add(name, picture.bytes);
      files.push({ uri: vscode.Uri.joinPath(root, folder, name), bytes: picture.bytes, index });
    }
    planned.push({ address: addressOfFile(asLinked, site, joinPath(folder, name)), alt: picture.alt });
  }
  return { files, pictures: planned };
}

/** Why a name that someone chose is not taken. */
export function noFileName(name: string): string {
  return vscode.l10n.t('“{0}” isn’t a valid file name.', name);
}

/** The ending that fits the bytes, or why they are not taken. */
function endingOf({ bytes, extension, alt, subject }: NewPicture): string | PictureTrouble {
  const what = subject || alt || vscode.l10n.t('The image');
  if (bytes.length > largestPicture) return { trouble: tooLarge(what, bytes.length) };
  const ending = pictureEnding(bytes);
  if (ending === undefined) {
    return {
      trouble: vscode.l10n.t(
        '{0} isn’t an image browsers can show. Use PNG, JPEG, GIF, WebP, AVIF or SVG.',
        what,
      ),
    };
  }
  if (ending === '.svg' && hasScript(bytes)) {
    return {
      trouble: vscode.l10n.t(
        '{0} contains a script that would run on your site. Save it as PNG first.',
        what,
      ),
    };
  }
  return ending === '.jpg' && extension.toLowerCase() === '.jpeg' ? '.jpeg' : ending;
}

/** Why a picture of so many bytes is not taken. */
export function tooLarge(what: string, bytes: number): string {
  return vscode.l10n.t(
    '{0} is {1} MB; the limit is {2} MB. Resize it first.',
    what,
    (bytes / 1_000_000).toFixed(1),
    largestPicture / 1_000_000,
  );
}

/** What lies in a folder, and what is about to. */
class FolderOfPictures {
  readonly names: string[];
  readonly #uri: vscode.Uri;
  readonly #added = new Map<string, Uint8Array>();

  private constructor(uri: vscode.Uri, names: string[]) {
    this.#uri = uri;
    this.names = names;
  }

  static async read(uri: vscode.Uri): Promise<FolderOfPictures> {
    const names = (await listFolder(uri)).map(([name]) => name);
    return new FolderOfPictures(uri, names);
  }

  add(name: string, bytes: Uint8Array): void {
    this.names.push(name);
    this.#added.set(name, bytes);
  }

  /** The name of the file with exactly these bytes. Sizes are asked first, so that few files are read. */
  async find(bytes: Uint8Array, ending: string): Promise<string | undefined> {
    for (const [name, own] of this.#added) if (isSame(own, bytes)) return name;
    const names = this.names.filter((name) => !this.#added.has(name) && hasEnding(name, ending));
    const sizes = await Promise.all(names.map((name) => sizeOf(this.#at(name))));
    for (const name of names.filter((_, i) => sizes[i] === bytes.length)) {
      if (isSame(await vscode.workspace.fs.readFile(this.#at(name)), bytes)) return name;
    }
    return undefined;
  }

  #at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#uri, name);
  }
}

/** `.jpg` and `.jpeg` are one. */
function hasEnding(name: string, ending: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\.jpeg$/, '.jpg');
  return withoutImageEnding(name) !== name && plain(name).endsWith(plain(ending));
}

/** @returns undefined for what is no file, or is gone by now */
async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) === 0 ? undefined : size;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
