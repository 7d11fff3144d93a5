import * as vscode from 'vscode';
import { OpenTodos } from '../../core/tracker/openTodos';
import { noTodoFilter, type TodoFilter } from '../../core/tracker/todoFilter';
import { compareKinds, kindLabel, todoIcon } from '../../core/note/todos/todoWords';
import type { Notes } from '../../workspace/conferences/notes';

interface KindItem extends vscode.QuickPickItem {
  readonly kindName: string;
}

/**
 * Asks for kinds and words. All kinds stay in the list whatever is typed: the words are for the TODOs, not for the list.
 * @returns undefined when the user gave up
 */
export function askTodoFilter(notes: Notes, current: TodoFilter): Promise<TodoFilter | undefined> {
  const all = new OpenTodos(noTodoFilter);
  const counts = new Map<string, number>();
  for (const { home } of notes.conferences.flatMap(({ trees }) => trees)) {
    for (const [kind, count] of all.tally(home)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  for (const kind of current.kinds) counts.set(kind, counts.get(kind) ?? 0);
  const pick = vscode.window.createQuickPick<KindItem>();
  pick.title = vscode.l10n.t('Filter TODOs');
  pick.placeholder = vscode.l10n.t('Select kinds, or type words from the TODO, its heading or its session');
  pick.canSelectMany = true;
  pick.value = current.text;
  pick.items = [...counts.keys()].sort(compareKinds).map((kind) => ({
    label: `$(${todoIcon(kind)}) ${kindLabel(kind)}`,
    description: String(counts.get(kind) ?? 0),
    alwaysShow: true,
    kindName: kind,
  }));
  pick.selectedItems = pick.items.filter(({ kindName }) => current.kinds.includes(kindName));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve({ kinds: pick.selectedItems.map(({ kindName }) => kindName), text: pick.value.trim() });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
