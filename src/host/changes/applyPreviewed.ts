import * as vscode from 'vscode';
import { lineEdits } from '../../core/text/lineEdits';
import { openForEdit } from '../edits/openForEdit';
import { inSlices } from '../inSlices';
import { toWorkspaceEdit } from '../edits/toWorkspaceEdit';
import { saveText } from '../edits/saveText';
import { isObstacle, type Done, type DoneText, type Obstacle, type Work } from './work';

/**
 * Edits texts as far as the user takes them in VS Code's refactor preview. VS Code opens all of them for that; they are
 * saved afterwards where nothing in them was unsaved.
 */
export async function applyPreviewed(
  edits: Work['edits'],
  bases: Work['bases'],
  preview: string,
): Promise<Done | Obstacle> {
  const files = await inSlices(edits, async ({ uri }): Promise<Before | Obstacle> => {
    const parsed = vscode.Uri.parse(uri, true);
    const file = await openForEdit(parsed, bases.get(uri));
    if (typeof file === 'string') return { uri: parsed, obstacle: file };
    return { uri: parsed, text: file.text, wasDirty: file.document?.isDirty === true };
  });
  const before: Before[] = [];
  for (const file of files ?? []) {
    if (isObstacle(file)) return file;
    before.push(file);
  }
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(edits, preview))))
    return { uri: undefined, obstacle: undefined };
  const texts: DoneText[] = [];
  for (const { uri, text, wasDirty } of before) {
    const document = await vscode.workspace.openTextDocument(uri);
    const taken = lineEdits(text, document.getText());
    if (taken.length === 0) continue;
    if (!wasDirty && document.isDirty) await saveText(document);
    texts.push({ uri, before: text, edits: taken, isSaved: !wasDirty });
  }
  return { texts, creates: [], moves: [], deletes: [], folders: [] };
}

interface Before {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly wasDirty: boolean;
}
