import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import { inSlices } from '../inSlices';
import { openForEdit, type EditableFile } from '../edits/openForEdit';
import { movedTo } from './change';
import type { Obstacle, Work } from './work';

interface PlannedText {
  /** Before the moves. */
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly edits: readonly TextEdit[];
  readonly after: string;
}

/** A file that is rewritten on the disk, with the mark that it begins with. */
export interface PlannedWrite extends PlannedText {
  readonly mark: EditableFile['mark'];
}

/** A document that is edited, and saved where nothing in it was unsaved. */
export interface PlannedDocument extends PlannedText {
  readonly document: vscode.TextDocument;
  readonly wasDirty: boolean;
}

/**
 * Unsaved text of a file that moves. VS Code lets go of it when a file is moved on the disk: it has to be put into the
 * editor of the file in its new place.
 */
export interface PlannedUnsaved extends PlannedText {
  readonly to: vscode.Uri;
}

/** Work with how each of its texts is changed. */
export interface Plan extends Pick<Work, 'creates' | 'moves' | 'deletes' | 'folders'> {
  readonly writes: readonly PlannedWrite[];
  readonly documents: readonly PlannedDocument[];
  readonly unsaved: readonly PlannedUnsaved[];
}

/** Looks at every file that work changes. */
export async function planOf(work: Work): Promise<Plan | Obstacle> {
  const { creates, moves, deletes, folders } = work;
  const writes: PlannedWrite[] = [];
  const documents: PlannedDocument[] = [];
  const unsaved: PlannedUnsaved[] = [];
  const wanted = work.edits.filter(({ edits }) => edits.length > 0);
  const files = await inSlices(wanted, async ({ uri, edits }) => {
    const parsed = vscode.Uri.parse(uri, true);
    return { uri: parsed, edits, file: await openForEdit(parsed, work.bases.get(uri)) };
  });
  for (const { uri, edits, file } of files ?? []) {
    if (typeof file === 'string') return { uri, obstacle: file };
    const { text, mark, document } = file;
    const planned = { uri, before: text, edits, after: applyEdits(text, edits) };
    const to = movedTo(uri, moves);
    const isMoved = to.toString() !== uri.toString();
    if (document === undefined || (isMoved && !document.isDirty)) writes.push({ ...planned, mark });
    else if (isMoved) unsaved.push({ ...planned, to });
    else documents.push({ ...planned, document, wasDirty: document.isDirty });
  }
  for (const document of vscode.workspace.textDocuments) {
    const { uri } = document;
    const to = movedTo(uri, moves);
    const isKnown = unsaved.some((each) => each.uri.toString() === uri.toString());
    if (!document.isDirty || to.toString() === uri.toString() || isKnown) continue;
    const text = document.getText();
    unsaved.push({ uri, to, before: text, edits: [], after: text });
  }
  return { creates, moves, deletes, folders, writes, documents, unsaved };
}
