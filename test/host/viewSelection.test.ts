import { assert } from 'chai';
import * as vscode from 'vscode';
import { ViewSelection } from '../../src/host/ui/viewSelection';

/** A view as VS Code hands it over, in which a person selects rows. */
function makeView() {
  const changed = new vscode.EventEmitter<vscode.TreeViewSelectionChangeEvent<string>>();
  const view = {
    selection: [] as readonly string[],
    onDidChangeSelection: changed.event,
    select(...rows: string[]) {
      this.selection = rows;
      changed.fire({ selection: rows });
    },
  };
  return { view, selection: new ViewSelection(view as unknown as vscode.TreeView<string>) };
}

describe('The rows selected in a view', () => {
  it('stay so while VS Code draws them anew and knows of none', () => {
    const { view, selection } = makeView();
    view.select('a', 'b');
    view.selection = [];
    assert.deepEqual(selection.rows, ['a', 'b']);
    view.selection = ['b'];
    assert.deepEqual(selection.rows, ['b']);
  });

  it('are none when the person takes the selection away', () => {
    const { view, selection } = makeView();
    view.select('a');
    view.select();
    assert.deepEqual(selection.rows, []);
  });
});
