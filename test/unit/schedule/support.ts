import assert from 'node:assert/strict';
import { readSchedule, type ReadSchedule } from '../../../src/core/schedule/readSchedule';
import type { Schedule } from '../../../src/core/schedule/schedule';
import { zoneOf } from '../../../src/core/schedule/zones';

/** Reads a text that is a schedule. */
export function read(source: string, zone?: string): ReadSchedule {
  const found = readSchedule(source, { zone: zone === undefined ? undefined : zoneOf(zone) });
  assert.ok('schedule' in found, 'message' in found ? found.message : '');
  return found;
}

export function scheduleIn(source: string, zone?: string): Schedule {
  return read(source, zone).schedule;
}

/** Why a text is no schedule: `line: message`. */
export function faultOf(source: string): string {
  const found = readSchedule(source);
  assert.ok('message' in found, 'it was read');
  return `${found.line ?? ''}: ${found.message}`;
}

/** What was odd: `line: message` each. */
export function odditiesOf(source: string): string[] {
  return read(source).oddities.map(({ line, message }) => `${line ?? ''}: ${message}`);
}

/** `start title` of each event. */
export function startsOf(source: string, zone?: string): string[] {
  return scheduleIn(source, zone).events.map(({ start, title }) => `${start ?? 'never'} ${title}`);
}

/** A calendar with lines of events, parted by empty lines. */
export function calendar(events: string, head = ''): string {
  const parts = events.trim().split(/\n\s*\n/);
  const body = parts.map((part) => `BEGIN:VEVENT\n${part.trim()}\nEND:VEVENT`).join('\n');
  return `BEGIN:VCALENDAR\nVERSION:2.0\n${head === '' ? '' : `${head.trim()}\n`}${body}\nEND:VCALENDAR\n`;
}
