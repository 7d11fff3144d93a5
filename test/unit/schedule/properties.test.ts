import assert from 'node:assert/strict';
import type { Schedule, ScheduleEvent } from '../../../src/core/schedule/schedule';
import { isoTime, zoneOf } from '../../../src/core/schedule/zones';
import * as fc from '../../support/fastCheck';
import { scheduleFiles } from '../../support/scheduleFiles';
import { scheduleIn } from './support';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const word = fc.constantFrom(
  'Kubernetes',
  'Größe',
  '日本',
  'a.b',
  'C++',
  '🚀',
  'l’été',
  '“x”',
  '100%',
  "it's",
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => `Talk ${all.join(' ')}`);
const names = fc
  .array(fc.constantFrom('Ada Lovelace', 'Bo Berg', 'Änne Öz', '田中 太郎'), { maxLength: 3 })
  .map((all) => [...new Set(all)]);
const paragraphs = fc
  .array(words, { maxLength: 3 })
  .map((all) => (all.length === 0 ? null : all.join('\n\n')));

/** Schedules of some days from 08:00 to 22:00, with nights to the day before. */
const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    zone: fc.constantFrom(...zones),
    title: words,
    first: fc.integer({ min: 0, max: 700 }),
    talks: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 2 }),
        minute: fc.integer({ min: 96, max: 335 }),
        length: fc.integer({ min: 1, max: 30 }),
        title: words,
        names,
        room: fc.constantFrom('Hall', 'Room 1', 'Zelt'),
        track: fc.constantFrom('Web', 'Ops & Co', null),
        abstract: paragraphs,
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ zone: name, title, first, talks }) => {
    const zone = zoneOf(name);
    assert.ok(zone !== undefined);
    const midnight = Date.UTC(2025, 0, 1 + first);
    const iso = (clock: number) => {
      const instant = clock - zone.offsetOf(clock) * 60_000;
      return { instant, text: isoTime(instant, zone.offsetAt(instant)) };
    };
    // A day that has nothing but its night begins with the night.
    const used = [...new Set(talks.map(({ day }) => day))].sort();
    const timed = talks.map((talk, i) => {
      const minute = talks.findIndex(({ day }) => day === talk.day) === i ? 150 : talk.minute;
      const start = iso(midnight + talk.day * 86_400_000 + minute * 5 * 60_000);
      const end = isoTime(
        start.instant + talk.length * 300_000,
        zone.offsetAt(start.instant + talk.length * 300_000),
      );
      const event: ScheduleEvent = {
        id: `id-${i}`,
        title: `${talk.title} ${i}`,
        speakers: talk.names.map((each) => ({ name: each, company: null })),
        start: start.text,
        end,
        day: used.indexOf(talk.day) + 1,
        room: talk.room,
        track: talk.track,
        kind: 'talk',
        abstract: talk.abstract,
        links: [],
      };
      return { event, instant: start.instant };
    });
    return {
      title,
      zone: name,
      days: used.map((day, i) => ({
        index: i + 1,
        date: new Date(midnight + day * 86_400_000).toISOString().slice(0, 10),
      })),
      events: timed.sort((a, b) => a.instant - b.instant).map(({ event }) => event),
    };
  });

describe('any schedule', () => {
  for (const [format, write] of Object.entries(scheduleFiles)) {
    it(`has the same shape as ${format}`, () => {
      const saysZone = format !== 'sessionize' && format !== 'table';
      fc.assert(
        fc.property(schedules, (schedule) => {
          const found = scheduleIn(write(schedule), saysZone ? undefined : (schedule.zone ?? ''));
          const order = ({ start, id }: ScheduleEvent) => `${new Date(start ?? '').getTime()} ${id}`;
          const sorted = (events: readonly ScheduleEvent[]) =>
            events.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
          const title = saysZone ? schedule.title : null;
          assert.deepEqual(
            { ...found, events: sorted(found.events) },
            { ...schedule, title, events: sorted(schedule.events) },
          );
        }),
      );
    });
  }
});
