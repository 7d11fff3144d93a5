import { isoWritten, offsetIn } from '../writtenTime';
import { valueOf, type Component } from './calendarComponents';

/** The offset of a zone that only the calendar knows, by the last change before a clock. [RFC 5545, 3.6.5] */
export function describedOffset(zone: Component, clock: number): number | undefined {
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
