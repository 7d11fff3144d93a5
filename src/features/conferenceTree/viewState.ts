import * as vscode from 'vscode';
import { countTodos } from '../../core/tree/counts';
import { describeFilter, isFiltering } from '../../core/tree/sessionFilter';
import type { ContextKeys } from '../../host/contextKeys';
import { Disposable } from '../../host/disposable';
import { contextKeys } from '../../host/ids';
import { showAroundRows } from '../../host/ui/showAroundRows';
import type { Notes } from '../../workspace/conferences/notes';
import type { FilterState } from './filterState';
import type { Node } from './node';
import type { ConferenceTreeData } from './treeData';

/** Keeps what stands around the rows true: badge, description, message, and the context keys of the empty states. */
export class ViewState extends Disposable {
  constructor(
    notes: Notes,
    view: vscode.TreeView<Node>,
    data: ConferenceTreeData,
    filter: FilterState,
    keys: ContextKeys,
  ) {
    super();
    const update = () => {
      const { conferences } = notes;
      keys.set(contextKeys.hasConference, conferences.length > 0);
      keys.set(
        contextKeys.hasPlainFolder,
        conferences.some(({ kind }) => kind === 'plain'),
      );
      keys.set(contextKeys.filtered, isFiltering(filter.value));
      const description = describeFilter(filter.value);
      const message =
        description === '' || conferences.length === 0 ? undefined : messageFor(description, data);
      showAroundRows(view, { description, message });
      const todos = conferences
        .flatMap(({ trees }) => trees)
        .reduce((total, { home }) => total + home.totals.todos, 0);
      view.badge =
        todos === 0
          ? undefined
          : {
              value: todos,
              tooltip: countTodos(todos),
            };
    };
    this.register(notes.onDidChange(update));
    this.register(filter.onDidChange(update));
    update();
    void notes.ready.then(() => {
      if (this.isDisposed) return;
      keys.set(contextKeys.ready, true);
      update();
    });
  }
}

/**
 * What stands above the rows while they are filtered. The description alone would not do: VS Code shows it in the
 * view's own header, which a view that is alone in its container does not have.
 */
function messageFor(filter: string, data: ConferenceTreeData): string {
  return data.nothingLeft
    ? vscode.l10n.t('No sessions match the filter: {0}', filter)
    : vscode.l10n.t('Filter: {0}', filter);
}
