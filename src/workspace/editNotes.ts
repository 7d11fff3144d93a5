import * as vscode from 'vscode';
import { isRefusal, type Refusal } from '../core/edits/frontMatterEdits';
import type { FileEdits, TextEdit } from '../core/text/textEdit';
import { applyChange } from '../host/applyChange';
import { inSlices } from '../host/inSlices';
import { obstacleToEdit } from '../host/obstacleToEdit';
import { readTextIfThere } from '../host/readText';
import { showRefusals, type RefusedNote } from '../host/showRefusals';

/** What one edit makes of many notes. */
export interface PlannedEdits {
  /** Of the notes that change. */
  readonly edits: readonly FileEdits[];
  /** The texts that the edits count in, by URI. */
  readonly bases: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedNote[];
}

/** Asks for the edits of each note, in its text of this moment. A note that cannot be changed stands in nobody's way. */
export async function planEdits(
  uris: readonly string[],
  edit: (text: string, uri: string) => readonly TextEdit[] | Refusal,
): Promise<PlannedEdits> {
  const edits: FileEdits[] = [];
  const bases = new Map<string, string>();
  const refused: RefusedNote[] = [];
  const results = await inSlices(uris, async (uri) => ({ uri, ...(await planOne(uri, edit)) }));
  for (const { uri, text, result } of results ?? []) {
    if (isRefusal(result)) refused.push({ uri, ...result });
    else if (result.length > 0) {
      edits.push({ uri, edits: result });
      bases.set(uri, text);
    }
  }
  return { edits, bases, refused };
}

async function planOne(
  uri: string,
  edit: (text: string, uri: string) => readonly TextEdit[] | Refusal,
): Promise<{ text: string; result: readonly TextEdit[] | Refusal }> {
  const file = vscode.Uri.parse(uri, true);
  const text = await readTextIfThere(file);
  if (text === undefined) {
    return { text: '', result: { refused: vscode.l10n.t('The file is not there any more.'), line: 0 } };
  }
  const result = edit(text, uri);
  if (isRefusal(result) || result.length === 0) return { text, result };
  const obstacle = await obstacleToEdit(file, text);
  return { text, result: obstacle === undefined ? result : { refused: obstacle, line: 0 } };
}

/**
 * Makes one change of the same edit to many notes: one undo takes it back. Notes that refuse are named, the others are
 * changed.
 * @param preview what the change is for, to let the user look at it first
 * @returns false where nothing was changed
 */
export async function editNotes(
  uris: readonly string[],
  edit: (text: string, uri: string) => readonly TextEdit[] | Refusal,
  preview?: string,
): Promise<boolean> {
  const { edits, bases, refused } = await planEdits(uris, edit);
  void showRefusals(refused);
  return edits.length > 0 && applyChange({ edits, bases, preview });
}
