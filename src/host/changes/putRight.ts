import * as vscode from 'vscode';
import type { Log } from '../log';
import { exists, heldDocument } from '../files/readText';
import { saveText } from '../edits/saveText';
import { putInto } from './carryOut';
import { movedTo, toVsMove, type FileMove } from './change';
import { bytesOf, deleteEmptyFolders, writeVerified } from './files';
import { attemptAll, type Back } from './steps';
import { sumOf, type JournalEntry, type JournalFile, type JournalText, type Unfinished } from './journal';

/**
 * Ends what an earlier run of the extension began: a change that was done is left as it is, any other is put back, and the
 * user is told. A file that somebody changed since then is left alone and named.
 * @returns the files that may be others now
 */
export async function putRight(unfinished: Unfinished, log: Log): Promise<vscode.Uri[]> {
  const { entry } = unfinished;
  const moves = entry.moves.map(toVsMove);
  const moved = moves.slice(0, await movesDone(moves, unfinished.moved));
  const { label } = entry;
  if (moved.length === moves.length && (await isDone(entry, moves))) {
    for (const file of entry.deletes) {
      if (await isWhole(parse(file.uri), file)) await vscode.workspace.fs.delete(parse(file.uri));
    }
    await deleteEmptyFolders(entry.emptied.map(parse));
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Talk Notes was interrupted, but finished: {0}', label),
    );
  } else {
    const [left] = await putBack(entry, moved, log);
    void vscode.window.showWarningMessage(
      left === undefined
        ? vscode.l10n.t('Talk Notes was interrupted and restored everything. Not done: {0}', label)
        : vscode.l10n.t(
            'Talk Notes was interrupted and couldn’t restore {0}. Compare it with your last version. Not done: {1}',
            vscode.workspace.asRelativePath(left),
            label,
          ),
    );
  }
  return urisOf(entry, moves);
}

/** @param known how many were noted as done; the one after them may be done, too */
async function movesDone(moves: readonly FileMove[], known: number): Promise<number> {
  const next = moves[known];
  if (next === undefined) return known;
  return (await exists(next.to)) && !(await exists(next.from)) ? known + 1 : known;
}

async function isDone(
  { writes, documents, creates }: JournalEntry,
  moves: readonly FileMove[],
): Promise<boolean> {
  const now = (uri: string) => movedTo(parse(uri), moves);
  for (const { uri, after } of writes) if ((await textAt(now(uri))) !== after) return false;
  for (const { uri, after } of documents)
    if (withoutMark((await textAt(now(uri))) ?? '') !== after) return false;
  for (const file of creates) if (!(await isWhole(now(file.uri), file))) return false;
  return true;
}

/** @returns the files that could not be put back */
async function putBack(entry: JournalEntry, moved: readonly FileMove[], log: Log): Promise<vscode.Uri[]> {
  const others: vscode.Uri[] = [];
  const back = (uri: vscode.Uri, work: () => Promise<boolean>): Back => ({
    uri,
    run: async () => {
      if (!(await work())) others.push(uri);
    },
  });
  const moves = moved.toReversed().map(({ from, to }) =>
    back(from, async () => {
      await vscode.workspace.fs.rename(to, from, { overwrite: false });
      return true;
    }),
  );
  const texts = [
    ...entry.writes.map((text) => back(parse(text.uri), () => restoreOnDisk(text))),
    ...entry.documents.map((text) => back(parse(text.uri), () => restoreDocument(text))),
    ...entry.creates.map((file) => back(parse(file.uri), () => removeMade(file))),
  ];
  const unsaved = entry.unsaved.map(({ uri, text }) =>
    back(parse(uri), () => restoreUnsaved(parse(uri), text)),
  );
  const left = [...(await attemptAll(moves, log)), ...(await attemptAll(texts, log))];
  await deleteEmptyFolders(entry.folders.map(parse));
  return [...left, ...(await attemptAll(unsaved, log)), ...others];
}

/** @returns whether the file says what it said before; not where somebody else has changed it */
async function restoreOnDisk({ uri, before, after }: JournalText): Promise<boolean> {
  const file = parse(uri);
  const text = await textAt(file);
  if (text === before) return true;
  // A part of it was written when the host ended.
  if (text === undefined || !(after.startsWith(text) || before.startsWith(text))) return false;
  await writeVerified(file, new TextEncoder().encode(before));
  return true;
}

async function restoreDocument({ uri, before, after }: JournalText): Promise<boolean> {
  const file = parse(uri);
  const document = heldDocument(file);
  if (document?.isDirty === true) {
    // VS Code has brought the edit back as text that was not saved.
    if (document.getText() !== after) return document.getText() === before;
    await putInto(file, before);
    return saveText(document);
  }
  const mark = (await textAt(file))?.startsWith('\ufeff') === true ? '\ufeff' : '';
  return restoreOnDisk({ uri, before: mark + before, after: mark + after });
}

async function removeMade(file: JournalFile): Promise<boolean> {
  const uri = parse(file.uri);
  const bytes = await bytesOf(uri);
  if (bytes === undefined) return true;
  if (bytes.length > 0 && !(await isWhole(uri, file))) return false;
  await vscode.workspace.fs.delete(uri);
  return true;
}

async function restoreUnsaved(uri: vscode.Uri, text: string): Promise<boolean> {
  if (heldDocument(uri)?.isDirty !== true) await putInto(uri, text);
  return true;
}

async function isWhole(uri: vscode.Uri, { size, sum }: JournalFile): Promise<boolean> {
  const bytes = await bytesOf(uri);
  return bytes?.length === size && sumOf(bytes) === sum;
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await bytesOf(uri);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function urisOf(
  { writes, documents, unsaved, creates, deletes }: JournalEntry,
  moves: readonly FileMove[],
): vscode.Uri[] {
  const files = [...writes, ...documents, ...unsaved, ...creates, ...deletes].map(({ uri }) => parse(uri));
  return [...files, ...moves.flatMap(({ from, to }) => [from, to])];
}

const parse = (uri: string) => vscode.Uri.parse(uri, true);
const withoutMark = (text: string) => text.replace(/^\ufeff/, '');
