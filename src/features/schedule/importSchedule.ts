import * as vscode from 'vscode';
import { isOtherConference } from '../../core/schedule/compareSchedules';
import type { Schedule } from '../../core/schedule/schedule';
import { treeOf } from '../../core/conference/pages/placeOfPage';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { chooseEvents } from './chooseEvents';
import { chooseSchedule } from './chooseSchedule';
import type { ScheduleParts } from './scheduleParts';
import { writeImport } from './writeImport';

/**
 * Makes days and notes of a schedule that the user chooses, for the sessions that the user ticks. All or nothing, and one
 * undo takes all of it back.
 */
export async function importSchedule(parts: ScheduleParts, clicked: unknown): Promise<void> {
  const { notes, schedules, targets } = parts;
  const title = vscode.l10n.t('Import Schedule');
  const near = targets.near(clicked);
  const conference = near?.conference ?? (await chooseConference(notes, title));
  const chosen = conference && (await chooseSchedule(parts, title, conference.id));
  if (conference === undefined || chosen === undefined) return;
  const kept = schedules.of(conference.id);
  if (kept !== undefined && !(await mayReplace(kept.schedule, chosen.schedule))) return;
  const events = await chooseEvents(conference, chosen.schedule, kept?.notes ?? {});
  if (events === undefined || events.length === 0) return;
  await writeImport(notes, { conference, page: treeOf(conference, near?.page).home }, chosen, events);
}

/** Another event's schedule is asked about before anything mixes. */
export async function mayReplace(before: Schedule, after: Schedule): Promise<boolean> {
  const names = [before, after].map(({ title }) => title ?? vscode.l10n.t('no title'));
  const areNamed = before.title !== null && after.title !== null;
  if (!isOtherConference(before, after) && !(areNamed && before.title !== after.title)) return true;
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Replace the schedule of “{0}” with “{1}”?', ...names),
    { modal: true, detail: vscode.l10n.t('Existing notes stay unchanged.') },
    replace,
  );
  return answer === replace;
}
