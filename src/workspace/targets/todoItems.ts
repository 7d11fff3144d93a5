import * as vscode from 'vscode';
import { todoLabel } from '../../core/note/todos/todoWords';
import { withoutIcons } from '../../core/tree/withoutIcons';
import type { FoundTodo } from './targetTodos';

/** A TODO in a list to choose from. */
export interface TodoItem extends vscode.QuickPickItem {
  readonly found: FoundTodo;
}

/** TODOs of one note to choose from, each with its line. */
export function todoItems(todos: readonly FoundTodo[]): TodoItem[] {
  return todos.map((found) => ({
    label: withoutIcons(todoLabel(found.todo)),
    description: vscode.l10n.t('line {0}', found.todo.range.start.line + 1),
    found,
  }));
}
