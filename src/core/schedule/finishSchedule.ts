import { conferenceDays } from './conferenceDays';
import type { DraftEvent, Moment, ScheduleDraft, WrittenTime } from './draft';
import { eventIds } from './eventIds';
import { eventKind } from './eventKind';
import { eventLinks } from './eventLinks';
import { plainLine, plainMarkdown } from './plainMarkdown';
import { commonEnding } from './rooms';
import type { Schedule, ScheduleEvent, ScheduleSpeaker } from './schedule';
import { guessZone, isoTime, zoneOf, type Zone } from './zones';

const minute = 60_000;

/** Where a schedule's zone is from; `none` where times are shown as the file has them, in UTC where it says nothing. */
type ZoneSource = 'asked' | 'file' | 'guess' | 'none';

export interface FinishedSchedule {
  readonly schedule: Schedule;
  readonly zoneSource: ZoneSource;
  /** Whether some times are without offset in the file: another zone moves them. */
  readonly isLocal: boolean;
}

/**
 * Makes the common shape of what a file says: times in one zone, conference days, ids, kinds, links, plain words.
 * @param asked the zone that the user names; it goes before the file's
 */
export function finishSchedule(draft: ScheduleDraft, asked: Zone | undefined): FinishedSchedule {
  const { zone, zoneSource } = zoneFor(draft, asked);
  const events = onceEach(draft.events).map((event) => {
    const start = momentOf(event.start, event, zone, zoneSource);
    return { event, start, end: endOf(event, start, zone, zoneSource) };
  });
  const sorted = events.toSorted((a, b) => {
    const [first, second] = [a.start?.instant ?? Infinity, b.start?.instant ?? Infinity];
    return first === second ? 0 : first - second;
  });
  const drafts = sorted.map(({ event }) => event);
  const { days, dayOf } = conferenceDays(
    draft.days,
    sorted,
    zone,
    zoneSource === 'asked' || (zone !== undefined && zone.name !== 'UTC'),
  );
  const ids = eventIds(sorted.map(({ event, start }) => ({ event, instant: start?.instant })));
  const links = eventLinks(drafts, draft.base);
  const ending = commonEnding(drafts.flatMap(({ room }) => (room === undefined ? [] : [plainLine(room)])));
  const title = plainLine(draft.title ?? '');
  return {
    schedule: {
      title: title === '' ? null : title,
      zone: zone?.name ?? null,
      days,
      events: sorted.map(({ event, start, end }, i): ScheduleEvent => {
        const abstract = abstractOf(event, draft.base);
        return {
          id: ids[i] ?? '',
          title: plainLine(event.title) || event.title.trim(),
          speakers: event.speakers.flatMap(cleanSpeaker),
          start: start === undefined ? null : isoTime(start.instant, start.offset),
          end: end === undefined ? null : isoTime(end.instant, end.offset),
          day: dayOf[i] ?? null,
          room: orNull(plainLine(roomOf(event.room ?? '', ending))),
          track: trackOf(event.track ?? ''),
          kind: eventKind(event),
          abstract: orNull(abstract),
          links: links[i] ?? [],
        };
      }),
    },
    zoneSource,
    isLocal: drafts.some(({ start }) => start !== undefined && start.offset === undefined),
  };
}

/** The zone that was asked for, else the file's, else the one that its places tell; UTC is what calendars say by default. */
function zoneFor(
  { zone: name, places, events }: ScheduleDraft,
  asked: Zone | undefined,
): { zone: Zone | undefined; zoneSource: ZoneSource } {
  if (asked !== undefined) return { zone: asked, zoneSource: 'asked' };
  const own = name === undefined ? undefined : zoneOf(name);
  if (own !== undefined && own.name !== 'UTC') return { zone: own, zoneSource: 'file' };
  // Offsets other than UTC's are those of the place.
  const hasOffsets = events.some(({ start }) => start?.offset !== undefined && start.offset !== 0);
  const guess = hasOffsets ? undefined : guessZone(places);
  const guessed = guess === undefined ? undefined : zoneOf(guess);
  if (guessed !== undefined) return { zone: guessed, zoneSource: 'guess' };
  return { zone: own, zoneSource: own === undefined ? 'none' : 'file' };
}

