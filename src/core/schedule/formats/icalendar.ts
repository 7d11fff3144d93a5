import * as l10n from '@vscode/l10n';
import type { DraftEvent, ScheduleDraft, WrittenTime } from '../draft';
import { kindOfWords } from '../eventKind';
import { Recurrence, type RecurrenceRule } from '../recurrence';
import type { Oddity, ScheduleSpeaker } from '../schedule';
import { plainLine } from '../plainMarkdown';
import { namesIn, titleHabit, turnedName } from '../titleSpeakers';
import { isoDay, isoWritten, offsetIn } from '../writtenTime';
import { zoneOf } from '../zones';

/** Whether a text is a calendar, or the part of one that somebody copied. */
export function isCalendar(source: string): boolean {
  return /^\s*BEGIN:\s*(?:VCALENDAR|VEVENT)\s*$/im.test(source.slice(0, 2000));
}

/** One line of a calendar. [RFC 5545, 3.1] */
interface Property {
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: Map<string, Property[]>;
  readonly children: Component[];
}

const minute = 60_000;
/** More repetitions than a conference has. */
const mostEvents = 20_000;
/** More changes of all that follows than a series has; each occurrence looks through them. */
const mostChanges = 50;

/**
 * Reads iCalendar as exporters write it, line by line: a line that can't be read is named and skipped, the rest stays.
 * Times keep the zone of their `TZID`, whether or not the calendar describes it; Windows' names are known too.
 */
export function readCalendar(source: string): ScheduleDraft {
  const oddities: Oddity[] = [];
  const root = componentsIn(source, oddities);
  const calendar = new Calendar(root, oddities);
  return calendar.draft();
}

/** Lines with their folds undone, and the number of the first. They end with `\n`, `\r\n`, `\r`, or with several `\r` before a `\n`. */
function* unfolded(source: string): Generator<{ text: string; line: number }> {
  let text = '';
  let first = 0;
  let line = 0;
  let at = source.startsWith('\ufeff') ? 1 : 0;
  // Most files have no `\r` of its own, and then what ends a line is found without looking at each sign.
  const hasReturns = /\r(?!\n)/.test(source);
  while (at <= source.length) {
    const found = hasReturns ? lineEndAt(source, at) : source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    line++;
    const sign = source.charCodeAt(at);
    const isFold = (sign === 32 || sign === 9) && first > 0 && at < end;
    const own = source.slice(
      isFold ? at + 1 : at,
      source.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end,
    );
    if (isFold) text += own;
    else {
      if (first > 0) yield { text, line: first };
      text = own;
      first = line;
    }
    at = hasReturns ? afterLineEnd(source, end) : end + 1;
  }
  if (first > 0) yield { text, line: first };
}

const lineEnd = /[\r\n]/g;

function lineEndAt(source: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(source)?.index ?? -1;
}

/** Several `\r` before a `\n` are one end, as some exporters write. */
function afterLineEnd(source: string, end: number): number {
  let at = end;
  while (source.charCodeAt(at) === 13 && at - end < 9) at++;
  if (source.charCodeAt(at) === 10) return at + 1;
  return end + 1;
}

const nameAt = /^([A-Za-z0-9-]{1,100})(?=[;:])/;
/** Values in quotes may hold `:` and `;`. */
const parameterAt = /;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

/** Most lines have no parameters. */
const none: ReadonlyMap<string, string> = new Map();

function propertyOf(text: string, line: number): Property | undefined {
  const name = nameAt.exec(text)?.[1];
  if (name === undefined) return undefined;
  if (text.charAt(name.length) === ':')
    return { name: name.toUpperCase(), parameters: none, value: text.slice(name.length + 1).trim(), line };
  const parameters = new Map<string, string>();
  let at = name.length;
  for (;;) {
    parameterAt.lastIndex = at;
    const match = parameterAt.exec(text);
    if (match === null) break;
    parameters.set((match[1] ?? '').toUpperCase(), (match[2] ?? '').replaceAll('"', ''));
    at = parameterAt.lastIndex;
  }
  // Some forget the quotes that a parameter needs: its value goes up to the first colon.
  const colon = text.indexOf(':', at);
  if (colon < 0) return undefined;
  const value = text.slice(colon + 1).trim();
  // A zone may have colons itself: `TZID=UTC+02:00:20260323T090000`.
  const last = value.lastIndexOf(':') + 1;
  const zone = parameters.get('TZID');
  if (zone === undefined || last === 0 || !/^\d{8}(?:T\d{4,6}Z?)?(?:,|$)/.test(value.slice(last)))
    return { name: name.toUpperCase(), parameters, value, line };
  const [rest = ''] = (text.slice(at, colon + 1) + value.slice(0, last - 1)).split(';', 1);
  parameters.set('TZID', (zone + rest).replaceAll('"', ''));
  return { name: name.toUpperCase(), parameters, value: value.slice(last), line };
}

