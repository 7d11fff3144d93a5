import assert from 'node:assert/strict';
import { Timetable, minutesLeft, nextMinute } from '../../../src/core/clock/timetable';
import { modelOf, note, uriOf } from '../../support/conferenceFiles';

const at = (time: string) => Date.parse(`2025-04-01T${time}:00Z`);
const files = {
  'hugo.toml': '',
  'content/day1/_index.md': note({ title: 'Day 1', start: '2025-04-01T09:00:00Z' }),
  'content/day1/1.md': note({ title: 'One', start: '2025-04-01T10:00:00Z', end: '2025-04-01T10:30:00Z' }),
  'content/day1/2.md': note({ title: 'Two', start: '2025-04-01T11:00:00Z', end: '2025-04-01T11:30:00Z' }),
  'content/day1/2b.md': note({ title: 'Too', start: '2025-04-01T13:00:00+02:00' }),
  'content/day1/3.md': note({ title: 'No time' }),
};

function timetableOf() {
  const model = modelOf(files);
  const timetable = new Timetable();
  timetable.take(undefined, model.conference, new Set());
  return { model, timetable };
}

function says(timetable: Timetable, time: string): string {
  const { now, next, until } = timetable.at(at(time));
  const titles = (sessions: readonly { title: string }[]) =>
    sessions
      .map(({ title }) => title)
      .sort()
      .join(' ');
  const end = until === undefined ? '-' : new Date(until).toISOString().slice(11, 16);
  return `${titles(now)} | ${titles(next)} | ${end}`;
}

describe('now and next', () => {
  it('come from the sessions’ own times, in whatever zone', () => {
    const { timetable } = timetableOf();
    assert.equal(says(timetable, '08:30'), ' |  | 09:00');
    assert.equal(says(timetable, '09:00'), ' | One | 10:00');
    assert.equal(says(timetable, '10:00'), 'One | Too Two | 10:30');
    assert.equal(says(timetable, '10:30'), ' | Too Two | 11:00');
    // Without an end a session takes three quarters of an hour.
    assert.equal(says(timetable, '11:30'), 'Too |  | 11:45');
    assert.equal(says(timetable, '11:45'), ' |  | -');
  });

  it('follow a note that changes, and one that goes', () => {
    const { model, timetable } = timetableOf();
    const before = model.conference;
    const path = 'content/day1/1.md';
    const text = note({ title: 'One', start: '2025-04-01T12:00:00Z' });
    const changed = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
    timetable.take(before, changed.conference, changed.changedUris);
    assert.equal(says(timetable, '10:00'), ' | Too Two | 11:00');
    const gone = model.apply({ removed: [path] });
    timetable.take(changed.conference, gone.conference, gone.changedUris);
    assert.equal(says(timetable, '12:00'), ' |  | -');
    timetable.take(gone.conference, undefined, new Set());
    assert.equal(says(timetable, '11:10'), ' |  | -');
  });

  it('take a time without a zone for that of the clock on the wall', () => {
    const timetable = new Timetable();
    const text = note({ title: 'Wall', start: '2025-04-01T10:00:00' });
    timetable.take(undefined, modelOf({ 'hugo.toml': '', 'content/a/1.md': text }).conference, new Set());
    const local = new Date(2025, 3, 1, 10, 1).getTime();
    assert.deepEqual(
      timetable.at(local).now.map(({ title }) => title),
      ['Wall'],
    );
    assert.equal(timetable.at(local - 2 * 60_000).now.length, 0);
  });

  it('take talks that have no note, until they have one', () => {
    const { timetable } = timetableOf();
    const talk = { uri: 'c#1', title: 'Open', start: at('10:00'), end: at('10:20') };
    timetable.takeEvents('c', [{ ...talk, event: { conferenceId: 'c', eventId: '1' } }]);
    assert.equal(says(timetable, '10:00'), 'One Open | Too Two | 10:20');
    timetable.takeEvents('c', []);
    assert.equal(says(timetable, '10:00'), 'One | Too Two | 10:30');
  });

  it('count the minutes that are left, down to the last one', () => {
    const end = at('10:30');
    const left = (time: string) => minutesLeft(end, at(time));
    assert.deepEqual([left('10:00'), left('10:29'), left('10:30')], [30, 1, 1]);
    assert.equal(minutesLeft(end, at('10:00') + 1), 30);
    assert.equal(nextMinute(end, at('10:00') + 1), at('10:01'));
    assert.equal(nextMinute(end, at('10:29') + 1), end);
  });
});
