import * as vscode from 'vscode';
import { todoFacts, todoIcon, todoLabel, kindNameOf } from '../../core/note/todos/todoWords';
import { walkTodos, type PlacedTodo } from '../../core/tracker/neighbourTodo';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { toVsRange } from '../../host/convert';
import { sayBriefly } from '../../host/ui/sayBriefly';
import type { Notes } from '../../workspace/conferences/notes';

/**
 * Opens a TODO's note with the TODO selected. As text in any case: VS Code's rich Markdown editor takes no place to go to. A
 * note that it shows is opened beside it, in the same group.
 */
export async function goToTodo({ page, todo }: PlacedTodo): Promise<void> {
  if (page.note === undefined) return;
  const uri = vscode.Uri.parse(page.note.uri, true);
  const options: vscode.TextDocumentShowOptions = { selection: toVsRange(todo.range) };
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', options);
}

/** Lets the user choose from all TODOs, the first one of the active note in front. */
export async function pickTodo(notes: Notes, activeUri: string | undefined): Promise<PlacedTodo | undefined> {
  const all = [...walkTodos(notes.conferences)];
  if (all.length === 0) {
    sayNoTodos();
    return undefined;
  }
  const isHere = ({ page }: PlacedTodo) => page.note?.uri === activeUri;
  const ordered = [...all.filter(isHere), ...all.filter((each) => !isHere(each))];
  const items = ordered.map((placed) => ({
    label: `$(${todoIcon(kindNameOf(placed.todo))}) ${withoutIcons(todoLabel(placed.todo))}`,
    description: withoutIcons(
      [placed.page.title, ...(placed.page.note ? todoFacts(placed.page.note, placed.todo) : [])].join(' · '),
    ),
    placed,
  }));
  const title = vscode.l10n.t('Go to TODO');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.placed;
}

/** Said briefly: a key that is pressed once more must not pile up notifications. */
export function sayNoTodos(): void {
  sayBriefly(vscode.l10n.t('No open TODOs'));
}
