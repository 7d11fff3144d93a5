import type * as vscode from 'vscode';
import { exists, heldDocument, readTextIfThere } from '../../host/files/readText';

/**
 * The text of a note: unsaved text wins over the disk, and lives on where the file is gone. An editor without unsaved
 * text that still shows a deleted file does not keep the note alive.
 * @returns undefined where there is no such note
 */
export async function readNote(uri: vscode.Uri): Promise<string | undefined> {
  const document = heldDocument(uri);
  if (document === undefined) return readTextIfThere(uri);
  return document.isDirty || (await exists(uri)) ? document.getText() : undefined;
}
