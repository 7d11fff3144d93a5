import assert from 'node:assert/strict';
import { Schedule } from '../../../src/core/clock/schedule';
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

function scheduleOf() {
  const model = modelOf(files);
  const schedule = new Schedule();
  schedule.take(undefined, model.conference, new Set());
  return { model, schedule };
}

function says(schedule: Schedule, time: string): string {
  const { now, next, until } = schedule.at(at(time));
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
    const { schedule } = scheduleOf();
    assert.equal(says(schedule, '08:30'), ' |  | 09:00');
    assert.equal(says(schedule, '09:00'), ' | One | 10:00');
    assert.equal(says(schedule, '10:00'), 'One | Too Two | 10:30');
    assert.equal(says(schedule, '10:30'), ' | Too Two | 11:00');
    // Without an end a session takes three quarters of an hour.
    assert.equal(says(schedule, '11:30'), 'Too |  | 11:45');
    assert.equal(says(schedule, '11:45'), ' |  | -');
  });

  it('follow a note that changes, and one that goes', () => {
    const { model, schedule } = scheduleOf();
    const before = model.conference;
    const path = 'content/day1/1.md';
    const text = note({ title: 'One', start: '2025-04-01T12:00:00Z' });
    const changed = model.apply({ changed: [{ path, uri: uriOf(path), text }] });
    schedule.take(before, changed.conference, changed.changedUris);
    assert.equal(says(schedule, '10:00'), ' | Too Two | 11:00');
    const gone = model.apply({ removed: [path] });
    schedule.take(changed.conference, gone.conference, gone.changedUris);
    assert.equal(says(schedule, '12:00'), ' |  | -');
    schedule.take(gone.conference, undefined, new Set());
    assert.equal(says(schedule, '11:10'), ' |  | -');
  });

  it('take a time without a zone for that of the clock on the wall', () => {
    const schedule = new Schedule();
    const text = note({ title: 'Wall', start: '2025-04-01T10:00:00' });
    schedule.take(undefined, modelOf({ 'hugo.toml': '', 'content/a/1.md': text }).conference, new Set());
    const local = new Date(2025, 3, 1, 10, 1).getTime();
    assert.deepEqual(
      schedule.at(local).now.map(({ title }) => title),
      ['Wall'],
    );
    assert.equal(schedule.at(local - 2 * 60_000).now.length, 0);
  });
});
