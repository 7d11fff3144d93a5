import * as l10n from '@vscode/l10n';
import type { DraftDay, DraftEvent, DraftLink, ScheduleDraft, WrittenTime } from '../draft';
import { lineFinder, listIn, objectIn, objectsIn, textIn } from '../jsonValue';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { isoDay, isoWritten, minutesIn } from '../writtenTime';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads `schedule.json` as frab, pretalx and the hub of the CCC export it: version 1 with days and rooms, version 2 with a
 * list of events. [github.com/voc/schedule, validator/json/schema.json and schema2.json]
 * @returns undefined for other JSON; a fault where the file breaks the rules of its format
 */
export function readScheduleJson(data: unknown, source: string): ScheduleDraft | Oddity | undefined {
  const schedule = objectIn(objectIn(data)?.['schedule']) ?? objectIn(data);
  const conference = objectIn(schedule?.['conference']);
  if (schedule === undefined || conference === undefined) return undefined;
  const days = objectsIn(conference['days']);
  const events = objectsIn(schedule['events'] ?? conference['events']);
  const hasRooms = days.some((day) => objectIn(day['rooms']) !== undefined);
  if (!hasRooms && events.length === 0) return undefined;
  // The format's own validator refuses such files: their events may name rooms that are none. [schema.json, Schedule]
  if (hasRooms && Array.isArray(schedule['rooms']))
    return {
      line: source.slice(0, source.lastIndexOf('"rooms"')).split('\n').length,
      message: l10n.t('Not a valid schedule.json: “rooms” belongs in “conference”. Export the file again.'),
    };
  const oddities: Oddity[] = [];
  const reader = new EventReader(conference, source, oddities);
  const draftDays = days.map(dayOf);
  return {
    title: textIn(conference['title']) ?? textIn(conference['acronym']),
    zone: textIn(conference['time_zone_name']),
    places: [conference['city'], conference['venue'], conference['title']].flatMap(
      (place) => textIn(place) ?? [],
    ),
    days: draftDays,
    base: textIn(schedule['base_url']) ?? textIn(conference['base_url']) ?? textIn(conference['url']),
    events: hasRooms
      ? days.flatMap((day, i) =>
          Object.entries(objectIn(day['rooms']) ?? {}).flatMap(([room, list]) =>
            objectsIn(list).flatMap((event) => reader.read(event, { room, day: i, own: draftDays[i] }) ?? []),
          ),
        )
      : events.flatMap((event) => reader.read(event, {}) ?? []),
    oddities,
  };
}

/** The names of a conference's tracks or rooms, by what events may have in their place. */
function namesBy(key: 'slug' | 'guid', list: unknown): ReadonlyMap<string, string> {
  return new Map(
    objectsIn(list).flatMap((each) => {
      const [known, name] = [textIn(each[key]), textIn(each['name'])];
      return known === undefined || name === undefined ? [] : [[known, name] as const];
    }),
  );
}

function dayOf(day: Json, i: number): DraftDay {
  const index = day['index'];
  return {
    index: typeof index === 'number' && Number.isInteger(index) ? index : i + 1,
    date: textIn(day['date'])?.slice(0, 10),
    start: timeIn(day['day_start'] ?? day['start']),
    end: timeIn(day['day_end'] ?? day['end']),
  };
}

class EventReader {
  readonly #lineOf: (text: string | undefined) => number | undefined;
  readonly #oddities: Oddity[];
  /** Version 2 names tracks by slug alone, and hubs may name rooms by guid. */
  readonly #tracks: ReadonlyMap<string, string>;
  readonly #rooms: ReadonlyMap<string, string>;

  constructor(conference: Json, source: string, oddities: Oddity[]) {
    this.#lineOf = lineFinder(source);
    this.#oddities = oddities;
    this.#tracks = namesBy('slug', conference['tracks']);
    this.#rooms = namesBy('guid', conference['rooms']);
  }

