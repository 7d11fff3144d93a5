import * as vscode from 'vscode';
import type { Conference, Page, Section } from '../../core/conference/conference';
import { walkPages } from '../../core/conference/pages/walkPages';
import { moveToEnd, takePlaceOf } from '../../core/tree/siblingOrder';
import { viewIds } from '../../host/ids';
import { reportSurprise, type Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { arrange, Wish } from './arrange';
import type { Move } from './followActiveNote';
import { parentOf, resolve, type Node, type Nodes, type PageNode } from './node';

/** The MIME type under which VS Code hands a tree its own rows. */
const ownRows = `application/vnd.code.tree.${viewIds.conference.toLowerCase()}`;

/**
 * Rows are dragged to another place in their section or to another section. Dropped on a session or on a section of
 * their own kind they take its place, dropped on another section they go to its end. Notes can be dragged into an
 * editor, too, as files from the Explorer can.
 */
export class DragAndDrop implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = ['text/uri-list'];
  readonly dropMimeTypes = [ownRows];
  readonly #notes: Notes;
  readonly #nodes: Nodes;
  readonly #log: Log;
  readonly #follow: (move: Move) => Promise<void>;
  #arrange: typeof arrange | undefined;

  /** @param follow carries a move out and selects the row of what moved */
  constructor(notes: Notes, nodes: Nodes, log: Log, follow: (move: Move) => Promise<void>) {
    this.#notes = notes;
    this.#nodes = nodes;
    this.#log = log;
    this.#follow = follow;
  }

  /** The code that moves pages loads with what is done with notes: before that there is no row to drag. */
  arrangeBy(move: typeof arrange): void {
    this.#arrange = move;
  }

  handleDrag(source: readonly Node[], data: vscode.DataTransfer): void {
    const pages = source.filter((node) => node.kind === 'page');
    data.set(ownRows, new vscode.DataTransferItem(pages.map(({ key }) => key)));
    const files = pages.flatMap((node) => resolve(this.#notes, node)?.page?.note?.uri ?? []);
    data.set('text/uri-list', new vscode.DataTransferItem(files.join('\r\n')));
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const keys: unknown = data.get(ownRows)?.value;
    const move = this.#arrange;
    if (!Array.isArray(keys) || move === undefined) return;
    const nodes = keys
      .flatMap((key) => this.#nodes.get(String(key)) ?? [])
      .filter((node) => node.kind === 'page');
    try {
      await this.#follow(() => move(this.#notes, () => this.#wish(nodes, target)));
    } catch (error) {
      reportSurprise(this.#log, 'drop', error);
    }
  }

  #wish(nodes: readonly PageNode[], target: Node | undefined): Wish | undefined {
    const onto = target && resolve(this.#notes, target);
    if (onto?.page === undefined) return undefined;
    const { conference, page } = onto;
    if (nodes.some(({ conferenceId }) => conferenceId !== conference.id)) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Sessions can’t be moved to another conference'));
      return undefined;
    }
    const dragged = nodes.flatMap((node) => resolve(this.#notes, node)?.page ?? []);
    const moved = inTreeOrder(conference, dragged);
    const parent = parentOf(conference, page);
    const placed = moved.every(({ kind }) => kind === 'section') || page.kind === 'session';
    if (placed && parent !== undefined && isSameKind(moved, page)) {
      return { conference, section: parent, desired: takePlaceOf(parent.children, moved, page), moved };
    }
    if (page.kind === 'section' && !moved.some((each) => holds(each, page))) {
      return { conference, section: page, desired: moveToEnd(page.children, moved), moved };
    }
    return undefined;
  }
}

/** In the order of the tree, whichever way they were selected; a session moves with its day and not by itself. */
function inTreeOrder(conference: Conference, dragged: readonly Page[]): Page[] {
  const ids = new Set(dragged.map(({ id }) => id));
  return [...walkPages(conference)].filter(
    ({ id }) => ids.has(id) && !conference.ancestors(id).some((section) => ids.has(section.id)),
  );
}

/** A day dropped on a session would land inside the session's day: nobody means that. */
function isSameKind(moved: readonly Page[], target: Page): boolean {
  return moved.every(({ kind }) => kind === 'session') || target.kind === 'section';
}

function holds(page: Page, section: Section): boolean {
  return (
    page.id === section.id ||
    (page.kind === 'section' && page.children.some((child) => holds(child, section)))
  );
}
