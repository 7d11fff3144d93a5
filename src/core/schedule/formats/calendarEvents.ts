import { kindOfWords } from '../eventKind';
import type { DraftEvent, WrittenTime } from '../draft';
import { plainLine } from '../plainMarkdown';
import type { RecurrenceRule } from '../recurrence';
import type { ScheduleSpeaker } from '../schedule';
import { namesIn, titleHabit, turnedName } from '../titleSpeakers';
import { textOf, valueOf, type Component, type Property } from './calendarComponents';

const minute = 60_000;

/** An event that takes place, as its component says it. */
export interface CalendarEvent {
  readonly component: Component;
  readonly uid: string;
  readonly title: string;
  readonly start: WrittenTime;
  readonly end: WrittenTime | undefined;
  /** Minutes. */
  readonly duration: number | undefined;
  readonly isAllDay: boolean;
  readonly zoneName: string | undefined;
  readonly rule: RecurrenceRule | undefined;
  readonly recurrenceId: WrittenTime | undefined;
  readonly isWholeDayReplaced: boolean;
  /** Whether it changes all occurrences that follow as well. */
  readonly isForLater: boolean;
  readonly isCancelled: boolean;
  /** One of several with the same UID. */
  readonly isRepeated: boolean;
}

/** Milliseconds since 1970; what is written without an offset counts as UTC. */
export function instantOf({ clock, offset = 0 }: WrittenTime): number {
  return clock - offset * minute;
}

/** Towns of venues: what comes after the room. */
export function venuesOf(events: readonly CalendarEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const { component } of events) {
    const parts = plainLine(textOf(component, 'LOCATION')).split(/ ?, ?/);
    const venue = parts.slice(1).join(', ');
    if (venue !== '') counts.set(venue, (counts.get(venue) ?? 0) + 1);
  }
  // Rooms are called by cities as well: only what most have is the venue's.
  return [...counts].flatMap(([venue, count]) => (count * 2 > events.length ? [venue] : []));
}

/** The first line of a description that says who speaks, as several exporters write it. */
const speakerLine =
  /^(?:speakers?|presenters?|presented by|by|von|vortragende[r]?|referent(?:en|in|innen)?|ponentes?|intervenants?|par|relator[ei]|con)\s*:\s*([^\n]{1,500})(?:\n|$)/i;

/** Speakers from where the event has them: attendees, the first line, who has organised each, or behind the titles. */
export function withSpeakers(events: readonly CalendarEvent[], isPretalx: boolean): DraftEvent[] {
  const organizers = organizersAreSpeakers(events);
  const found = events.map((event) => {
    const description = textOf(event.component, 'DESCRIPTION');
    const line = speakerLine.exec(description);
    const inLine = line === null ? [] : speakersInLine(line[1] ?? '');
    const attendees = (event.component.properties.get('ATTENDEE') ?? []).flatMap(nameOf);
    const organizer = organizers ? (event.component.properties.get('ORGANIZER') ?? []).flatMap(nameOf) : [];
    const speakers =
      inLine.length > 0 ? inLine : [...attendees, ...organizer].map((name) => ({ name, company: null }));
    return { event, speakers, text: line === null ? description : description.slice(line[0].length) };
  });
  const known = found.filter(({ speakers }) => speakers.length > 0).length;
  const candidates = found.flatMap(({ event: { title } }) =>
    kindOfWords(title) === undefined ? [title] : [],
  );
  const split =
    known * 4 > found.length ? undefined : titleHabit(candidates, isPretalx ? 'names' : 'companies');
  return found.map(({ event, speakers, text }) => {
    const parted = speakers.length > 0 ? undefined : split?.(event.title);
    return draftOf(event, parted?.title ?? event.title, parted?.speakers ?? speakers, text);
  });
}

function draftOf(
  event: CalendarEvent,
  title: string,
  speakers: readonly ScheduleSpeaker[],
  text: string,
): DraftEvent {
  const { component, uid, isRepeated, start, end, duration, isAllDay } = event;
  const page = valueOf(component, 'URL');
  const stamp = new Date(instantOf(start)).toISOString().slice(0, 16);
  return {
    line: component.line,
    ids: [isRepeated ? `${uid} ${stamp}Z` : uid, page === '' || isRepeated ? undefined : page],
    title,
    speakers,
    start,
    end,
    duration,
    room: plainLine(textOf(component, 'LOCATION')),
    track: textOf(component, 'CATEGORIES'),
    isAllDay,
    texts: [text],
    page: page === '' ? undefined : page,
    links: (component.properties.get('ATTACH') ?? []).map(({ value, parameters }) => ({
      url: value,
      title: parameters.get('FILENAME'),
    })),
  };
}

function nameOf({ parameters, value }: Property): string[] {
  const name = plainLine((parameters.get('CN') ?? '').replace(/\\n/gi, ' '));
  // Who is called by an address is invited, and no name of a speaker.
  if (name === '' || name.includes('@') || /^mailto:.*calendar/i.test(value)) return [];
  const turned = turnedName(name);
  return turned === undefined ? namesIn(name) : [turned];
}

/** Whether each event has an organizer of its own: they are the speakers, and not who made the calendar. */
function organizersAreSpeakers(events: readonly CalendarEvent[]): boolean {
  const names = events.flatMap(({ component }) =>
    (component.properties.get('ORGANIZER') ?? []).flatMap(nameOf),
  );
  return names.length * 2 > events.length && new Set(names).size * 3 > names.length && names.length > 3;
}

/** `Ada Lovelace (Analytical Engines), Bo Berg`. */
function speakersInLine(line: string): ScheduleSpeaker[] {
  const people = line.match(/[^,;&()]+(?:\([^()]*\))?/g) ?? [];
  return people.flatMap((person) => {
    const [, name = '', company = ''] = /^([^()]*)(?:\(([^()]*)\))?/.exec(person.trim()) ?? [];
    return namesIn(name).map((each) => ({
      name: each,
      company: company.trim() === '' ? null : company.trim(),
    }));
  });
}
