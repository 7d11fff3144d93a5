import type * as vscode from 'vscode';
import { activeFile, onDidChangeActiveFile } from '../../host/activeNote';
import { readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import type { Log } from '../../host/log';
import { ViewSelection } from '../../host/ui/viewSelection';
import { findPage, type FoundPage, type Notes } from '../../workspace/conferences/notes';
import type { Node } from './node';
import type { ConferenceTreeData } from './treeData';

/** Moves pages. @returns the URIs that their files have now; none where nothing was moved */
export type Move = () => Promise<readonly string[]>;

/** Keeps the active note selected in the tree while the tree is in view, if the user wants that. */
export class FollowActiveNote extends Disposable {
  readonly #notes: Notes;
  readonly #view: vscode.TreeView<Node>;
  readonly #selection: ViewSelection<Node>;
  readonly #data: ConferenceTreeData;
  readonly #log: Log;
  #shown: string | undefined;

  constructor(notes: Notes, view: vscode.TreeView<Node>, data: ConferenceTreeData, log: Log) {
    super();
    this.#notes = notes;
    this.#view = view;
    this.#selection = this.register(new ViewSelection(view));
    this.#data = data;
    this.#log = log;
    this.register(onDidChangeActiveFile(() => void this.#follow()));
    this.register(notes.onDidChange(() => void this.#follow()));
    this.register(
      view.onDidChangeVisibility(() => {
        this.#shown = undefined;
        void this.#follow();
      }),
    );
  }

  /**
   * Selects the active note's row, opening its ancestors. Works for a hidden tree too: VS Code then shows it.
   * @param focus whether the keyboard goes to the tree
   */
  async reveal(focus: boolean): Promise<void> {
    const uri = activeFile();
    const found = uri && findPage(this.#notes, uri);
    if (uri === undefined || found === undefined) return;
    this.#shown = uri.toString();
    await this.#reveal(found, { select: true, focus });
  }

  /**
   * Carries a move out and selects the row of the first page that moved: a page with another path is another row to VS
   * Code. Where another row was selected meanwhile, that one stays.
   */
  async followMove(move: Move): Promise<void> {
    const before = new Set(this.#selection.rows);
    const [uri] = await move();
    await this.#notes.flush();
    const found = uri === undefined ? undefined : findPage(this.#notes, uri);
    const wentOn = this.#selection.rows.some((node) => !before.has(node));
    if (found === undefined || wentOn) return;
    // One that is selected still has to be seen and no more: until it is, another one may have been clicked.
    const isSelected = this.#selection.rows.includes(this.#nodeOf(found));
    await this.#reveal(found, { select: !isSelected, focus: !isSelected });
  }

  #nodeOf({ conference, page }: FoundPage): Node {
    return this.#data.nodes.standingFor(conference, page);
  }

  async #reveal(found: FoundPage, how: { readonly select: boolean; readonly focus: boolean }): Promise<void> {
    try {
      await this.#view.reveal(this.#nodeOf(found), { ...how, expand: false });
    } catch (error) {
      // A row that the filter hides, or that goes away at this moment, cannot be shown: nothing is lost by that.
      this.#log.debug('reveal', error);
    }
  }

  async #follow(): Promise<void> {
    if (!this.#view.visible || !readSetting('tree.followActiveNote')) return;
    const uri = activeFile()?.toString();
    // The same note again is no reason to move the selection that the user may have moved in between.
    if (uri === this.#shown) return;
    const page = uri && findPage(this.#notes, uri)?.page;
    // A row of the note is selected, the one that was clicked: its session would take the selection away from it.
    if (page && this.#selection.rows.some((node) => 'pageId' in node && node.pageId === page.id))
      this.#shown = uri;
    else await this.reveal(false);
  }
}
