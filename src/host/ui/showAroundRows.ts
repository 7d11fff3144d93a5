import type * as vscode from 'vscode';

/** What stands around the rows of a view. */
interface Around {
  readonly description: string | undefined;
  readonly message: string | undefined;
}

/** Sets it, and only what changes: each setting goes to the window, and notes change with every keystroke. */
export function showAroundRows(
  view: Pick<vscode.TreeView<unknown>, 'description' | 'message'>,
  { description, message }: Around,
): void {
  if (view.description !== description) view.description = description;
  if (view.message !== message) view.message = message;
}
