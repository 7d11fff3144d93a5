import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { Log } from '../../host/log';
import type { Recommendations } from '../../workspace/kept/recommendations';
import type { CaptureParts } from './captureParts';
import { addChangelogEntry } from './commands/addChangelogEntry';
import { addLearned } from './commands/addLearned';
import { addQuestion } from './commands/addQuestion';
import { addTodo } from './commands/addTodo';
import type { refreshDayPage } from './commands/refreshDayPage';
import { recommendTalks } from './commands/recommendTalks';

/**
 * Quick capture: a line for another place, without leaving the note; and what the notes say, for the page of their day.
 * @param load gets what is called after the talks
 */
export function registerQuickCapture(
  parts: CaptureParts,
  recommendations: Recommendations,
  log: Log,
  load: () => Promise<{ readonly refreshDayPage: typeof refreshDayPage }>,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(log, commandIds.addTodo, () => addTodo(parts)),
    registerCommand(log, commandIds.addQuestion, () => addQuestion(parts)),
    registerCommand(log, commandIds.addLearned, () => addLearned(parts)),
    registerCommand(log, commandIds.recommendTalk, (row, rows) =>
      recommendTalks(parts, recommendations, parts.targets.pages(row, rows)),
    ),
    registerCommand(log, commandIds.refreshDayPage, async (row, rows) => {
      const { refreshDayPage } = await load();
      await refreshDayPage(
        parts,
        recommendations,
        row === undefined ? undefined : parts.targets.pages(row, rows)[0],
      );
    }),
    registerCommand(log, commandIds.addChangelogEntry, () => addChangelogEntry(parts)),
  );
}
