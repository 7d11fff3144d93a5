import * as vscode from 'vscode';
import type { Todo } from '../../core/note/note';
import { commandIds } from '../../host/ids';
import type { TodoPlace } from '../../workspace/targets/targetTodos';
import { todoCommands, type TodoCommand } from '../../workspace/targets/todoCommands';

/** What can be done about a TODO as links of a Markdown text that trusts these commands and no others. */
export function actionLinks(
  uri: vscode.Uri,
  todo: Todo,
): { readonly markdown: string; readonly enabledCommands: readonly string[] } {
  const { line, character } = todo.range.start;
  const place: TodoPlace = { uri: uri.toString(), line, character };
  const own: readonly TodoCommand[] = [
    { command: commandIds.markTodoDone, icon: 'check', title: vscode.l10n.t('Mark Done') },
    { command: commandIds.previousTodo, icon: 'arrow-up', title: vscode.l10n.t('Previous') },
    { command: commandIds.nextTodo, icon: 'arrow-down', title: vscode.l10n.t('Next') },
  ];
  const closing = todoCommands(uri, todo);
  // Encoded, so that no sign of it ends the link: parentheses are what encodeURIComponent leaves.
  const handed = encodeURIComponent(JSON.stringify([place])).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  const rows = [closing, own].map((commands) => linksTo(commands, handed)).filter((links) => links !== '');
  return {
    markdown: rows.join('\n\n'),
    enabledCommands: [...closing, ...own].map(({ command }) => command),
  };
}

function linksTo(commands: readonly TodoCommand[], handed: string): string {
  return commands
    .map(({ command, icon, title }) => `[$(${icon}) ${title}](command:${command}?${handed})`)
    .join(' &nbsp; ');
}