/** Puts lines into the components that they stand in; one that is not ended ends with what is around it. */
function componentsIn(source: string, oddities: Oddity[]): Component {
  const root: Component = { name: '', line: 1, properties: new Map(), children: [] };
  const open: Component[] = [root];
  const odd = (line: number, message: string) => oddities.push({ line, message });
  for (const { text, line } of unfolded(source)) {
    if (text.trim() === '') continue;
    const property = propertyOf(text, line);
    if (property === undefined) {
      odd(line, l10n.t('Not a calendar property, so the line is skipped: {0}', text.trim().slice(0, 60)));
      continue;
    }
    const within = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const name = property.value.toUpperCase();
      // An event can't be in another: the one before was cut off.
      if (name === 'VEVENT' && within.name === 'VEVENT') {
        odd(within.line, l10n.t('This event has no end.'));
        open.pop();
      }
      const component: Component = { name, line, properties: new Map(), children: [] };
      (open.at(-1) ?? root).children.push(component);
      if (open.length < 20) open.push(component);
    } else if (property.name === 'END') {
      const at = open.findLastIndex(({ name }) => name === property.value.toUpperCase());
      if (at > 0) open.length = at;
      else odd(line, l10n.t('Nothing begins that ends here: {0}', property.value.slice(0, 60)));
    } else {
      const all = within.properties.get(property.name) ?? [];
      all.push(property);
      within.properties.set(property.name, all);
    }
  }
  const cut = open.find(({ name }) => name === 'VEVENT');
  if (cut !== undefined) {
    odd(cut.line, l10n.t('The file ends within this event, so it’s skipped. Download the file again.'));
    const parent = open[open.indexOf(cut) - 1] ?? root;
    parent.children.pop();
  } else if (open.length > 1) {
    odd(
      open[1]?.line ?? 1,
      l10n.t('The calendar has no end, so events may be missing. Download the file again.'),
    );
  }
  return root;
}

class Calendar {
  readonly #calendars: readonly Component[];
  readonly #events: readonly Component[];
  readonly #oddities: Oddity[];
  readonly #timeZones = new Map<string, Component>();
  readonly #usedZones = new Map<string, number>();
  readonly #unknownZones = new Set<string>();

