import * as vscode from 'vscode';
import { Timetable, type Programme, type TimedSession } from '../../core/clock/timetable';
import { timedTalks } from '../../core/schedule/talksToTake';
import { Disposable } from '../../host/disposable';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import { findPage, type Notes } from '../../workspace/conferences/notes';

/** What is on by the sessions' own times, and by the schedules that are kept beside the notes. Follows both. */
export class WhatIsOn extends Disposable {
  readonly #notes: Notes;
  readonly #schedules: KeptSchedules;
  readonly #timetable = new Timetable();
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes, schedules: KeptSchedules) {
    super();
    this.#notes = notes;
    this.#schedules = schedules;
    this.register(
      notes.onDidChange((updates) => {
        for (const { before, after, uris } of updates) this.#timetable.take(before, after, uris);
        this.#changed.fire();
      }),
    );
    this.register(schedules.onDidChange((conferenceId) => this.#takeEvents(conferenceId)));
  }

  at(now: number): Programme {
    return this.#timetable.at(now);
  }

  /** Whether a note says when its session begins. */
  isTimed(uri: string): boolean {
    return this.#timetable.has(uri);
  }

  /** Where a session is, by the schedule: a note that was made of an event, or the event itself. */
  roomOf({ uri, event }: Pick<TimedSession, 'uri' | 'event'>): string | undefined {
    const found = event === undefined ? findPage(this.#notes, uri) : undefined;
    const known =
      event === undefined
        ? found && this.#schedules.eventOf(found.conference.id, found.page.path)
        : this.#schedules.event(event.conferenceId, event.eventId);
    return known?.room ?? undefined;
  }

  #takeEvents(conferenceId: string): void {
    const events = this.#schedules.talksToTake(conferenceId);
    this.#timetable.takeEvents(conferenceId, timedTalks(conferenceId, events));
    this.#changed.fire();
  }
}
