import * as vscode from 'vscode';
import type { Todo, TodoKind } from '../../core/note/note';
import { commandIds, type CommandId } from '../../host/ids';
import type { TodoPlace } from '../../workspace/targetTodos';

/** Something that can be done about a TODO from where it stands. */
interface TodoAction {
  readonly command: CommandId;
  readonly icon: string;
  readonly title: string;
  /** The kinds for which it makes sense; all without it. */
  readonly kinds?: readonly TodoKind[];
}

/** In the order in which the hover shows them. The commands take a {@link TodoPlace}. */
const actions = (): readonly TodoAction[] => [
  { command: commandIds.markTodoDone, icon: 'check', title: vscode.l10n.t('Mark Done') },
  { command: commandIds.previousTodo, icon: 'arrow-up', title: vscode.l10n.t('Previous') },
  { command: commandIds.nextTodo, icon: 'arrow-down', title: vscode.l10n.t('Next') },
];

/** The actions for a TODO as links of a Markdown text that trusts these commands and no others. */
export function actionLinks(
  { kind }: Todo,
  place: TodoPlace,
): { readonly markdown: string; readonly enabledCommands: readonly string[] } {
  const fitting = actions().filter(({ kinds }) => kinds === undefined || kinds.includes(kind));
  // Encoded, so that no sign of it ends the link: parentheses are what encodeURIComponent leaves.
  const handed = encodeURIComponent(JSON.stringify([place])).replace(/[()]/g, (sign) =>
    sign === '(' ? '%28' : '%29',
  );
  return {
    markdown: fitting
      .map(({ command, icon, title }) => `[$(${icon}) ${title}](command:${command}?${handed})`)
      .join(' &nbsp; '),
    enabledCommands: fitting.map(({ command }) => command),
  };
}