  read(
    event: Json,
    {
      room,
      day,
      own,
    }: { readonly room?: string; readonly day?: number; readonly own?: DraftDay | undefined },
  ): DraftEvent | undefined {
    const guid = textIn(event['guid']);
    const line = this.#lineOf(guid) ?? this.#lineOf(textIn(event['title']));
    const title = textIn(event['title']);
    if (title === undefined) {
      this.#oddities.push({ line, message: l10n.t('No title, so the event is skipped.') });
      return undefined;
    }
    const state = textIn(event['state'])?.toLowerCase();
    if (state !== undefined && /^(?:cancell?ed|rejected|withdrawn|deleted)$/.test(state)) {
      this.#oddities.push({ line, message: l10n.t('Cancelled, so it’s skipped: {0}', title) });
      return undefined;
    }
    const start = timeIn(event['date']) ?? timeIn(event['start']) ?? onDay(own, textIn(event['start']));
    if (start === undefined)
      this.#oddities.push({
        line,
        message: l10n.t('No date and time, so the event has no start: {0}', title),
      });
    const slug = textIn(event['track']) ?? textIn(objectIn(event['track'])?.['slug']);
    const place = textIn(event['room']) ?? room;
    return {
      line,
      ids: [guid, textIn(event['code']), textIn(event['url']), textIn(event['id'])],
      title,
      speakers: speakersIn(event['persons'] ?? event['participants']),
      start,
      end: timeIn(event['end']),
      duration: minutesIn(textIn(event['duration']) ?? ''),
      shownStart: minutesIn(textIn(event['start']) ?? ''),
      day,
      room: this.#rooms.get(place ?? '') ?? place,
      track: this.#tracks.get(slug ?? '') ?? slug,
      texts: ['subtitle', 'abstract', 'description'].map((name) => textIn(event[name])),
      page: textIn(event['url']),
      links: [...linksIn(event['links']), ...linksIn(event['attachments']), ...recordingIn(event)],
    };
  }
}

/** A time with date; `date` has it in version 1, where `start` is a clock time. */
function timeIn(value: unknown): WrittenTime | undefined {
  return typeof value === 'string' ? isoWritten(value) : undefined;
}

/** A clock time of version 1 without the date that should stand beside it: its day has one. */
function onDay(day: DraftDay | undefined, start: string | undefined): WrittenTime | undefined {
  const midnight = isoDay(day?.date ?? '');
  const minutes = /^\d{1,2}:\d{2}/.test(start ?? '') ? minutesIn(start ?? '') : undefined;
  if (midnight === undefined || minutes === undefined || minutes >= 1440) return undefined;
  const clock = midnight + minutes * 60_000;
  // What is on before the day begins is on in the night after it.
  const isNight = day?.start !== undefined && clock < day.start.clock && minutes < 720;
  return { clock: isNight ? clock + 86_400_000 : clock, offset: day?.start?.offset };
}

/** Frab and pretalx have other names for a person's name. */
export function speakersIn(list: unknown): ScheduleSpeaker[] {
  return listIn(list).flatMap((each): ScheduleSpeaker[] => {
    if (typeof each === 'string') return [{ name: each, company: null }];
    const person = objectIn(each) ?? {};
    const names = ['name', 'public_name', 'full_public_name', 'display_name', 'fullName'];
    const name = names.map((key) => textIn(person[key])).find((text) => text !== undefined);
    return name === undefined ? [] : [{ name, company: companyOf(person) }];
  });
}

const companyWords =
  /\b(?:company|affiliation|organi[sz]ation|employer|firma|unternehmen|empresa|entreprise|azienda)\b/i;

/** A company of its own field, or the answer to the organiser's question for it. */
function companyOf(person: Json): string | null {
  for (const key of ['company', 'affiliation', 'organization', 'organisation']) {
    const said = textIn(person[key]);
    if (said !== undefined) return said;
  }
  for (const answer of objectsIn(person['answers'])) {
    const question = answer['question'];
    const asked = textIn(objectIn(question)?.['question']) ?? textIn(question);
    if (asked !== undefined && companyWords.test(asked)) return textIn(answer['answer']) ?? null;
  }
  return null;
}

/** Links, attachments, resources. */
export function linksIn(list: unknown): DraftLink[] {
  return listIn(list).flatMap((each): DraftLink[] => {
    const link = typeof each === 'string' ? { url: each } : (objectIn(each) ?? {});
    const url = textIn(link['url']) ?? textIn(link['link']) ?? textIn(link['resource']);
    if (url === undefined) return [];
    const title = textIn(link['title']) ?? textIn(link['description']);
    return [{ url, title, type: textIn(link['type']) }];
  });
}

function recordingIn(event: Json): DraftLink[] {
  return ['recording_url', 'video_url', 'recordingUrl'].flatMap((name) => {
    const url = textIn(event[name]);
    return url === undefined ? [] : [{ url, title: undefined, kind: 'video' }];
  });
}
