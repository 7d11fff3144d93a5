import * as vscode from 'vscode';
import { isLocked } from './isLocked';
import { heldDocument } from '../files/readText';

/** A file that can be edited without harm. */
export interface EditableFile {
  /** Without a byte order mark. */
  readonly text: string;
  /** The mark that the file begins with, if any; editors do not show it. */
  readonly mark: '\ufeff' | '';
  /** Where the edit goes; undefined for one of the disk. */
  readonly document: vscode.TextDocument | undefined;
}

/**
 * Reads a file that is to be edited: in its editor, else on the disk.
 * @param basis what the edit counts in; undefined where that is not known
 * @returns a sentence for the user where the edit would do harm: VS Code reads a file that is not UTF-8 as if it were, and
 *   would save that together with our edit
 */
export async function openForEdit(
  uri: vscode.Uri,
  basis: string | undefined,
): Promise<EditableFile | string> {
  const document = heldDocument(uri);
  // Unsaved text can live without its file.
  const bytes = await bytesIfThere(uri);
  if (bytes === undefined && document?.isDirty !== true) return vscode.l10n.t('The file no longer exists.');
  if (bytes !== undefined && (await isLocked(uri))) return vscode.l10n.t('The file is read-only.');
  const onDisk = bytes && decode(bytes);
  const text = document?.getText() ?? onDisk?.text;
  if (text === undefined || text.includes('\ufffd')) {
    return vscode.l10n.t('The file isn’t UTF-8. Open it and use “Save with Encoding”.');
  }
  if (basis !== undefined && text !== basis) return changedMeanwhile();
  if (document?.isDirty === false && isUtf8(document) && onDisk !== undefined) {
    // An editor shows mixed line ends as if they were even.
    if (evened(onDisk.text) !== evened(text)) return changedMeanwhile();
  }
  return { text, mark: onDisk?.mark ?? '', document };
}

async function bytesIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** @returns undefined where the bytes are not UTF-8 */
function decode(bytes: Uint8Array): Pick<EditableFile, 'text' | 'mark'> | undefined {
  try {
    const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return all.startsWith('\ufeff') ? { text: all.slice(1), mark: '\ufeff' } : { text: all, mark: '' };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const changedMeanwhile = () => vscode.l10n.t('The file changed in the meantime. Try again.');
const isUtf8 = ({ encoding }: vscode.TextDocument) => encoding.startsWith('utf8');
const evened = (text: string) => text.replace(/\r\n?/g, '\n');
