import * as vscode from 'vscode';
import type { CommandId } from './ids';
import { reportSurprise, type Log } from './log';

/** Registers a command whose failure is logged and shown instead of lost. */
export function registerCommand(
  log: Log,
  id: CommandId,
  run: (...args: unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      reportSurprise(log, id, error);
      return undefined;
    }
  });
}
