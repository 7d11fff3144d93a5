import type { DraftDay, DraftEvent, Moment } from './draft';
import type { ScheduleDay } from './schedule';
import { isoDate, type Zone } from './zones';

const minute = 60_000;
const dayLength = 1440 * minute;
/** Until then a night belongs to the day before. [c3voc's schedule: days end at 04:00] */
const usualBegin = 240;
/** Half hours of a day. */
const bins = 48;
/** As many half hours as a night has at least. */
const shortestNight = 16;

interface TimedEvent {
  readonly event: DraftEvent;
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
}

/**
 * The days of a conference, and which event is on which. A day is the conference's, not the date: it may run until the
 * next morning.
 * @param own the file's own days
 * @param isLocal whether the times are shown as clocks at the conference show them; else the quiet hours tell the night
 * @returns the days, and for each event the `index` of its day
 */
export function conferenceDays(
  own: readonly DraftDay[] | undefined,
  events: readonly TimedEvent[],
  zone: Zone | undefined,
  isLocal: boolean,
): { days: ScheduleDay[]; dayOf: (number | undefined)[] } {
  if (own !== undefined && own.length > 0) return ownDays(own, events, zone);
  // Times without offset are the conference's clock, and offsets other than UTC's those of its place.
  const isUtc = events.every(({ event: { start } }) => start === undefined || start.offset === 0);
  const begin = isLocal || !isUtc ? usualBegin : quietHour(events);
  const shift = begin > 720 ? begin - 1440 : begin;
  const clocks = events.map(({ event, start }) =>
    start === undefined ? undefined : { event, clock: start.instant + start.offset * minute },
  );
  const dates = new Set<string>();
  for (const each of clocks)
    if (each !== undefined && !isEarly(each.clock, shift)) dates.add(isoDate(each.clock - shift * minute));
  const dateOf = clocks.map((each) => {
    if (each === undefined) return undefined;
    const shifted = isoDate(each.clock - (each.event.isAllDay === true ? 0 : shift * minute));
    // The first of all begins its own day, however early it is.
    return shift < 0 || dates.has(shifted) ? shifted : isoDate(each.clock);
  });
  const all = [...new Set(dateOf.flatMap((date) => date ?? []))].sort();
  const indexOf = new Map(all.map((date, i) => [date, i + 1]));
  return {
    days: all.map((date, i) => ({ index: i + 1, date })),
    dayOf: dateOf.map((date) => (date === undefined ? undefined : indexOf.get(date))),
  };
}

function isEarly(clock: number, shift: number): boolean {
  return shift > 0 && ((clock % dayLength) + dayLength) % dayLength < shift * minute;
}

/**
 * The middle of the longest time of the day in which nothing is on, in minutes; of a conference on another continent it is
 * no night. Where the usual night is long enough, a longer gap is that before an evening's programme.
 */
function quietHour(events: readonly TimedEvent[]): number {
  const busy = new Array<number>(bins).fill(0);
  for (const { start, end } of events) {
    if (start === undefined) continue;
    const from = Math.floor((start.instant + start.offset * minute) / (30 * minute));
    const length = end === undefined ? 1 : Math.ceil((end.instant - start.instant) / (30 * minute));
    // What lasts from morning to night says nothing about the night.
    if (length > bins / 2) continue;
    for (let i = 0; i < Math.max(1, length); i++) {
      const bin = (((from + i) % bins) + bins) % bins;
      busy[bin] = (busy[bin] ?? 0) + 1;
    }
  }
  const least = Math.min(...busy);
  const usual = gapAround(usualBegin / 30, (bin) => busy[bin] === least);
  if (usual.length >= shortestNight && usual.length < bins)
    return ((usual.at + usual.length / 2) % bins) * 30;
  let best = { at: usualBegin / 30, length: 0 };
  for (let at = 0; at < bins; at++) {
    let length = 0;
    while (length < bins && busy[(at + length) % bins] === least) length++;
    if (length > best.length) best = { at, length };
  }
  return best.length === 0 || best.length === bins ? usualBegin : ((best.at + best.length / 2) % bins) * 30;
}

/** The half hours around one that are free as well. */
function gapAround(bin: number, isFree: (bin: number) => boolean): { at: number; length: number } {
  let before = 0;
  while (before < bins && isFree((bin - before - 1 + bins) % bins)) before++;
  let length = before;
  while (length < bins && isFree((bin - before + length + bins) % bins)) length++;
  return isFree(bin) ? { at: (bin - before + bins) % bins, length } : { at: bin, length: 0 };
}

function ownDays(
  own: readonly DraftDay[],
  events: readonly TimedEvent[],
  zone: Zone | undefined,
): { days: ScheduleDay[]; dayOf: (number | undefined)[] } {
  const isUnique = new Set(own.map(({ index }) => index)).size === own.length;
  const days = own.map((day, i) => ({ ...day, index: isUnique ? day.index : i + 1 }));
  const instantOf = (time: DraftDay['start']) =>
    time === undefined ? undefined : time.clock - (time.offset ?? zone?.offsetOf(time.clock) ?? 0) * minute;
  const dated = days.map((day) => {
    const begin = instantOf(day.start);
    // A day that is said to begin in UTC has UTC's date, which can be the one before.
    const isElsewhere = day.start?.offset === 0 && zone !== undefined && begin !== undefined;
    const date = isElsewhere ? isoDate(begin + zone.offsetAt(begin) * minute) : day.date;
    return { index: day.index, date, begin, end: instantOf(day.end) };
  });
  const dayOf = events.map(({ event, start }) => {
    if (event.day !== undefined) return days[event.day]?.index;
    if (start === undefined) return undefined;
    const { instant, offset } = start;
    const within = dated.find(
      ({ begin, end }) => begin !== undefined && end !== undefined && begin <= instant && instant < end,
    );
    const date = isoDate(instant + offset * minute);
    return (within ?? dated.find((day) => day.date === date))?.index;
  });
  return { days: dated.map(({ index, date }) => ({ index, date: date ?? null })), dayOf };
}
