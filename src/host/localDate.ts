import type { CalendarDay } from '../core/edits/pages/dayDate';

/** The day that the calendar shows in the person's own time zone. */
export function localDay(date: Date): CalendarDay & { readonly year: number } {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** A moment as RFC 3339 in the person's own time zone: `2025-04-01T10:00:00+02:00`. */
export function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const ahead = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}${zone}`;
}
