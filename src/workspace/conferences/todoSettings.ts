import type * as vscode from 'vscode';
import { readTodoRules, type TodoRules } from '../../core/note/todos/todoRules';
import { readSetting } from '../../host/configuration';
import type { Log } from '../../host/log';

/** What counts as a TODO in notes of `scope`, by the user's settings. What in them is no use is logged and passed over. */
export function readTodoSettings(scope: vscode.ConfigurationScope, log: Log): TodoRules {
  const kinds: unknown = readSetting('todos.kinds', scope);
  const byKind = typeof kinds === 'object' && kinds !== null ? kinds : {};
  const { rules, unused } = readTodoRules(
    readSetting('todos.markers', scope),
    byKind as Record<string, unknown>,
  );
  const useless = [...unused.markers, ...unused.kinds];
  if (useless.length > 0) log.warn(`Settings of TODOs that are no use: ${useless.join(', ')}`);
  return rules;
}