  constructor(root: Component, oddities: Oddity[]) {
    this.#calendars = root.children.filter(({ name }) => name === 'VCALENDAR');
    const all = [root, ...this.#calendars].flatMap(({ children }) => children);
    this.#events = all.filter(({ name }) => name === 'VEVENT');
    this.#oddities = oddities;
    for (const each of all) if (each.name === 'VTIMEZONE') this.#timeZones.set(textOf(each, 'TZID'), each);
  }

  draft(): ScheduleDraft {
    const generator = this.#said('PRODID');
    const events = this.#occurrences();
    const sched = /\/\/Sched\.com (.{1,200}?)\/\/\w{2}$/i.exec(generator)?.[1];
    const description = this.#said('X-WR-CALDESC');
    const title = [
      sched,
      this.#said('X-WR-CALNAME'),
      this.#said('NAME'),
      /^event calendar$/i.test(description) ? '' : description,
    ].find((each) => each !== undefined && each !== '');
    const named = [this.#said('X-WR-TIMEZONE'), this.#said('VTIMEZONE'), this.#said('TZID')];
    const used = [...this.#usedZones].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    // Sched says UTC, whatever the zone of its event.
    const zone = [...named, ...used].find((name) => name !== '' && zoneOf(name) !== undefined);
    return {
      title,
      zone,
      places: [...venuesOf(events), ...(title === undefined ? [] : [title])],
      days: undefined,
      base: undefined,
      events: withSpeakers(events, /pretalx/i.test(generator)),
      oddities: this.#oddities,
    };
  }

  #said(name: string): string {
    for (const calendar of this.#calendars) {
      const text = textOf(calendar, name);
      if (text !== '') return text;
    }
    return '';
  }

  #odd(line: number, message: string): void {
    this.#oddities.push({ line, message });
  }

  /** All events, repeated ones as often as they take place, without those that are cancelled. */
  #occurrences(): CalendarEvent[] {
    const read = this.#events.flatMap((component) => this.#read(component) ?? []);
    // An occurrence of its own replaces the one of the series.
    const replaced = new Set(
      read.flatMap(({ uid, recurrenceId }) =>
        recurrenceId === undefined
          ? []
          : [`${uid} ${recurrenceId.clock}`, `${uid} ${instantOf(recurrenceId)}`],
      ),
    );
    // One that is named by its day alone, whatever the time. [RFC 5545, 3.8.4.4]
    const replacedDays = new Set(
      read.flatMap(({ uid, recurrenceId, isWholeDayReplaced }) =>
        recurrenceId === undefined || !isWholeDayReplaced ? [] : [`${uid} ${recurrenceId.clock}`],
      ),
    );
    const changes = new Map<string, CalendarEvent[]>();
    for (const event of read) {
      if (!event.isForLater) continue;
      const own = changes.get(event.uid) ?? [];
      if (own.length < mostChanges) own.push(event);
      changes.set(event.uid, own);
    }
    const last = Math.max(...read.map(({ start }) => start.clock), -Infinity);
    const events: CalendarEvent[] = [];
    for (const event of read) {
      if (events.length >= mostEvents) {
        this.#odd(event.component.line, l10n.t('Events after the first {0} are skipped.', mostEvents));
        break;
      }
      if (event.isCancelled) {
        this.#odd(event.component.line, l10n.t('Cancelled, so it’s skipped: {0}', event.title));
        continue;
      }
      if (event.recurrenceId !== undefined || event.rule === undefined) {
        events.push(event);
        continue;
      }
      const own = this.#repeated(event, last, {
        isReplaced: (at, clock) =>
          replaced.has(`${event.uid} ${clock}`) ||
          replaced.has(`${event.uid} ${instantOf(at)}`) ||
          replacedDays.has(`${event.uid} ${midnightOf(clock)}`),
        changes: changes.get(event.uid) ?? [],
      });
      events.push(...own.slice(0, mostEvents - events.length));
    }
    return events;
  }

  #repeated(event: CalendarEvent, last: number, { isReplaced, changes }: Replacements): CalendarEvent[] {
    const { rule, component, start } = event;
    if (rule === undefined) return [event];
    const recurrence = new Recurrence(rule, start.clock, {
      untilClock: rule.until === undefined ? undefined : clockIn(rule.until, start),
      last,
    });
    if (recurrence.isUnknown)
      this.#odd(
        component.line,
        l10n.t('Repeats in a way that isn’t supported; only the first date is read: {0}', event.title),
      );
    else if (recurrence.isCut)
      this.#odd(
        component.line,
        l10n.t('Repeats without end; dates after the conference are skipped: {0}', event.title),
      );
    if (component.properties.has('EXRULE'))
      this.#odd(
        component.line,
        l10n.t(
          'Exceptions by a rule (EXRULE) aren’t supported, so it may have too many dates: {0}',
          event.title,
        ),
      );
    const periods = this.#periodsOf(component, start);
    const changed = changes.flatMap((change) =>
      change.recurrenceId === undefined ? [] : [{ change, from: clockIn(change.recurrenceId, start) }],
    );
    const except = new Set(this.#timesOf(component, 'EXDATE').map((time) => clockIn(time, start)));
    const days = new Set(this.#datesOf(component, 'EXDATE'));
    const clocks = new Set([
      ...recurrence.clocks(),
      ...this.#timesOf(component, 'RDATE').map((time) => clockIn(time, start)),
    ]);
    return [...clocks].flatMap((clock): CalendarEvent[] => {
      if (except.has(clock) || days.has(midnightOf(clock))) return [];
      if (isReplaced(this.#moved(start, clock, event.zoneName), clock)) return [];
      // The last change before it that counts for all that follow. [RFC 5545, 3.2.13]
      const { change, from } = changed
        .filter((each) => each.from <= clock)
        .reduce((best, each) => (each.from >= best.from ? each : best), { change: event, from: start.clock });
      if (change.isCancelled) return [];
      const moved = clock - from;
      const at = this.#moved(change.start, change.start.clock + moved, change.zoneName);
      const end =
        change.end === undefined
          ? undefined
          : this.#moved(change.end, change.end.clock + moved, change.zoneName);
      return [{ ...change, start: at, end, ...periods.get(clock), isRepeated: true }];
    });
  }

  /** What RDATE says of how long its times last: `VALUE=PERIOD`, by when they begin on the event's clock. [RFC 5545, 3.3.9] */
  #periodsOf(
    component: Component,
    start: WrittenTime,
  ): ReadonlyMap<number, Pick<CalendarEvent, 'end' | 'duration'>> {
    const found = new Map<number, Pick<CalendarEvent, 'end' | 'duration'>>();
    for (const property of component.properties.get('RDATE') ?? []) {
      for (const value of property.value.split(',')) {
        const [from = '', to] = value.split('/');
        const begin = to === undefined ? undefined : this.#time({ ...property, value: from });
        if (to === undefined || begin === undefined) continue;
        const duration = durationOf(to);
        const end = duration === undefined ? this.#time({ ...property, value: to }) : undefined;
        if (duration !== undefined || end !== undefined) found.set(clockIn(begin, start), { end, duration });
      }
    }
    return found;
  }

  /** The same clock on another day can be another offset. */
  #moved(time: WrittenTime, clock: number, zoneName: string | undefined): WrittenTime {
    if (zoneName === undefined || time.offset === undefined) return { clock, offset: time.offset };
    return { clock, offset: this.#offsetIn(zoneName, clock) ?? time.offset };
  }

  #read(component: Component): CalendarEvent | undefined {
    const title = plainLine(textOf(component, 'SUMMARY'));
    const startProperty = component.properties.get('DTSTART')?.[0];
    if (startProperty === undefined) {
      this.#odd(component.line, l10n.t('No start, so the event is skipped: {0}', title));
      return undefined;
    }
    const start = this.#time(startProperty);
    if (start === undefined) {
      this.#odd(startProperty.line, l10n.t('Not a date and time: {0}', startProperty.value.slice(0, 60)));
      return undefined;
    }
    if (title === '') {
      this.#odd(component.line, l10n.t('No title, so the event is skipped.'));
      return undefined;
    }
    const endProperty = component.properties.get('DTEND')?.[0];
    const end = endProperty === undefined ? undefined : this.#time(endProperty);
    if (endProperty !== undefined && end === undefined)
      this.#odd(endProperty.line, l10n.t('Not a date and time: {0}', endProperty.value.slice(0, 60)));
    const isAllDay = isDate(startProperty);
    const duration = durationOf(valueOf(component, 'DURATION'));
    const idProperty = component.properties.get('RECURRENCE-ID')?.[0];
    return {
      component,
      uid: valueOf(component, 'UID'),
      title,
      start,
      end:
        end ??
        (isAllDay && duration === undefined ? { ...start, clock: start.clock + 86_400_000 } : undefined),
      duration,
      isAllDay,
      zoneName: startProperty.parameters.get('TZID'),
      rule: this.#rule(component),
      recurrenceId: idProperty === undefined ? undefined : this.#time(idProperty),
      isWholeDayReplaced: idProperty !== undefined && isDate(idProperty),
      isForLater: idProperty?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
      isCancelled: /^cancell?ed$/i.test(valueOf(component, 'STATUS')),
      isRepeated: idProperty !== undefined,
    };
  }

  #rule(component: Component): RecurrenceRule | undefined {
    const property = component.properties.get('RRULE')?.[0];
    if (property === undefined)
      return component.properties.has('RDATE')
        ? {
            parts: new Map([
              ['FREQ', 'DAILY'],
              ['COUNT', '1'],
            ]),
            until: undefined,
          }
        : undefined;
    const parts = new Map(
      property.value.split(';').map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name.trim().toUpperCase(), value.trim().toUpperCase()] as const;
      }),
    );
    const until = parts.get('UNTIL');
    const day = until === undefined ? undefined : isoDay(until);
    return {
      parts,
      // A date alone includes its day.
      until:
        day === undefined
          ? until === undefined
            ? undefined
            : isoWritten(until)
          : { clock: day + 86_399_000, offset: undefined },
    };
  }

  #time({ value, parameters, line }: Property): WrittenTime | undefined {
    const day = isoDay(value);
    if (day !== undefined) return { clock: day, offset: undefined };
    const time = isoWritten(value);
    const name = parameters.get('TZID');
    if (time === undefined || time.offset !== undefined || name === undefined || name === '') return time;
    const offset = this.#offsetIn(name, time.clock);
    if (offset === undefined) {
      if (!this.#unknownZones.has(name))
        this.#odd(line, l10n.t('Unknown time zone, so the conference’s is used: {0}', name));
      this.#unknownZones.add(name);
      return time;
    }
    return { clock: time.clock, offset };
  }

  /** What the platform knows of a zone goes before what the calendar says of it. */
  #offsetIn(name: string, clock: number): number | undefined {
    const described = this.#timeZones.get(name);
    const known = zoneOf(name) ?? zoneOf(described === undefined ? '' : valueOf(described, 'X-LIC-LOCATION'));
    if (known !== undefined) {
      this.#usedZones.set(known.name, (this.#usedZones.get(known.name) ?? 0) + 1);
      return known.offsetOf(clock);
    }
    return described === undefined ? undefined : describedOffset(described, clock);
  }

  #timesOf(component: Component, name: string): WrittenTime[] {
    return (component.properties.get(name) ?? []).flatMap((property) =>
      property.value.split(',').flatMap((value) => {
        const first = value.split('/', 1)[0] ?? '';
        return isoDay(first) === undefined ? (this.#time({ ...property, value: first }) ?? []) : [];
      }),
    );
  }

  #datesOf(component: Component, name: string): number[] {
    return (component.properties.get(name) ?? []).flatMap(({ value }) =>
      value.split(',').flatMap((each) => isoDay(each) ?? []),
    );
  }
}

