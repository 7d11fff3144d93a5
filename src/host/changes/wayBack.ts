import * as vscode from 'vscode';
import { invertEdits } from '../../core/text/invertEdits';
import { lineEdits } from '../../core/text/lineEdits';
import { rebaseEdits } from '../../core/text/rebaseEdits';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import { inSlices } from '../inSlices';
import { exists, openDocument, readTextIfThere } from '../files/readText';
import { movedTo, type FileMove } from './change';
import { bytesOf, isAsMade } from './files';
import { isObstacle, type Done, type DoneText, type Obstacle, type Work } from './work';

/** What takes a change back. */
export interface WayBack {
  readonly work: Work;
  /** Texts that say already what they said before: the user took them back in their editors. */
  readonly already: readonly DoneText[];
}

/**
 * What takes a change back by now. Text that was written elsewhere in a note since then stays.
 * @returns an obstacle where a file that the change touched is another since then: it is not taken back in part
 */
export async function wayBack({
  texts,
  creates,
  moves,
  deletes,
  folders,
}: Done): Promise<WayBack | Obstacle> {
  const back = moves.toReversed().map(({ from, to }) => ({ from: to, to: from }));
  const hindered = await obstacleToMoves(moves);
  if (hindered !== undefined) return hindered;
  const edits: { uri: string; edits: readonly TextEdit[] }[] = [];
  const bases = new Map<string, string>();
  const results = await inSlices(texts, async (text) => {
    const uri = movedTo(text.uri, moves);
    return { uri, result: await textBack(uri, text) };
  });
  const already: DoneText[] = [];
  for (const { uri, result } of results ?? []) {
    if (isObstacle(result)) return result;
    if (result.done !== undefined) already.push(result.done);
    edits.push({ uri: uri.toString(), edits: result.edits });
    bases.set(uri.toString(), result.basis);
  }
  const made: Work['deletes'][number][] = [];
  for (const file of creates) {
    const now = { ...file, uri: movedTo(file.uri, moves) };
    if ((await bytesOf(now.uri)) === undefined) continue;
    if (!(await isAsMade(now)) || openDocument(now.uri)?.isDirty === true)
      return { uri: now.uri, obstacle: vscode.l10n.t('The file has changed since it was created.') };
    made.push(file);
  }
  return { work: { edits, bases, creates: deletes, moves: back, deletes: made, folders }, already };
}

/** Whether there is anything left to do: the user may have taken it all back in the editor. */
export function isDoneAlready({ edits, creates, moves, deletes }: Work): boolean {
  return (
    edits.every((file) => file.edits.length === 0) && creates.length + moves.length + deletes.length === 0
  );
}

interface TextBack {
  readonly basis: string;
  readonly edits: readonly TextEdit[];
  readonly done?: DoneText;
}

async function textBack(
  uri: vscode.Uri,
  { before, edits, isSaved = false }: DoneText,
): Promise<TextBack | Obstacle> {
  const basis = await readTextIfThere(uri);
  if (basis === undefined) return { uri, obstacle: vscode.l10n.t('The file no longer exists.') };
  const after = applyEdits(before, edits);
  const inverted = invertEdits(before, edits);
  if (basis === before) return { basis, edits: [], done: { uri, before: after, edits: inverted, isSaved } };
  const back = rebaseEdits(after, inverted, lineEdits(after, basis));
  if (back === undefined) return { uri, obstacle: vscode.l10n.t('The same lines have changed since then.') };
  return { basis, edits: back };
}

/** Files that were moved have to be where they came to, and the places that they left have to be free. */
async function obstacleToMoves(moves: readonly FileMove[]): Promise<Obstacle | undefined> {
  const present = new Map<string, { uri: vscode.Uri; isThere: boolean }>();
  for (const { from, to } of moves) {
    present.set(from.toString(), { uri: from, isThere: false });
    present.set(to.toString(), { uri: to, isThere: true });
  }
  const lowerCase = new Set(moves.map(({ to }) => to.toString().toLowerCase()));
  for (const { uri, isThere } of present.values()) {
    // Where case does not count, a name that differs in nothing else is never free.
    if (!isThere && lowerCase.has(uri.toString().toLowerCase())) continue;
    if ((await exists(uri)) === isThere) continue;
    const obstacle = isThere
      ? vscode.l10n.t('The file no longer exists.')
      : vscode.l10n.t('A file with that name already exists.');
    return { uri, obstacle };
  }
  return undefined;
}
