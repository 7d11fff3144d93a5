import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { keptPath, readKept, titleKey, type KeptSchedule } from '../../core/schedule/importPlan';
import type { ScheduleEvent } from '../../core/schedule/schedule';
import { talksToTake } from '../../core/schedule/talksToTake';
import { Disposable } from '../../host/disposable';
import { reportSurprise, type Log } from '../../host/log';
import { readTextIfThere } from '../../host/files/readText';
import { findConference, type ConferenceUpdate, type Notes } from '../conferences/notes';
import type { FileNews } from '../site/windowFiles';

interface Kept {
  /** How often the file was read: of two at the same time the last one counts. */
  reads: number;
  read: Read | undefined;
  /** Asked for when somebody needs it: a walk through all notes. */
  toTake: readonly ScheduleEvent[] | undefined;
}

/** A schedule as its file has it, with what is looked up in it again and again. */
interface Read {
  readonly schedule: KeptSchedule;
  readonly events: ReadonlyMap<string, ScheduleEvent>;
  /** Ids by the paths of the notes that were made of them. */
  readonly byPath: ReadonlyMap<string, string>;
  /** By which a note is an event's, too. */
  readonly titles: ReadonlySet<string>;
}

/** The schedules that are kept beside the notes of the window's conferences. Follows their files and the notes. */
export class KeptSchedules extends Disposable {
  readonly #notes: Notes;
  readonly #log: Log;
  readonly #byConference = new Map<string, Kept>();
  readonly #changed = this.register(new vscode.EventEmitter<string>());

  /** Fires with the id of a conference whose schedule changed, or of whose talks another one has a note. */
  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes, log: Log) {
    super();
    this.#notes = notes;
    this.#log = log;
    for (const conference of notes.conferences) this.#add(conference);
    this.register(notes.onDidChange((updates) => updates.forEach((update) => this.#take(update))));
    this.register(notes.files.onDidChange((news) => this.#hear(news)));
  }

  /** Whether any conference has a schedule. */
  get any(): boolean {
    return [...this.#byConference.values()].some(({ read }) => read !== undefined);
  }

  /** The schedule of a conference; undefined where it has none, or one that can't be read. */
  of(conferenceId: string): KeptSchedule | undefined {
    return this.#byConference.get(conferenceId)?.read?.schedule;
  }

  /** The talks of a conference's schedule without a note, in order of time. */
  talksToTake(conferenceId: string): readonly ScheduleEvent[] {
    const kept = this.#byConference.get(conferenceId);
    const conference = findConference(this.#notes, conferenceId);
    if (kept?.read === undefined || conference === undefined) return [];
    return (kept.toTake ??= talksToTake(conference, kept.read.schedule));
  }

  /** An event of a conference's schedule by its id. */
  event(conferenceId: string, id: string): ScheduleEvent | undefined {
    return this.#byConference.get(conferenceId)?.read?.events.get(id);
  }

  /** The event that a note was made of. */
  eventOf(conferenceId: string, path: string): ScheduleEvent | undefined {
    const read = this.#byConference.get(conferenceId)?.read;
    return read?.events.get(read.byPath.get(path) ?? '');
  }

  #take({ before, after, uris }: ConferenceUpdate): void {
    if (after === undefined) {
      if (before !== undefined) this.#remove(before.id);
      return;
    }
    const kept = this.#byConference.get(after.id);
    if (kept === undefined) this.#add(after);
    else {
      // An import makes notes: VS Code may not watch yet when it does, and the notes tell sooner.
      if (before === undefined || pagesDiffer(before, after, uris)) this.#read(after.id, kept);
      if (kept.read === undefined || !mayConcern(kept.read, before, after, uris)) return;
      kept.toTake = undefined;
      this.#changed.fire(after.id);
    }
  }

  #add({ id }: Conference): void {
    const kept: Kept = { reads: 0, read: undefined, toTake: undefined };
    this.#byConference.set(id, kept);
    this.#read(id, kept);
  }

  #hear({ uri, what }: FileNews): void {
    if (what === 'typed') return;
    for (const [id, kept] of this.#byConference)
      if (uri.toString() === fileOf(id).toString()) this.#read(id, kept);
  }

  #read(id: string, kept: Kept): void {
    this.#readFile(id, kept).catch((error: unknown) =>
      reportSurprise(this.#log, 'Reading the schedule', error),
    );
  }

  async #readFile(id: string, kept: Kept): Promise<void> {
    const turn = ++kept.reads;
    const text = await readTextIfThere(fileOf(id));
    // What was read meanwhile is newer.
    if (turn !== kept.reads || this.#byConference.get(id) !== kept) return;
    const schedule = text === undefined ? undefined : readKept(text);
    if (schedule === undefined && kept.read === undefined) return;
    kept.read = schedule && readOf(schedule);
    kept.toTake = undefined;
    this.#changed.fire(id);
  }

  #remove(id: string): void {
    if (this.#byConference.delete(id)) this.#changed.fire(id);
  }
}

function fileOf(id: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(id, true), keptPath);
}

function readOf(schedule: KeptSchedule): Read {
  const { events } = schedule.schedule;
  return {
    schedule,
    events: new Map(events.map((event) => [event.id, event])),
    byPath: new Map(Object.entries(schedule.notes).map(([id, path]) => [path, id])),
    titles: new Set(events.map(({ title }) => titleKey(title))),
  };
}

/** Whether a page came or went. */
function pagesDiffer(before: Conference, after: Conference, uris: ReadonlySet<string>): boolean {
  return [...uris].some((uri) => (before.find(uri) === undefined) !== (after.find(uri) === undefined));
}

/**
 * Whether a change of notes may change which events have one, or where their days are: a page came or went, a day has another
 * title or date, or a note took or lost the title of an event. Other letters of a title change nothing, and cost nothing.
 */
function mayConcern(
  { titles }: Read,
  before: Conference | undefined,
  after: Conference,
  uris: ReadonlySet<string>,
): boolean {
  if (before === undefined) return true;
  return [...uris].some((uri) => {
    const [was, is] = [before.find(uri), after.find(uri)];
    if (was === undefined || is === undefined || was.kind !== is.kind) return was !== is;
    if (is.kind === 'section')
      return was.title !== is.title || was.note?.frontMatter.date !== is.note?.frontMatter.date;
    return was.title !== is.title && [was, is].some(({ title }) => titles.has(titleKey(title)));
  });
}