interface CalendarEvent {
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

/** What replaces occurrences of a series. */
interface Replacements {
  readonly isReplaced: (start: WrittenTime, clock: number) => boolean;
  readonly changes: readonly CalendarEvent[];
}

function midnightOf(clock: number): number {
  return clock - (((clock % 86_400_000) + 86_400_000) % 86_400_000);
}

function instantOf({ clock, offset = 0 }: WrittenTime): number {
  return clock - offset * minute;
}

/** What the clock shows at a time where another is written. */
function clockIn(time: WrittenTime, { offset }: WrittenTime): number {
  return time.offset === undefined || offset === undefined
    ? time.clock
    : time.clock + (offset - time.offset) * minute;
}

function isDate({ value, parameters }: Property): boolean {
  return isoDay(value) !== undefined || parameters.get('VALUE')?.toUpperCase() === 'DATE';
}

/** Minutes of `PT1H30M`, `P2D`, `P1W`. [RFC 5545, 3.3.6] */
function durationOf(value: string): number | undefined {
  const match = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:\d{1,9}S)?)?$/i.exec(
    value,
  );
  if (match === null) return undefined;
  const [, weeks = '0', days = '0', hours = '0', minutes = '0'] = match;
  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes);
}

/** The offset of a zone that only the calendar knows, by the last change before a clock. [RFC 5545, 3.6.5] */
function describedOffset(zone: Component, clock: number): number | undefined {
  let last: { onset: number; offset: number } | undefined;
  for (const change of zone.children) {
    const begin = isoWritten(valueOf(change, 'DTSTART'));
    const offset = valueOf(change, 'TZOFFSETTO');
    if (!/^[+-]\d{4}/.test(offset)) continue;
    const onset = begin === undefined ? -Infinity : lastOnset(valueOf(change, 'RRULE'), begin.clock, clock);
    if (last === undefined || onset > last.onset) last = { onset, offset: offsetIn(offset) };
  }
  return last?.offset;
}