function momentOf(
  time: WrittenTime | undefined,
  { shownStart }: Pick<DraftEvent, 'shownStart'>,
  zone: Zone | undefined,
  zoneSource: ZoneSource,
): Moment | undefined {
  if (time === undefined) return undefined;
  const offset = time.offset ?? zone?.offsetOf(time.clock) ?? 0;
  const instant = time.clock - offset * minute;
  if (zone === undefined) return { instant, offset };
  const own = zone.offsetAt(instant);
  // A file that contradicts itself (a zone that nobody set, and other offsets) is shown as it prints its times.
  const shows = (each: number) => (((instant / minute + each) % 1440) + 1440) % 1440 === shownStart;
  const keeps = zoneSource === 'file' && shownStart !== undefined && !shows(own) && shows(offset);
  return { instant, offset: keeps ? offset : own };
}

function endOf(
  event: DraftEvent,
  start: Moment | undefined,
  zone: Zone | undefined,
  zoneSource: ZoneSource,
): Moment | undefined {
  if (event.end === undefined) {
    if (start === undefined || event.duration === undefined || event.duration <= 0) return undefined;
    const instant = start.instant + event.duration * minute;
    return {
      instant,
      offset: zone === undefined ? start.offset : start.offset + drift(zone, start, instant),
    };
  }
  const end = momentOf(event.end, {}, zone, zoneSource);
  if (end === undefined || start === undefined || end.instant < start.instant) return undefined;
  // As the start is shown, its end is.
  return zone === undefined
    ? end
    : { instant: end.instant, offset: start.offset + drift(zone, start, end.instant) };
}

/** How many minutes the clocks of a zone are put forward between two moments. */
function drift(zone: Zone, { instant }: Moment, later: number): number {
  return zone.offsetAt(later) - zone.offsetAt(instant);
}

/** Entries for everybody stand in each room, and stay once; so does what a file repeats word for word. */
function onceEach(events: readonly DraftEvent[]): DraftEvent[] {
  const seen = new Map<string, number>();
  const kept: DraftEvent[] = [];
  for (const event of events) {
    const { ids, title, start, room, isPlenum } = event;
    const own = ids.find((id) => id !== undefined) ?? '';
    const key = `${own}\n${title}\n${start?.clock ?? ''}\n${isPlenum === true ? '' : (room ?? '')}`;
    const at = seen.get(key);
    if (at === undefined) {
      seen.set(key, kept.length);
      kept.push(event);
    } else if (isPlenum === true && kept[at]?.room !== room) {
      kept[at] = { ...event, ...kept[at], room: undefined };
    }
  }
  return kept;
}

function roomOf(room: string, ending: string): string {
  const own = withoutCommas(room.trim());
  return ending !== '' && own.endsWith(ending) ? withoutCommas(own.slice(0, -ending.length)) : own;
}

/** A place without the commas at its end that stand for nothing. */
function withoutCommas(place: string): string {
  let end = place.length;
  while (end > 0 && /[\s,]/.test(place.charAt(end - 1))) end--;
  return place.slice(0, end);
}

function abstractOf({ texts, title }: DraftEvent, base: string | undefined): string {
  const parts: string[] = [];
  for (const text of texts) {
    const part = plainMarkdown(text ?? '', base);
    // Many have the beginning of the description as the abstract.
    if (part === '' || part === title || parts.some((known) => known.includes(part))) continue;
    const same = parts.findIndex((known) => part.startsWith(known));
    if (same >= 0) parts[same] = part;
    else parts.push(part);
  }
  const whole = parts.join('\n\n');
  return /^(?:no (?:description|abstract)|t\.?b\.?[ad]\.?|n\/a)\.?$/i.test(whole) ? '' : whole;
}

/** Exporters write something where there is no track. */
function trackOf(track: string): string | null {
  const plain = plainLine(track);
  return /^(?:no track|none|n\/a|null|\W*)$/i.test(plain) ? null : plain;
}

function cleanSpeaker({ name, company }: ScheduleSpeaker): ScheduleSpeaker[] {
  const plain = plainLine(name);
  return !/[\p{L}\p{N}]/u.test(plain) ? [] : [{ name: plain, company: orNull(plainLine(company ?? '')) }];
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
