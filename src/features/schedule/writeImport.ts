import * as vscode from 'vscode';
import type { Conference, Section } from '../../core/conference/conference';
import type { Refusal } from '../../core/frontMatter/frontMatterEdits';
import type { DayFolder } from '../../core/edits/pages/newDay';
import { dayFiles, eventFiles, type EventFolder } from '../../core/schedule/eventFiles';
import { keptPath, readKept, sectionOfDay, tagOfTrack, writeKept } from '../../core/schedule/importPlan';
import type { ScheduleDay, ScheduleEvent } from '../../core/schedule/schedule';
import type { Position } from '../../core/text/range';
import type { FileEdits } from '../../core/text/textEdit';
import { editBetween } from '../../core/text/editBetween';
import { nameOfPage, pathIn, placeOfPage } from '../../core/conference/pages/placeOfPage';
import type { Change, NewFile } from '../../host/changes/change';
import { listFolder } from '../../host/files/listFolder';
import { localDate } from '../../host/localDate';
import { readTextIfThere } from '../../host/files/readText';
import { folderOf, templateFor } from '../../workspace/changes/createSession';
import { notePlace } from '../../workspace/changes/notePlace';
import { sayNoPlaceInTemplate } from '../../workspace/targets/noPlace';
import { asOfNow, type FoundPage, type Notes } from '../../workspace/conferences/notes';
import { sayGone } from '../../workspace/targets/sayGone';
import type { ChosenSchedule } from './chooseSchedule';

/** A note that was made of an event. */
export interface WrittenNote {
  readonly uri: vscode.Uri;
  /** Where the writing starts. */
  readonly cursor: Position;
}

/** What an import changes besides the notes that it makes. */
export interface Besides {
  readonly edits: readonly FileEdits[];
  readonly bases: ReadonlyMap<string, string>;
  /** Which notes were made of which events, in place of what is kept. */
  readonly made: Readonly<Record<string, string>>;
  readonly label: string;
}

/**
 * Makes notes for events, days where they are missing, and keeps the schedule beside them: one change, all or nothing.
 * @param chosen the home page of the conference or language that gets them
 * @param update changes of notes that are there, planned on the newest state; undefined stops
 * @returns the new notes by the id of their event; undefined where nothing was changed, and why has been told
 */
export function writeImport(
  notes: Notes,
  chosen: FoundPage,
  { schedule, source }: ChosenSchedule,
  events: readonly ScheduleEvent[],
  update?: (conference: Conference) => Promise<Besides | undefined>,
): Promise<ReadonlyMap<string, WrittenNote> | undefined> {
  const title = update === undefined ? vscode.l10n.t('Import Schedule') : vscode.l10n.t('Update Schedule');
  const progress = { location: vscode.ProgressLocation.Window, title };
  const work = async () => {
    const now = asOfNow(notes, chosen);
    if (now?.page.kind !== 'section') {
      sayGone(chosen.page);
      return undefined;
    }
    const { conference, page: home } = now;
    const root = vscode.Uri.parse(conference.id, true);
    const planned = await plannedNotes(conference, home, schedule.days, events);
    if ('refused' in planned) {
      sayNoPlaceInTemplate(planned);
      return undefined;
    }
    const besides = await update?.(conference);
    if (update !== undefined && besides === undefined) return undefined;
    const before = await readTextIfThere(vscode.Uri.joinPath(root, keptPath));
    const known = besides?.made ?? readKept(before ?? '')?.notes;
    const kept = keptFile(
      root,
      before,
      writeKept({ schedule, source, notes: { ...known, ...planned.made } }),
    );
    const imported =
      events.length === 1
        ? vscode.l10n.t('Imported 1 session')
        : vscode.l10n.t('Imported {0} sessions', events.length);
    const creates = [...planned.files, ...(kept.creates ?? [])];
    const edits = [...(besides?.edits ?? []), ...(kept.edits ?? [])];
    if (creates.length + edits.length === 0) return planned.written;
    const isDone = await notes.apply({
      creates,
      edits,
      bases: new Map([...(besides?.bases ?? []), ...(kept.bases ?? [])]),
      label: besides?.label ?? imported,
      offerUndo: true,
    });
    return isDone ? planned.written : undefined;
  };
  return Promise.resolve(vscode.window.withProgress(progress, () => notes.change(work)));
}

/** The file that keeps the schedule: made, or changed where it is there. */
function keptFile(root: vscode.Uri, before: string | undefined, after: string): Change {
  const uri = vscode.Uri.joinPath(root, keptPath);
  if (before === undefined) return { creates: [{ uri, text: after }] };
  if (before === after) return {};
  const key = uri.toString();
  return { edits: [{ uri: key, edits: editBetween(before, after) }], bases: new Map([[key, before]]) };
}

interface PlannedNotes {
  readonly files: readonly NewFile[];
  /** Paths by the id of the event. */
  readonly made: Readonly<Record<string, string>>;
  readonly written: ReadonlyMap<string, WrittenNote>;
}

async function plannedNotes(
  conference: Conference,
  home: Section,
  days: readonly ScheduleDay[],
  events: readonly ScheduleEvent[],
): Promise<PlannedNotes | Refusal> {
  const root = vscode.Uri.parse(conference.id, true);
  const files: NewFile[] = [];
  const made: Record<string, string> = {};
  const written = new Map<string, WrittenNote>();
  const place = placeOfPage(home);
  const names = (await listFolder(vscode.Uri.joinPath(root, place))).map(([name]) => name);
  const folders: DayFolder[] = home.children.flatMap((page) =>
    page.kind === 'section' ? [{ name: nameOfPage(page), title: page.title, weight: page.weight }] : [],
  );
  const date = localDate(new Date());
  const groups: (ScheduleDay | undefined)[] = [...days, undefined];
  for (const day of groups) {
    const own = events.filter((event) =>
      day === undefined ? days.every(({ index }) => index !== event.day) : event.day === day.index,
    );
    if (own.length === 0) continue;
    const section = day === undefined ? home : sectionOfDay(home, day);
    const near = section ?? home;
    let path = placeOfPage(near);
    let folder: EventFolder['folder'] = { names: [], pageNames: [], weights: [] };
    if (section !== undefined) folder = await folderOf(section, vscode.Uri.joinPath(root, path));
    else if (day !== undefined) {
      const page = dayFiles(day, conference.kind, folders, names, date.slice(0, 10));
      names.push(page.folderName);
      folders.push({
        name: page.folderName,
        title: page.title,
        weight: Math.max(0, ...folders.map(({ weight }) => weight)) + 1,
      });
      path = pathIn(place, page.folderName);
      folder = { names: [page.fileName], pageNames: [], weights: [] };
      files.push({ uri: vscode.Uri.joinPath(root, path, page.fileName), text: page.text });
    }
    const found = eventFiles(
      {
        folder,
        template: await templateFor(conference, near),
        place: await notePlace({ conference, page: near }),
        date,
        tagsOf: ({ track }) => tagOfTrack(conference, track),
      },
      own,
    );
    if ('refused' in found) return found;
    for (const { id, fileName, text, cursor } of found) {
      const file = pathIn(path, fileName);
      const uri = vscode.Uri.joinPath(root, file);
      made[id] = file;
      written.set(id, { uri, cursor });
      files.push({ uri, text });
    }
  }
  return { files, made, written };
}
