import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { walkFrom } from '../../core/conference/walkPages';
import { linkSite } from '../../core/edits/linkSite';
import { moveEdits, newPath, type LinkingNote, type PathMove } from '../../core/edits/moveEdits';
import { hasLocalAddresses } from '../../core/edits/noteAddresses';
import { withTranslations } from '../../core/tree/translations';
import { parseNote } from '../../core/note/parseNote';
import type { FileEdits } from '../../core/text/textEdit';
import { applyChange } from '../../host/applyChange';
import { readText } from '../../host/readText';
import { walkFiles } from '../../workspace/walkFiles';

/** What changes in pages while they move; URIs are those before the moves. */
export interface PageChange {
  readonly edits: readonly FileEdits[];
  /** The texts that the edits count in, by URI. */
  readonly bases: ReadonlyMap<string, string>;
  readonly creates?: readonly { readonly uri: vscode.Uri; readonly text: string }[];
}

/**
 * Gives pages new paths, in steps that never hit a file that is there, and lets every link in the conference follow.
 * @param steps relative to the conference's root; a step may go through a name of its own to swap two files
 * @returns false where nothing was changed
 */
export async function movePages(
  conference: Conference,
  steps: readonly PathMove[],
  change: PageChange,
): Promise<boolean> {
  const root = vscode.Uri.parse(conference.id, true);
  const all = withTranslations(conference, steps);
  const bases = new Map(change.bases);
  const linkEdits = all.length === 0 ? [] : await followLinks(conference, root, inOne(all), bases);
  return applyChange({
    bases,
    edits: merge([...change.edits, ...linkEdits]),
    creates: change.creates,
    moves: all.map(({ from, to }) => ({
      from: vscode.Uri.joinPath(root, from),
      to: vscode.Uri.joinPath(root, to),
    })),
  });
}

async function followLinks(
  conference: Conference,
  root: vscode.Uri,
  moves: readonly PathMove[],
  bases: Map<string, string>,
): Promise<FileEdits[]> {
  const { token } = new vscode.CancellationTokenSource();
  const everything = { enter: isShown, accept: isShown, followLinks: false, token };
  const files = new Set(await walkFiles(root, '', everything));
  const all: FileEdits[] = [];
  for (const tree of conference.trees) {
    const notes: LinkingNote[] = [];
    for (const page of walkFrom(tree.home)) {
      const isMoved = newPath(page.path, moves) !== page.path;
      if (page.note === undefined || !(isMoved || hasLocalAddresses(page.note))) continue;
      const { uri } = page.note;
      const text = await readText(vscode.Uri.parse(uri, true));
      bases.set(uri, text);
      notes.push({ path: page.path, text, note: parseNote(uri, text) });
    }
    all.push(
      ...moveEdits({ site: linkSite(conference, tree), moves, notes, hasFile: (path) => files.has(path) }),
    );
  }
  return all;
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

const isShown = (path: string) => !/(^|\/)(\.|node_modules$|public$)/.test(path);
