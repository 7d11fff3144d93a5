import type * as vscode from 'vscode';
import { activeFile, onDidChangeActiveFile } from '../../host/activeNote';
import { readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import type { Log } from '../../host/log';
import { findPage, type FoundPage, type Notes } from '../../workspace/notes';
import type { Node } from './node';
import type { ConferenceTreeData } from './treeData';

/** Keeps the active note selected in the tree while the tree is in view, if the user wants that. */
export class FollowActiveNote extends Disposable {
  readonly #notes: Notes;
  readonly #view: vscode.TreeView<Node>;
  readonly #data: ConferenceTreeData;
  readonly #log: Log;
  #shown: string | undefined;

  constructor(notes: Notes, view: vscode.TreeView<Node>, data: ConferenceTreeData, log: Log) {
    super();
    this.#notes = notes;
    this.#view = view;
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
    await this.#select(found, focus);
  }

  /** Selects the row of the first page, after it moved: a page with another path is another row to VS Code. */
  async show(uris: readonly string[]): Promise<void> {
    await this.#notes.flush();
    const found = uris[0] === undefined ? undefined : findPage(this.#notes, uris[0]);
    if (found !== undefined) await this.#select(found, true);
  }

  async #select({ conference, page }: FoundPage, focus: boolean): Promise<void> {
    try {
      const node = this.#data.nodes.standingFor(conference, page);
      await this.#view.reveal(node, { select: true, focus, expand: false });
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
    if (page && this.#view.selection.some((node) => 'pageId' in node && node.pageId === page.id))
      this.#shown = uri;
    else await this.reveal(false);
  }
}
