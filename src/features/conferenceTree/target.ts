import type * as vscode from 'vscode';
import { sessionLinks } from '../../core/conference/talkLinks/talkLinks';
import { onDidChangeActiveFile } from '../../host/activeNote';
import type { ContextKeys } from '../../host/contextKeys';
import { Disposable } from '../../host/disposable';
import { contextKeys, selectedRows } from '../../host/ids';
import { ViewSelection } from '../../host/ui/viewSelection';
import { activePage } from '../../workspace/targets/activePage';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';
import type { Near, NearTarget, TargetPages } from '../../workspace/targets/targetPages';
import { resolve, type Node } from './node';
import { placeOf } from './treeData';

/**
 * What a command acts on: the rows it was called on, else what the user touched last: the rows selected in the tree
 * or the note in the active editor.
 */
export class Targets extends Disposable implements TargetPages, NearTarget {
  readonly #notes: Notes;
  readonly #selection: ViewSelection<Node>;
  #touchedTree = false;

  constructor(notes: Notes, view: vscode.TreeView<Node>, keys: ContextKeys) {
    super();
    this.#notes = notes;
    this.#selection = this.register(new ViewSelection(view));
    const update = () => this.#updateContext(keys);
    this.register(
      view.onDidChangeSelection(({ selection }) => {
        this.#touchedTree = selection.length > 0;
        update();
      }),
    );
    this.register(
      onDidChangeActiveFile(() => {
        this.#touchedTree = false;
        update();
      }),
    );
    this.register(notes.onDidChange(update));
    update();
  }

  /**
   * The pages to act on, each once, in the order of the selection. Home pages count: they have a file.
   * @param clicked the row that a context menu was opened on, as VS Code hands it over; {@link selectedRows} from a key
   *   of the tree, which means the selection even while the note of another row is still on its way to the editor
   * @param selected all selected rows, when the clicked one is among them
   */
  pages(clicked?: unknown, selected?: unknown): FoundPage[] {
    if (clicked === selectedRows) return this.#resolveAll(this.#selection.rows);
    const nodes = isNode(clicked) ? (Array.isArray(selected) ? selected.filter(isNode) : [clicked]) : [];
    if (nodes.length > 0) return this.#resolveAll(nodes);
    const active = activePage(this.#notes);
    if (active !== undefined && !this.#touchedTree) return [active];
    const chosen = this.#resolveAll(this.#selection.rows);
    if (chosen.length > 0) return chosen;
    return active === undefined ? [] : [active];
  }

  near(clicked: unknown): Near | undefined {
    const node = isNode(clicked) ? clicked : this.#touchedTree ? this.#selection.rows[0] : undefined;
    return (node && resolve(this.#notes, node)) ?? this.pages()[0];
  }

  /** A session and a row below it stand for the same page. */
  #resolveAll(nodes: readonly Node[]): FoundPage[] {
    const found = new Map<string, FoundPage>();
    for (const node of nodes) {
      const resolved = resolve(this.#notes, node);
      if (resolved?.page === undefined) continue;
      const { conference, page } = resolved;
      found.set(`${conference.id}#${page.id}`, { conference, page });
    }
    return [...found.values()];
  }

  #updateContext(keys: ContextKeys): void {
    const [target] = this.pages();
    const page = target?.page;
    const links = page?.kind === 'session' ? sessionLinks(page) : undefined;
    const place =
      target === undefined ? { first: true, last: true } : placeOf(target.conference, target.page);
    keys.set(contextKeys.noteActive, activePage(this.#notes) !== undefined);
    keys.set(contextKeys.targetHasPage, page?.note !== undefined);
    keys.set(contextKeys.targetIsSession, page?.kind === 'session');
    keys.set(contextKeys.targetHasVideo, links?.video !== undefined);
    keys.set(contextKeys.targetHasSlides, links?.slides !== undefined);
    keys.set(contextKeys.targetCanMoveUp, !place.first);
    keys.set(contextKeys.targetCanMoveDown, !place.last);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'conferenceId' in value;
}
