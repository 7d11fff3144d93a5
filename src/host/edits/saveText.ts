import type * as vscode from 'vscode';

/** So often a save may be given up for another one: each of those saves, too. */
const attempts = 3;

/**
 * Saves the text of a document. VS Code gives a save up when another one begins meanwhile, such as its own after a delay,
 * and says that it failed: what counts is whether anything is still unsaved.
 *
 * @returns whether the text is on the disk
 */
export async function saveText(document: Pick<vscode.TextDocument, 'save' | 'isDirty'>): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if ((await document.save()) || !document.isDirty) return true;
  }
  return false;
}
