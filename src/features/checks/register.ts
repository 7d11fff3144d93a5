import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import { applyFix } from './applyFix';
import { BuildStatus } from './buildStatus';
import { CheckActions, checkActionKinds } from './checkActions';
import { FindingDiagnostics } from './diagnostics';
import { CheckPage } from './checkPage';
import { explainCheck } from './explainCheck';
import { fixAllInConference, fixAllInNote } from './fixAll';
import type { CheckParts } from './checkParts';
import { prePublishCheck } from './prePublishCheck';
import { showFindingsInNote, showWhatBreaks } from './showFindings';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** What is wrong in notes: squiggles, their fixes, the site's state in the status bar, and ways through all of it. */
export function registerChecks(parts: CheckParts, log: Log): vscode.Disposable {
  const { notes, findings, home } = parts;
  const page = new CheckPage(home, log);
  return vscode.Disposable.from(
    new FindingDiagnostics(findings, page),
    new BuildStatus(notes, findings),
    vscode.languages.registerCodeActionsProvider(markdown, new CheckActions(notes, findings), {
      providedCodeActionKinds: checkActionKinds,
    }),
    registerCommand(log, commandIds.showWhatBreaks, () => showWhatBreaks(parts)),
    registerCommand(log, commandIds.showFindings, () => showFindingsInNote(parts)),
    // A code action names one fix of the note, a person means all of them.
    registerCommand(log, commandIds.fixAllInNote, (...args) =>
      typeof args[0] === 'string' ? applyFix(parts, args) : fixAllInNote(parts),
    ),
    registerCommand(log, commandIds.fixAllInConference, (code) => fixAllInConference(parts, code)),
    registerCommand(log, commandIds.prePublishCheck, () => prePublishCheck(parts)),
    registerCommand(log, commandIds.explainCheck, (code) => explainCheck(page, code)),
  );
}
