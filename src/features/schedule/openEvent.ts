import * as vscode from 'vscode';
import type { EventKey } from '../../core/clock/timetable';
import { notesOfEvents } from '../../core/schedule/importPlan';
import { toVsPosition } from '../../host/convert';
import { findConference } from '../../workspace/conferences/notes';
import type { ScheduleParts } from './scheduleParts';
import { writeImport } from './writeImport';

/**
 * Opens the note of an event of the kept schedule. Where there is none, it is made as an import makes it, with the cursor
 * where the writing starts.
 * @returns its URI; undefined where there is none, which the user has been told
 */
export async function openEvent(
  { notes, schedules }: ScheduleParts,
  { conferenceId, eventId }: EventKey,
): Promise<string | undefined> {
  const conference = findConference(notes, conferenceId);
  const kept = schedules.of(conferenceId);
  const event = schedules.event(conferenceId, eventId);
  const home = conference?.trees[0]?.home;
  if (conference === undefined || kept === undefined || event === undefined || home === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This talk is no longer in the schedule.'));
    return undefined;
  }
  const known = notesOfEvents(conference, kept.schedule, kept.notes).get(eventId);
  if (known !== undefined) {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(known.note.uri, true));
    return known.note.uri;
  }
  const written = await writeImport(notes, { conference, page: home }, kept, [event]);
  const made = written?.get(eventId);
  if (made === undefined) return undefined;
  const cursor = toVsPosition(made.cursor);
  await vscode.commands.executeCommand('vscode.open', made.uri, {
    selection: new vscode.Range(cursor, cursor),
  });
  return made.uri.toString();
}
