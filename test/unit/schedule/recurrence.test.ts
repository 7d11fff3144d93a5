import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import * as fc from '../../support/fastCheck';
import { calendar, startsOf } from './support';

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

describe('repetitions', () => {
  it('are those that ical.js finds', () => {
    const rules = fc.record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY'),
      interval: fc.integer({ min: 1, max: 3 }),
      count: fc.integer({ min: 1, max: 12 }),
      isCounted: fc.boolean(),
      byDay: fc.subarray(days, { minLength: 0, maxLength: 4 }),
      weekBegin: fc.constantFrom('', 'SU', 'MO'),
      start: fc.integer({ min: 0, max: 27 }),
    });
    fc.assert(
      fc.property(rules, ({ frequency, interval, count, isCounted, byDay, weekBegin, start }) => {
        const first = new Date(Date.UTC(2026, 1, 1 + start, 9));
        // The standard leaves open what a start outside of its own rule means.
        const own = days[first.getUTCDay()] ?? '';
        const named = byDay.length === 0 ? [] : [...new Set([own, ...byDay])];
        const until = new Date(first.getTime() + count * 86_400_000);
        const parts = [
          `FREQ=${frequency}`,
          `INTERVAL=${interval}`,
          isCounted ? `COUNT=${count}` : `UNTIL=${stamp(until)}`,
          ...(named.length > 0 ? [`BYDAY=${named.join(',')}`] : []),
          ...(weekBegin === '' ? [] : [`WKST=${weekBegin}`]),
        ];
        const source = calendar(`SUMMARY:A\nDTSTART:${stamp(first)}\nRRULE:${parts.join(';')}`);
        assert.deepEqual(
          startsOf(source).map((text) => text.slice(0, 10)),
          expected(source),
          parts.join(';'),
        );
      }),
    );
  });
});

function stamp(date: Date): string {
  return date.toISOString().replace(/[-:]|\.000/g, '');
}

function expected(source: string): string[] {
  const event = new ICAL.Component(ICAL.parse(source) as unknown[]).getFirstSubcomponent('vevent');
  assert.ok(event !== null);
  const iterator = new ICAL.Event(event).iterator();
  const found: string[] = [];
  // Its types leave out that the last answer is none.
  for (let next = timeOf(iterator); next !== undefined; next = timeOf(iterator))
    found.push(next.slice(0, 10));
  return found;
}

function timeOf(iterator: { next(): { toString(): string } | null | undefined }): string | undefined {
  return iterator.next()?.toString();
}
