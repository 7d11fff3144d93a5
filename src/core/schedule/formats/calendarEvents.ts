import { kindOfWords } from '../eventKind';
import type { DraftEvent, DraftLink, WrittenTime } from '../draft';
import { plainLine } from '../plainMarkdown';
import type { RecurrenceRule } from '../recurrence';
import type { ScheduleSpeaker } from '../schedule';
import { namesIn, titleHabit, turnedName } from '../titleSpeakers';
import { propertiesIn, textOf, valueOf, type Component, type Property } from './calendarComponents';

const minute = 60_000;

/** An event that takes place, as its component says it. */
export interface CalendarEvent {
  readonly component: Component;
  readonly said: CalendarWords;
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

/** What a component says beside its times: read once for all times of a series. */
export interface CalendarWords {
  readonly place: string;
  readonly description: string;
  readonly track: string;
  readonly page: string | undefined;
  readonly links: readonly DraftLink[];
  readonly attendees: readonly string[];
  readonly organizers: readonly string[];
}

/** Reads what a component says beside its times. */
export function wordsOf(component: Component): CalendarWords {
  const page = valueOf(component, 'URL');
  const description = textOf(component, 'DESCRIPTION');
  return {
    place: plainLine(textOf(component, 'LOCATION')),
    // Indico puts the event's own page behind its description as well.
    description:
      page !== '' && description.endsWith(page) ? description.slice(0, -page.length).trimEnd() : description,
    track: textOf(component, 'CATEGORIES'),
    page: page === '' ? undefined : page,
    links: propertiesIn(component, 'ATTACH').map(({ value, parameters }) => ({
      url: value,
      title: parameters.get('FILENAME'),
    })),
    attendees: propertiesIn(component, 'ATTENDEE').flatMap(nameOf),
    organizers: propertiesIn(component, 'ORGANIZER').flatMap(nameOf),
  };
}

/** Milliseconds since 1970; what is written without an offset counts as UTC. */
export function instantOf({ clock, offset = 0 }: WrittenTime): number {
  return clock - offset * minute;
}

/** Towns of venues: what comes after the room. */
export function venuesOf(events: readonly CalendarEvent[]): string[] {
  const counts = new Map<string, number>();
  for (const { said } of events) {
    const venue = said.place.split(/ ?, ?/).slice(1).join(', ');
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
  const isOrganized = organizersAreSpeakers(events);
  const found = events.map((event) => {
    const { description, attendees, organizers } = event.said;
    const line = speakerLine.exec(description);
    const inLine = line === null ? [] : speakersInLine(line[1] ?? '');
    const names = isOrganized ? [...attendees, ...organizers] : attendees;
    return {
      event,
      speakers: inLine.length > 0 ? inLine : names.map((name) => ({ name, company: null })),
      text: line === null ? description : description.slice(line[0].length),
    };
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
  const { component, said, uid, isRepeated, start, end, duration, isAllDay } = event;
  return {
    line: component.line,
    ids: isRepeated ? [`${uid} ${new Date(instantOf(start)).toISOString().slice(0, 16)}Z`] : [uid, said.page],
    title,
    speakers,
    start,
    end,
    duration,
    room: said.place,
    track: said.track,
    isAllDay,
    texts: [text],
    page: said.page,
    links: said.links,
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
  const names = events.flatMap(({ said }) => said.organizers);
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
