import type * as vscode from 'vscode';
import { isRefusal, type Refusal } from '../../core/frontMatter/frontMatterEdits';
import type { TextEdit } from '../../core/text/textEdit';
import type { Changes } from './change';
import { showNoteRefusal } from '../edits/noteRefusal';

/**
 * Changes one file's text, as one undo, and only if it still says what the edits count in.
 * @param text what the edits count in
 * @returns false where nothing was changed: there was nothing to change, or the user has been told why
 */
export async function changeText(
  changes: Changes,
  uri: vscode.Uri,
  text: string,
  edits: readonly TextEdit[] | Refusal,
): Promise<boolean> {
  if (isRefusal(edits)) {
    showNoteRefusal(uri, edits);
    return false;
  }
  const key = uri.toString();
  return edits.length > 0 && changes.apply({ edits: [{ uri: key, edits }], bases: new Map([[key, text]]) });
}
