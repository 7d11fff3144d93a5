import * as vscode from 'vscode';
import { movedTo } from './change';
import type { Done, DoneText, Work } from './work';

/** Every file that work may have made another: those that are moved by both of their names. */
export function filesOf({ edits, creates, moves, deletes }: Work): vscode.Uri[] {
  return [
    ...edits.map(({ uri }) => movedTo(vscode.Uri.parse(uri, true), moves)),
    ...[...creates, ...deletes].map(({ uri }) => uri),
    ...moves.flatMap(({ from, to }) => [from, to]),
  ];
}

/** What was done to the text of a file, by the name that it has now. */
export function textIn({ texts, moves }: Done, uri: vscode.Uri): DoneText | undefined {
  const key = uri.toString();
  return texts.find((text) => movedTo(text.uri, moves).toString() === key);
}

/** Whether files were made, moved or deleted: that is nothing that undo in an editor may take back. */
export function movesFiles({ creates, moves, deletes }: Done): boolean {
  return creates.length + moves.length + deletes.length > 0;
}
