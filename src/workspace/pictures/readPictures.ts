import * as vscode from 'vscode';
import { errorWords } from '../../host/errorWords';
import { largestPicture, tooLarge, type PictureTrouble } from './planPictures';

/** An image file that someone chose, dropped or pasted. */
export interface PictureFile {
  /** Of the file, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads image files. A file is asked for its size first: one that is too large is not read at all. */
export async function readPictures(
  uris: readonly vscode.Uri[],
): Promise<readonly PictureFile[] | PictureTrouble> {
  const files: PictureFile[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largestPicture) return { trouble: tooLarge(name, size) };
      files.push({ name, bytes: await vscode.workspace.fs.readFile(uri) });
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      return { trouble: errorWords(error, name) };
    }
  }
  return files;
}
