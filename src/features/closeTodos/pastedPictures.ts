import * as vscode from 'vscode';
import { withoutImageEnding } from '../../core/edits/pictures/imageFiles';
import type { PictureTrouble } from '../../workspace/pictures/planPictures';
import { readPictures, type PictureFile } from '../../workspace/pictures/readPictures';

/** What a paste or drop may bring pictures in. */
export const pictureMimeTypes = ['image/*', 'text/uri-list', 'files'];

/**
 * The pictures that a paste or drop brings: an image, image files, or addresses of such files. Nothing is read of what
 * brings none.
 * @returns none where it is something else
 */
export async function pastedPictures(
  data: vscode.DataTransfer,
): Promise<readonly PictureFile[] | PictureTrouble> {
  const files: PictureFile[] = [];
  for (const [mime, item] of data) {
    const file = item.asFile();
    if (file === undefined || !(mime.startsWith('image/') || isImageName(file.name))) continue;
    files.push({ name: file.name, bytes: await file.data() });
  }
  return files.length > 0 ? files : readPictures(await fileUris(data));
}

async function fileUris(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  // Lines with # are comments (RFC 2483).
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line) => {
    try {
      const uri = vscode.Uri.parse(line, true);
      // What lies on the web is not fetched; what VS Code has a file system for is a file.
      const isFile = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
      return isFile && isImageName(uri.path) ? [uri] : [];
    } catch {
      // No address at all.
      return [];
    }
  });
}

const isImageName = (name: string) => withoutImageEnding(name) !== name;
