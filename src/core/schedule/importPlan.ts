import type { Conference, Section, Session } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import { isSameDay } from '../edits/pages/dayDate';
import { dateOf } from '../edits/pages/todaysDay';
import { wordsOf } from '../text/terms';
import { isTagPlaceholder } from '../hugo/tagKey';
import { tagsOf } from '../conference/tagIndex';
import type { Schedule, ScheduleDay, ScheduleEvent } from './schedule';

/** What is kept beside the notes: the schedule, where it came from, and which notes were made of it. */
export interface KeptSchedule {
  readonly schedule: Schedule;
  /** The file's name; undefined for the clipboard. */
  readonly source: string | undefined;
  /** Paths of notes from the conference's root on, by the id of the event. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Below the conference's root; Hugo never looks into it. */
export const keptPath = '.talk-notes/schedule.json';

/** The file's text: readable, and one line for each value so that a change can be seen. */
export function writeKept(kept: KeptSchedule): string {
  const { source = null, notes, schedule } = kept;
  return `${JSON.stringify({ source, notes, schedule }, undefined, 2)}\n`;
}

/** @returns undefined for a text that is no such file */
export function readKept(text: string): KeptSchedule | undefined {
  try {
    const data = JSON.parse(text) as Partial<KeptSchedule> | null;
    const schedule = data?.schedule;
    if (!Array.isArray(schedule?.events) || !Array.isArray(schedule.days)) return undefined;
    const notes = Object.entries(data?.notes ?? {}).filter(([, path]) => typeof path === 'string');
    const source = typeof data?.source === 'string' ? data.source : undefined;
    return { schedule, source, notes: Object.fromEntries(notes) };
  } catch {
    return undefined;
  }
}

/** The day of a conference that a day of the schedule is: by its date, else by its number where none has a date. */
export function sectionOfDay(home: Section, { index, date }: ScheduleDay): Section | undefined {
  const days = home.children.filter((page): page is Section => page.kind === 'section');
  const [year = 0, month = 0, day = 0] = (date ?? '').split('-').map(Number);
  const dated = days.find((section) => {
    const found = date === null ? undefined : dateOf(section);
    return found !== undefined && isSameDay(found, { year, month, day });
  });
  return (
    dated ??
    days.find(
      (section) =>
        dateOf(section) === undefined && Number(/^\D{1,20}(\d{1,2})\D*$/.exec(section.title)?.[1]) === index,
    )
  );
}

/** What titles have in common that differ in case, accents and signs alone. */
export function titleKey(title: string): string {
  return wordsOf(title).join(' ');
}

/**
 * The notes of events: those that were made of them, else those with their title.
 * @param made paths of notes from the conference's root on, by the id of the event
 * @returns pages by the id of the event
 */
export function notesOfEvents(
  conference: Conference,
  { events }: Schedule,
  made: Readonly<Record<string, string>>,
): ReadonlyMap<string, Session> {
  const byPath = new Map<string, Session>();
  const byTitle = new Map<string, Session>();
  for (const page of walkPages(conference)) {
    if (page.kind !== 'session') continue;
    byPath.set(page.path, page);
    byTitle.set(titleKey(page.title), page);
  }
  const found = new Map<string, Session>();
  for (const { id, title } of events) {
    const page = byPath.get(made[id] ?? '') ?? byTitle.get(titleKey(title));
    if (page !== undefined) found.set(id, page);
  }
  return found;
}

/** A tag of the conference whose words the track has one after the other; of several the one with most talks. */
export function tagOfTrack(conference: Conference, track: string | null): string[] {
  if (track === null) return [];
  const words = ` ${wordsOf(track).join(' ')} `;
  const fitting = tagsOf(conference).all.filter(({ label, talks }) => {
    const own = wordsOf(label).join(' ');
    return talks > 0 && own !== '' && !isTagPlaceholder(label) && words.includes(` ${own} `);
  });
  const [best] = fitting.sort((a, b) => b.label.length - a.label.length || b.talks - a.talks);
  return best === undefined ? [] : [best.label];
}

/** The ids of chosen events that are on at the same time as another chosen one. */
export function overlapping(events: readonly ScheduleEvent[]): ReadonlySet<string> {
  const found = new Set<string>();
  let latest: { readonly id: string; readonly end: number } | undefined;
  for (const { id, start, end, kind } of events) {
    if (start === null || end === null || kind !== 'talk') continue;
    const [from, to] = [Date.parse(start), Date.parse(end)];
    if (latest !== undefined && from < latest.end) found.add(id).add(latest.id);
    if (latest === undefined || to > latest.end) latest = { id, end: to };
  }
  return found;
}
