import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { Recommendations } from '../../workspace/recommendations';
import type { CaptureParts } from './captureParts';
import { addChangelogEntry } from './commands/addChangelogEntry';
import { addLearned } from './commands/addLearned';
import { addQuestion } from './commands/addQuestion';
import { addTodo } from './commands/addTodo';
import { recommendTalks } from './commands/recommendTalks';

/** Quick capture: a line for another place, without leaving the note. */
export function registerQuickCapture(
  parts: CaptureParts,
  recommendations: Recommendations,
  log: Log,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, commandIds.addTodo, () => addTodo(parts)),
    registerCommand(log, commandIds.addQuestion, () => addQuestion(parts)),
    registerCommand(log, commandIds.addLearned, () => addLearned(parts)),
    registerCommand(log, commandIds.recommendTalk, (row, rows) =>
      recommendTalks(parts, recommendations, parts.targets.pages(row, rows)),
    ),
    registerCommand(log, commandIds.addChangelogEntry, () => addChangelogEntry(parts)),
  );
}
