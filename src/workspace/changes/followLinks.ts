import * as vscode from 'vscode';
import type { Conference, Page, Tree } from '../../core/conference/conference';
import { walkFrom } from '../../core/conference/pages/walkPages';
import { linkSite } from '../../core/edits/links/linkSite';
import { linkFollower, newPath, type LinkingNote, type PathMove } from '../../core/edits/links/moveEdits';
import { hasLocalAddresses } from '../../core/edits/links/noteAddresses';
import { NoteReading } from '../../core/note/parseNote';
import type { FileEdits } from '../../core/text/textEdit';
import { showReading } from '../../host/ui/showReading';
import { inSlices, type InSlicesOptions } from '../../host/inSlices';
import { readText } from '../../host/files/readText';
import { FolderInEditor } from '../site/folderInEditor';

/** The edits that keep links leading where they lead. */
export interface FollowedLinks {
  readonly edits: readonly FileEdits[];
  /** The texts that the edits count in, by URI. */
  readonly bases: ReadonlyMap<string, string>;
  /** Addresses that lead nowhere after the moves. */
  readonly left: readonly LeftBehind[];
}

/** An address that can't lead to its page or file any more. */
export interface LeftBehind {
  /** Of its note, before the moves. */
  readonly path: string;
  readonly written: string;
}

/**
 * Finds every link of a conference that moves would break.
 * @param moves all at once, relative to the conference's root
 * @returns undefined when the user stopped it
 */
export async function followLinks(
  conference: Conference,
  moves: readonly PathMove[],
): Promise<FollowedLinks | undefined> {
  const linking = conference.trees.map((tree) => ({ tree, pages: linkingPages(tree, moves) }));
  const total = linking.reduce((sum, { pages }) => sum + pages.length, 0);
  return showReading(vscode.l10n.t('Updating links in {0} notes', total), total, (options) =>
    findEdits(conference, linking, moves, options),
  );
}

interface LinkingPages {
  readonly tree: Tree;
  readonly pages: readonly Page[];
}

function linkingPages(tree: Tree, moves: readonly PathMove[]): Page[] {
  return [...walkFrom(tree.home)].filter(
    ({ path, note }) => note !== undefined && (newPath(path, moves) !== path || hasLocalAddresses(note)),
  );
}

async function findEdits(
  conference: Conference,
  linking: readonly LinkingPages[],
  moves: readonly PathMove[],
  options: InSlicesOptions & { readonly token: vscode.CancellationToken },
): Promise<FollowedLinks | undefined> {
  const { token } = options;
  const root = vscode.Uri.parse(conference.id, true);
  const walk = { enter: isShown, followLinks: false };
  const files = new Set((await new FolderInEditor(root).files('', walk, token)).filter(isShown));
  const edits: FileEdits[] = [];
  const bases = new Map<string, string>();
  const left: LeftBehind[] = [];
  for (const { tree, pages } of linking) {
    const site = linkSite(conference, tree);
    const follow = linkFollower({
      site,
      moves,
      hasFile: (path) => files.has(path),
      left: ({ path }, { written }) => left.push({ path, written }),
    });
    const followed = await inSlices(
      pages,
      async (page) => {
        const note = await readLinkingNote(page);
        const own = note && follow(note);
        return own && { own, text: note.reading.written };
      },
      options,
    );
    for (const each of followed ?? []) {
      if (each === undefined) continue;
      edits.push(each.own);
      bases.set(each.own.uri, each.text);
    }
  }
  return token.isCancellationRequested ? undefined : { edits, bases, left };
}

/** Says after a move what could not follow it; nothing where all could. */
export function sayLeftBehind(left: readonly LeftBehind[]): void {
  const [first] = left;
  if (first === undefined) return;
  void vscode.window.showWarningMessage(
    left.length === 1
      ? vscode.l10n.t('Can’t update 1 link, in {0}: “{1}”. Edit it by hand.', first.path, first.written)
      : vscode.l10n.t(
          'Can’t update {0} links, the first in {1}: “{2}”. Edit them by hand.',
          left.length,
          first.path,
          first.written,
        ),
  );
}

async function readLinkingNote({ path, note }: Page): Promise<LinkingNote | undefined> {
  if (note === undefined) return undefined;
  const text = await readText(vscode.Uri.parse(note.uri, true));
  return { path, reading: new NoteReading(note.uri, text) };
}

const isShown = (path: string) => !/(^|\/)(\.|node_modules$|public$)/.test(path);
