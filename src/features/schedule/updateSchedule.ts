import * as vscode from 'vscode';
import type { Conference, Session } from '../../core/conference/conference';
import { compareSchedules, type EventChange } from '../../core/schedule/compareSchedules';
import { notesOfEvents, type KeptSchedule } from '../../core/schedule/importPlan';
import { updateNote } from '../../core/schedule/updateNote';
import { editBetween } from '../../core/text/editBetween';
import type { FileEdits } from '../../core/text/textEdit';
import { treeOf } from '../../core/conference/pages/placeOfPage';
import { readText } from '../../host/files/readText';
import { chooseConference } from '../../workspace/targets/chooseConference';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';
import { becomesNote, chooseChanges, type KnownChange } from './chooseChanges';
import { chooseSchedule, type ChosenSchedule } from './chooseSchedule';
import { importSchedule, mayReplace } from './importSchedule';
import type { ScheduleParts } from './scheduleParts';
import { writeImport, type Besides } from './writeImport';

/**
 * Takes a later state of the schedule in: what changed is shown, and what the user ticks is changed in the notes, as far as
 * they still say what was imported. No file is renamed or deleted; one undo takes all of it back.
 */
export async function updateSchedule(parts: ScheduleParts, clicked: unknown): Promise<void> {
  const { notes, targets, schedules } = parts;
  const title = vscode.l10n.t('Update Schedule');
  const near = targets.near(clicked);
  const conference = near?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const kept = schedules.of(conference.id);
  if (kept === undefined) return importSchedule(parts, clicked);
  const chosen = await chooseSchedule(parts, title, conference.id, kept);
  if (chosen === undefined || !(await mayReplace(kept.schedule, chosen.schedule))) return;
  const changes = compareSchedules(kept.schedule, chosen.schedule);
  const ticked = await chooseChanges(await withNotes(conference, kept, changes));
  if (ticked === undefined) return;
  const home = treeOf(conference, near?.page).home;
  const source = chosen.source ?? kept.source;
  if (!(await takeOver(notes, { conference, page: home }, kept, { ...chosen, source }, ticked))) return;
  for (const { kind, page } of ticked)
    if ((kind === 'gone' || kind === 'noTalk') && page !== undefined)
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(page.note.uri, true), {
        preview: false,
      });
}

/**
 * Keeps a later schedule in place of the one before, and changes notes and makes new ones as was ticked.
 * @param home the home page of the conference or language that gets new notes
 * @returns whether that was done; where not, the user has been told why
 */
export async function takeOver(
  notes: Notes,
  home: FoundPage,
  kept: KeptSchedule,
  chosen: ChosenSchedule,
  ticked: readonly KnownChange[],
): Promise<boolean> {
  const made = movedIds(kept.notes, compareSchedules(kept.schedule, chosen.schedule));
  const events = ticked.flatMap((change) => (becomesNote(change) && 'event' in change ? [change.event] : []));
  const done = await writeImport(notes, home, chosen, events, (now) =>
    plannedUpdate(now, kept, ticked, made),
  );
  return done !== undefined;
}

/** What changed, with the notes that it concerns and what they say. */
export async function withNotes(
  conference: Conference,
  kept: KeptSchedule,
  changes: readonly EventChange[],
): Promise<KnownChange[]> {
  const pages = notesOfEvents(conference, kept.schedule, kept.notes);
  return Promise.all(
    changes.map(async (change): Promise<KnownChange> => {
      const page = change.kind === 'new' ? undefined : pages.get(change.before.id);
      if (page === undefined || change.kind !== 'changed') return { ...change, page };
      const text = await readText(vscode.Uri.parse(page.note.uri, true));
      const { before, event, fields } = change;
      return { ...change, page, update: updateNote(text, before, event, fields, conference.kind) };
    }),
  );
}

/** The edits of ticked notes, counted in what they say now. */
async function plannedUpdate(
  conference: Conference,
  kept: KeptSchedule,
  ticked: readonly KnownChange[],
  made: Readonly<Record<string, string>>,
): Promise<Besides> {
  const pages = notesOfEvents(conference, kept.schedule, kept.notes);
  const edits: FileEdits[] = [];
  const bases = new Map<string, string>();
  for (const change of ticked) {
    const page: Session | undefined = change.kind === 'changed' ? pages.get(change.before.id) : undefined;
    if (page === undefined || change.kind !== 'changed') continue;
    const { uri } = page.note;
    const text = await readText(vscode.Uri.parse(uri, true));
    const { text: updated } = updateNote(text, change.before, change.event, change.fields, conference.kind);
    if (updated === text) continue;
    edits.push({ uri, edits: editBetween(text, updated) });
    bases.set(uri, text);
  }
  const labels = [vscode.l10n.t('Updated the schedule'), vscode.l10n.t('Updated the schedule and 1 note')];
  const label = labels[edits.length] ?? vscode.l10n.t('Updated the schedule and {0} notes', edits.length);
  return { edits, bases, made, label };
}

/** Which notes were made of which events: ids that changed go with their talks, and another talk has no note yet. */
function movedIds(
  made: Readonly<Record<string, string>>,
  changes: readonly EventChange[],
): Record<string, string> {
  const moved = new Map(Object.entries(made));
  for (const change of changes) {
    if (change.kind === 'new' || change.kind === 'gone') continue;
    const path = moved.get(change.before.id);
    if (path === undefined) continue;
    if (change.kind === 'replaced') moved.delete(change.before.id);
    else if (change.event.id !== change.before.id) {
      moved.delete(change.before.id);
      moved.set(change.event.id, path);
    }
  }
  return Object.fromEntries(moved);
}
