import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import type { PathMove } from '../../core/edits/links/moveEdits';
import { withTranslations } from '../../core/tree/translations';
import type { FileEdits } from '../../core/text/textEdit';
import type { Changes } from '../../host/changes/change';
import { followLinks, sayLeftBehind, type FollowedLinks } from '../../workspace/changes/followLinks';

/** What changes in pages while they move; URIs are those before the moves. */
export interface PageChange {
  readonly edits: readonly FileEdits[];
  /** The texts that the edits count in, by URI. */
  readonly bases: ReadonlyMap<string, string>;
  readonly creates?: readonly { readonly uri: vscode.Uri; readonly text: string }[];
}

const none: FollowedLinks = { edits: [], bases: new Map(), left: [] };

/**
 * Gives pages new paths, in steps that never hit a file that is there, and lets every link in the conference follow.
 * @param steps relative to the conference's root; a step may go through a name of its own to swap two files
 * @returns false where nothing was changed, also because the user stopped it
 */
export async function movePages(
  changes: Changes,
  conference: Conference,
  steps: readonly PathMove[],
  change: PageChange,
): Promise<boolean> {
  const root = vscode.Uri.parse(conference.id, true);
  const all = withTranslations(conference, steps);
  const links = all.length === 0 ? none : await followLinks(conference, inOne(all));
  if (links === undefined) return false;
  const isDone = await changes.apply({
    // Of two readings of a file the earlier one counts: where they differ, its edits would hit another place.
    bases: new Map([...links.bases, ...change.bases]),
    edits: merge([...change.edits, ...links.edits]),
    creates: change.creates,
    moves: all.map(({ from, to }) => ({
      from: vscode.Uri.joinPath(root, from),
      to: vscode.Uri.joinPath(root, to),
    })),
  });
  if (isDone) sayLeftBehind(links.left);
  return isDone;
}

/** Where every file ends up after all steps: a detour through another name is no move. */
export function inOne(steps: readonly PathMove[]): PathMove[] {
  const moves: PathMove[] = [];
  for (const { from, to } of steps) {
    const earlier = moves.findIndex((move) => move.to === from);
    const first = moves[earlier];
    if (first === undefined) moves.push({ from, to });
    else moves[earlier] = { from: first.from, to };
  }
  return moves;
}

function merge(edits: readonly FileEdits[]): FileEdits[] {
  const byUri = new Map<string, FileEdits>();
  for (const { uri, edits: more } of edits) {
    byUri.set(uri, { uri, edits: [...(byUri.get(uri)?.edits ?? []), ...more] });
  }
  return [...byUri.values()];
}
