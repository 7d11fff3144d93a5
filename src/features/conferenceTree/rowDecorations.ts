import * as vscode from 'vscode';
import { countTodos } from '../../core/tree/counts';
import type { PageItem } from '../../core/tree/pageItem';

/**
 * Rows carry addresses of a scheme of their own, so that our badges and colours stay in our tree and never show on
 * files in the Explorer. What the badge says is part of the address: a changed count is a changed row, nothing else
 * has to be told.
 */
const scheme = 'talk-notes-row';

export function rowUri(key: string, { todos, muted }: PageItem): vscode.Uri {
  const query = new URLSearchParams({ todos: String(todos), muted: muted ? '1' : '' });
  return vscode.Uri.from({ scheme, path: `/${key}`, query: query.toString() });
}

/** Shows the open TODOs of a session as a badge, and dims pages that the site does not show. */
export const rowDecorations: vscode.FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== scheme) return undefined;
    const query = new URLSearchParams(uri.query);
    const todos = Number(query.get('todos'));
    const decoration = new vscode.FileDecoration();
    if (query.get('muted') === '1') decoration.color = new vscode.ThemeColor('disabledForeground');
    if (todos > 0) {
      // Two characters are all that VS Code takes.
      decoration.badge = todos > 99 ? '∞' : String(todos);
      decoration.tooltip = countTodos(todos);
    }
    return decoration;
  },
};