/** When a change that comes each year came last before a clock. */
function lastOnset(rule: string, begin: number, clock: number): number {
  const month = Number(/BYMONTH=(\d{1,2})/i.exec(rule)?.[1] ?? new Date(begin).getUTCMonth() + 1);
  const [, week = '1', day = 'SU'] = /BYDAY=(-?\d)(SU|MO|TU|WE|TH|FR|SA)/i.exec(rule) ?? [];
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(day.toUpperCase());
  const time = ((begin % 86_400_000) + 86_400_000) % 86_400_000;
  if (!/FREQ=YEARLY/i.test(rule)) return begin <= clock ? begin : -Infinity;
  const year = new Date(clock).getUTCFullYear();
  for (const each of [year, year - 1]) {
    const first = Number(week) < 0 ? Date.UTC(each, month, 0) : Date.UTC(each, month - 1, 1);
    const turn = new Date(first).getUTCDay();
    const days =
      Number(week) < 0
        ? -((turn - weekday + 7) % 7) + (Number(week) + 1) * 7
        : ((weekday - turn + 7) % 7) + (Number(week) - 1) * 7;
    const onset = first + days * 86_400_000 + time;
    if (onset <= clock && onset >= begin - 366 * 86_400_000) return onset;
  }
  return -Infinity;
}

function valueOf({ properties }: Component, name: string): string {
  return properties.get(name)?.[0]?.value ?? '';
}

function textOf(component: Component, name: string): string {
  return unescaped(valueOf(component, name));
}

/** TEXT: `\n`, `\,`, `\;`, `\\`. [RFC 5545, 3.3.11] */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value.trim();
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
}

/** Towns of venues: what comes after the room. */
function venuesOf(events: readonly CalendarEvent[]): string[] {
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
function withSpeakers(events: readonly CalendarEvent[], isPretalx: boolean): DraftEvent[] {
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
