import * as vscode from 'vscode';
import { isRefusal, type Refusal } from '../../core/frontMatter/frontMatterEdits';
import type { FileEdits, TextEdit } from '../../core/text/textEdit';
import type { Change } from '../../host/changes/change';
import type { Notes } from '../conferences/notes';
import { inSlices } from '../../host/inSlices';
import { openForEdit } from '../../host/edits/openForEdit';
import { readTextIfThere } from '../../host/files/readText';
import { showRefusals, type RefusedNote } from '../../host/ui/showRefusals';

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
  const opened = await openForEdit(file, undefined);
  if (typeof opened !== 'string') return { text: opened.text, result: edit(opened.text, uri) };
  // What stands in the way of an edit is told only where there is something to edit.
  const text = await readTextIfThere(file);
  const result = text === undefined ? undefined : edit(text, uri);
  if (text !== undefined && result !== undefined && (isRefusal(result) || result.length === 0))
    return { text, result };
  return { text: text ?? '', result: { refused: opened, line: 0 } };
}

/**
 * Makes one change of the same edit to many notes: one undo takes it back. Notes that refuse are named, the others are
 * changed.
 * @param options what the change is called, and whether the user looks at it first
 * @returns false where nothing was changed
 */
export async function editNotes(
  notes: Notes,
  uris: readonly string[],
  edit: (text: string, uri: string) => readonly TextEdit[] | Refusal,
  options: Pick<Change, 'label' | 'offerUndo' | 'preview'> = {},
): Promise<boolean> {
  const { edits, bases, refused } = await planEdits(uris, edit);
  void showRefusals(refused);
  return edits.length > 0 && notes.apply({ ...options, edits, bases });
}
