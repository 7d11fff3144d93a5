import * as vscode from 'vscode';
import type { Conference, Section } from '../../core/conference/conference';
import { sectionOfDay } from '../../core/schedule/importPlan';
import type { ScheduleDay, ScheduleEvent } from '../../core/schedule/schedule';
import { scheduleDayItem, scheduleEventItem } from '../../core/schedule/scheduleItems';
import type { PageItem } from '../../core/tree/pageItem';
import type { ContextKeys } from '../../host/contextKeys';
import { Disposable } from '../../host/disposable';
import { contextKeys } from '../../host/ids';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import { findConference, type Notes } from '../../workspace/conferences/notes';
import type { RestOfSchedule } from './treeData';

/** The talks of one conference's schedule without a note: below which page they stand, or in which day without a page. */
interface Placed {
  readonly bySection: ReadonlyMap<string, readonly ScheduleEvent[]>;
  readonly days: readonly { readonly day: ScheduleDay; readonly events: readonly ScheduleEvent[] }[];
}

const none: Placed = { bySection: new Map(), days: [] };

/**
 * The rest of the schedule in the tree: talks that nobody has made a note of, greyed below their day. Hidden until they are
 * asked for, which is kept for the workspace.
 */
export class ScheduleRows extends Disposable implements RestOfSchedule {
  readonly #notes: Notes;
  readonly #schedules: KeptSchedules;
  readonly #memory: vscode.Memento;
  readonly #keys: ContextKeys;
  readonly #placed = new Map<string, Placed>();
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #isShown: boolean;

  constructor(notes: Notes, schedules: KeptSchedules, keys: ContextKeys, memory: vscode.Memento) {
    super();
    this.#notes = notes;
    this.#schedules = schedules;
    this.#memory = memory;
    this.#keys = keys;
    this.#isShown = memory.get(memoryKey, false);
    this.register(schedules.onDidChange((conferenceId) => this.#take(conferenceId)));
    this.#tellMenus();
  }

  eventsBelow(conference: Conference, section: Section): readonly string[] {
    return (this.#of(conference.id).bySection.get(section.id) ?? []).map(({ id }) => id);
  }

  daysOf(conference: Conference): readonly number[] {
    return this.#of(conference.id).days.map(({ day }) => day.index);
  }

  eventsOf(conference: Conference, day: number): readonly string[] {
    const found = this.#of(conference.id).days.find((each) => each.day.index === day);
    return found?.events.map(({ id }) => id) ?? [];
  }

  event(conference: Conference, id: string): PageItem | undefined {
    const event = this.#schedules.event(conference.id, id);
    return event && scheduleEventItem(event);
  }

  day(conference: Conference, index: number): PageItem | undefined {
    const found = this.#of(conference.id).days.find(({ day }) => day.index === index);
    return found && scheduleDayItem(found.day, found.events.length);
  }

  #of(conferenceId: string): Placed {
    if (!this.#isShown) return none;
    let placed = this.#placed.get(conferenceId);
    if (placed === undefined) this.#placed.set(conferenceId, (placed = this.#place(conferenceId)));
    return placed;
  }

  #place(conferenceId: string): Placed {
    const [tree] = findConference(this.#notes, conferenceId)?.trees ?? [];
    const kept = this.#schedules.of(conferenceId);
    if (tree === undefined || kept === undefined) return none;
    const bySection = new Map<string, readonly ScheduleEvent[]>();
    const days: Placed['days'][number][] = [];
    const talks = this.#schedules.talksToTake(conferenceId);
    for (const day of kept.schedule.days) {
      const events = talks.filter((event) => event.day === day.index);
      const section = sectionOfDay(tree.home, day);
      if (section !== undefined) bySection.set(section.id, [...(bySection.get(section.id) ?? []), ...events]);
      else if (events.length > 0) days.push({ day, events });
    }
    const dayless = talks.filter(({ day }) => day === null);
    if (dayless.length > 0) bySection.set(tree.home.id, dayless);
    return { bySection, days };
  }

  #take(conferenceId: string): void {
    this.#tellMenus();
    const before = idsIn(this.#placed.get(conferenceId));
    this.#placed.delete(conferenceId);
    if (this.#isShown && idsIn(this.#of(conferenceId)) !== before) this.#changed.fire();
  }

  /** Shows or hides the talks, in this workspace from now on. */
  async show(isShown: boolean): Promise<void> {
    this.#isShown = isShown;
    this.#placed.clear();
    this.#tellMenus();
    this.#changed.fire();
    await this.#memory.update(memoryKey, isShown || undefined);
  }

  #tellMenus(): void {
    this.#keys.set(contextKeys.hasSchedule, this.#schedules.any);
    this.#keys.set(contextKeys.scheduleShown, this.#isShown);
  }
}

const memoryKey = 'conferenceTree.schedule';

function idsIn(placed: Placed | undefined): string {
  const ids = (events: readonly ScheduleEvent[]) =>
    events.map((event) => [event.id, event.title, event.start]);
  return JSON.stringify([
    [...(placed?.bySection ?? [])].map(([section, events]) => [section, ids(events)]),
    placed?.days.map(({ day, events }) => [day, ids(events)]) ?? [],
  ]);
}
