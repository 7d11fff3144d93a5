import * as vscode from 'vscode';
import type { Conference } from '../core/conference/conference';
import { keptPath, readKept, type KeptSchedule } from '../core/schedule/importPlan';
import type { ScheduleEvent } from '../core/schedule/schedule';
import { talksToTake } from '../core/schedule/talksToTake';
import { Disposable } from '../host/disposable';
import { reportSurprise, type Log } from '../host/log';
import { readTextIfThere } from '../host/readText';
import { findConference, type ConferenceUpdate, type Notes } from './notes';

interface Kept {
  readonly watcher: vscode.Disposable;
  schedule: KeptSchedule | undefined;
  /** Asked for when somebody needs it: a walk through all notes. */
  toTake: readonly ScheduleEvent[] | undefined;
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
    this.register({ dispose: () => this.#byConference.forEach(({ watcher }) => void watcher.dispose()) });
  }

  /** Whether any conference has a schedule. */
  get any(): boolean {
    return [...this.#byConference.values()].some(({ schedule }) => schedule !== undefined);
  }

  /** The schedule of a conference; undefined where it has none, or one that can't be read. */
  of(conferenceId: string): KeptSchedule | undefined {
    return this.#byConference.get(conferenceId)?.schedule;
  }

  /** The talks of a conference's schedule without a note, in order of time. */
  talksToTake(conferenceId: string): readonly ScheduleEvent[] {
    const kept = this.#byConference.get(conferenceId);
    const conference = findConference(this.#notes, conferenceId);
    if (kept?.schedule === undefined || conference === undefined) return [];
    return (kept.toTake ??= talksToTake(conference, kept.schedule));
  }

  /** The event that a note was made of. */
  eventOf(conferenceId: string, path: string): ScheduleEvent | undefined {
    const kept = this.of(conferenceId);
    const [id] = Object.entries(kept?.notes ?? {}).find(([, made]) => made === path) ?? [];
    return kept?.schedule.events.find((event) => event.id === id);
  }

  #take({ before, after, uris }: ConferenceUpdate): void {
    if (after === undefined) {
      if (before !== undefined) this.#remove(before.id);
      return;
    }
    const kept = this.#byConference.get(after.id);
    if (kept === undefined) this.#add(after);
    else if (kept.schedule !== undefined && namesDiffer(before, after, uris)) {
      kept.toTake = undefined;
      this.#changed.fire(after.id);
    }
  }

  #add({ id }: Conference): void {
    const root = vscode.Uri.parse(id, true);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, keptPath));
    const kept: Kept = { watcher, schedule: undefined, toTake: undefined };
    const read = () => {
      this.#read(vscode.Uri.joinPath(root, keptPath), id, kept).catch((error: unknown) =>
        reportSurprise(this.#log, 'Reading the schedule', error),
      );
    };
    watcher.onDidCreate(read);
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    this.#byConference.set(id, kept);
    read();
  }

  async #read(file: vscode.Uri, id: string, kept: Kept): Promise<void> {
    const text = await readTextIfThere(file);
    const schedule = text === undefined ? undefined : readKept(text);
    if (this.#byConference.get(id) !== kept || (schedule === undefined && kept.schedule === undefined))
      return;
    kept.schedule = schedule;
    kept.toTake = undefined;
    this.#changed.fire(id);
  }

  #remove(id: string): void {
    this.#byConference.get(id)?.watcher.dispose();
    if (this.#byConference.delete(id)) this.#changed.fire(id);
  }
}

/** Whether a page came, went or has another title: what a keystroke changes otherwise makes no talk one without a note. */
function namesDiffer(before: Conference | undefined, after: Conference, uris: ReadonlySet<string>): boolean {
  return before === undefined || [...uris].some((uri) => before.find(uri)?.title !== after.find(uri)?.title);
}
