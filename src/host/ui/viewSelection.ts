import type * as vscode from 'vscode';
import { Disposable } from '../disposable';

/**
 * The rows that are selected in a view, also while VS Code draws all of them anew: from then until it has asked for them
 * it knows of no selected one, and a command that is called meanwhile would act on something else [VS Code 1.139].
 */
export class ViewSelection<Row> extends Disposable {
  readonly #view: vscode.TreeView<Row>;
  #last: readonly Row[] = [];

  constructor(view: vscode.TreeView<Row>) {
    super();
    this.#view = view;
    this.register(view.onDidChangeSelection(({ selection }) => (this.#last = selection)));
  }

  /** In the order in which they were selected; while they are drawn anew some may stand for what is gone. */
  get rows(): readonly Row[] {
    const { selection } = this.#view;
    return selection.length > 0 ? selection : this.#last;
  }
}
