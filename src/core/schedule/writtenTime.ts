import type { WrittenTime } from './draft';
import { isUsableTime } from './zones';

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads a time in ISO 8601, as `2026-03-23T09:00:00+01:00`, `20260323T080000Z` or without offset.
 * @returns undefined for anything else, and for dates and times that no clock shows
 */
export function isoWritten(text: string): WrittenTime | undefined {
  const match = iso.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = '0', zone] = match;
  const clock = clockOf(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return clock === undefined ? undefined : { clock, offset: zone === undefined ? undefined : offsetIn(zone) };
}

/** Reads a date in ISO 8601 as midnight. */
export function isoDay(text: string): number | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  return match === null ? undefined : clockOf(Number(match[1]), Number(match[2]), Number(match[3]), 0, 0, 0);
}

/**
 * What a clock shows, in milliseconds since 1970 as if it were UTC.
 * @returns undefined where no calendar has the date, or no clock the time
 */
export function clockOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const clock = Date.UTC(year, month - 1, day, hour, minute, second);
  const shown = new Date(clock);
  const isShown =
    isUsableTime(clock) &&
    shown.getUTCMonth() === month - 1 &&
    shown.getUTCDate() === day &&
    // 24:00 is midnight at the end of the day, and some write 60 seconds.
    hour <= 24 &&
    minute < 60 &&
    second <= 60;
  return isShown || (hour === 24 && minute === 0 && isUsableTime(clock)) ? clock : undefined;
}

/** Minutes east of UTC of `Z`, `+01:00`, `+0100` or `-03`. */
export function offsetIn(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * Minutes of a length of time or since midnight: `0:45`, `01:30:00`, and as numbers or words `45`, `45 min`, `1h30`.
 * Hours may be more than a day has.
 */
export function minutesIn(text: string): number | undefined {
  const clock = /^(\d{1,4}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const words =
    /^(?:(\d{1,3}) ?h(?:ours?|rs?)?)? ?(?:(\d{1,4}) ?(?:m|min|mins|minutes?|minuten|')?\.?)?$/i.exec(
      text.trim(),
    );
  if (words === null || (words[1] ?? words[2]) === undefined) return undefined;
  return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0);
}
