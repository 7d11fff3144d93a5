import * as vscode from 'vscode';
import type { Change, FileMove } from './change';

/** What a change has done when it is done, in a few words: its own, else by the files that it makes, moves or edits. */
export function describeChange({ label, creates = [], moves = [], edits = [] }: Change): string {
  if (label !== undefined) return label;
  const [made] = creates;
  const [moved] = moves;
  if (moved !== undefined) {
    const count = countMoved(moves);
    return count === 1
      ? vscode.l10n.t('{0} moved', nameOf(moved.from))
      : vscode.l10n.t('{0} files moved', count);
  }
  if (made !== undefined) {
    return creates.length === 1
      ? vscode.l10n.t('{0} created', nameOf(made.uri))
      : vscode.l10n.t('{0} files created', creates.length);
  }
  const changed = edits.filter((file) => file.edits.length > 0);
  const [first] = changed;
  return first !== undefined && changed.length === 1
    ? vscode.l10n.t('{0} changed', nameOf(vscode.Uri.parse(first.uri, true)))
    : vscode.l10n.t('{0} notes changed', changed.length);
}

/** A file that goes through another name on its way is one file. */
function countMoved(moves: readonly FileMove[]): number {
  const names = new Set<string>();
  let count = 0;
  for (const { from, to } of moves) {
    if (!names.has(from.toString())) count++;
    names.add(to.toString());
  }
  return count;
}

const nameOf = (uri: vscode.Uri) => uri.path.split('/').at(-1) ?? uri.path;
