import type * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { exportReport } from './exportReport';
import type { ReportParts } from './reportParts';

/** The trip report. What it is made by loads when asked for. */
export function registerReport(
  parts: ReportParts,
  loaded: () => Promise<{ readonly exportReport: typeof exportReport }>,
): vscode.Disposable {
  return registerCommand(parts.log, commandIds.exportReport, async (clicked) =>
    (await loaded()).exportReport(parts, clicked),
  );
}
