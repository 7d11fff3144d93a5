import * as l10n from '@vscode/l10n';
import type { ScheduleDraft, WrittenTime } from '../draft';
import { Recurrence, type RecurrenceRule } from '../recurrence';
import type { Oddity } from '../schedule';
import { plainLine } from '../plainMarkdown';
import { isoDay, isoWritten } from '../writtenTime';
import { zoneOf } from '../zones';
import {
  componentsIn,
  propertiesIn,
  textOf,
  valueOf,
  type Component,
  type Property,
} from './calendarComponents';
import { describedOffset } from './describedZone';
import { instantOf, venuesOf, withSpeakers, wordsOf, type CalendarEvent } from './calendarEvents';

/** Whether a text is a calendar, or the part of one that somebody copied. */
export function isCalendar(source: string): boolean {
  return /^\s*BEGIN:\s*(?:VCALENDAR|VEVENT)\s*$/im.test(source.slice(0, 2000));
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

class Calendar {
  readonly #calendars: readonly Component[];
  readonly #events: readonly Component[];
  readonly #oddities: Oddity[];
  readonly #timeZones = new Map<string, Component>();
  readonly #usedZones = new Map<string, number>();
  readonly #unknownZones = new Set<string>();
  /** Values that were read before: many events begin when others do. */
  readonly #values = new Map<string, TimeValue>();

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
    for (const property of propertiesIn(component, 'RDATE')) {
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
    const startProperty = component.properties.get('DTSTART');
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
    const endProperty = component.properties.get('DTEND');
    const end = endProperty === undefined ? undefined : this.#time(endProperty);
    if (endProperty !== undefined && end === undefined)
      this.#odd(endProperty.line, l10n.t('Not a date and time: {0}', endProperty.value.slice(0, 60)));
    const isAllDay = this.#isDate(startProperty);
    const duration = durationOf(valueOf(component, 'DURATION'));
    const idProperty = component.properties.get('RECURRENCE-ID');
    return {
      component,
      said: wordsOf(component),
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
      isWholeDayReplaced: idProperty !== undefined && this.#isDate(idProperty),
      isForLater: idProperty?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
      isCancelled: /^cancell?ed$/i.test(valueOf(component, 'STATUS')),
      isRepeated: idProperty !== undefined,
    };
  }

  #rule(component: Component): RecurrenceRule | undefined {
    const property = component.properties.get('RRULE');
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
    const { time, isDay } = this.#valueOf(value);
    const name = parameters.get('TZID');
    if (time === undefined || isDay || time.offset !== undefined || name === undefined || name === '')
      return time;
    const offset = this.#offsetIn(name, time.clock);
    if (offset === undefined) {
      if (!this.#unknownZones.has(name))
        this.#odd(line, l10n.t('Unknown time zone, so the conference’s is used: {0}', name));
      this.#unknownZones.add(name);
      return time;
    }
    return { clock: time.clock, offset };
  }

  #valueOf(value: string): TimeValue {
    const known = this.#values.get(value);
    if (known !== undefined) return known;
    const day = isoDay(value);
    const found = {
      time: day === undefined ? isoWritten(value) : { clock: day, offset: undefined },
      isDay: day !== undefined,
    };
    this.#values.set(value, found);
    return found;
  }

  #isDate({ value, parameters }: Property): boolean {
    return this.#valueOf(value).isDay || parameters.get('VALUE')?.toUpperCase() === 'DATE';
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
    return propertiesIn(component, name).flatMap((property) =>
      property.value.split(',').flatMap((value) => {
        const first = value.split('/', 1)[0] ?? '';
        return isoDay(first) === undefined ? (this.#time({ ...property, value: first }) ?? []) : [];
      }),
    );
  }

  #datesOf(component: Component, name: string): number[] {
    return propertiesIn(component, name).flatMap(({ value }) =>
      value.split(',').flatMap((each) => isoDay(each) ?? []),
    );
  }
}

/** A value as a date or a time, or nothing of both. */
interface TimeValue {
  readonly time: WrittenTime | undefined;
  readonly isDay: boolean;
}

/** What replaces occurrences of a series. */
interface Replacements {
  readonly isReplaced: (start: WrittenTime, clock: number) => boolean;
  readonly changes: readonly CalendarEvent[];
}

function midnightOf(clock: number): number {
  return clock - (((clock % 86_400_000) + 86_400_000) % 86_400_000);
}

/** What the clock shows at a time where another is written. */
function clockIn(time: WrittenTime, { offset }: WrittenTime): number {
  return time.offset === undefined || offset === undefined
    ? time.clock
    : time.clock + (offset - time.offset) * minute;
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
