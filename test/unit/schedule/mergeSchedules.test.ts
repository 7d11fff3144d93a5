import assert from 'node:assert/strict';
import { exportAddress } from '../../../src/core/schedule/exportAddress';
import { mergeSchedules } from '../../../src/core/schedule/mergeSchedules';
import { readSchedule } from '../../../src/core/schedule/readSchedule';

function calendar(
  name: string,
  ...events: readonly (readonly [uid: string, title: string, start: string])[]
) {
  const text = [
    'BEGIN:VCALENDAR',
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Europe/Berlin',
    ...events.flatMap(([uid, title, start]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${start}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');
  const read = readSchedule(text);
  if (!('schedule' in read)) throw new Error(read.message);
  return read.schedule;
}

describe('several files of one schedule', () => {
  const first = calendar('Conf', ['1', 'Tides', '20260327T080000Z'], ['2', 'Waves', '20260327T100000Z']);
  const second = calendar('Track B', ['2', 'Waves', '20260327T100000Z'], ['3', 'Foam', '20260326T090000Z']);

  it('become one, in order of time, with each event once', () => {
    const { title, zone, days, events } = mergeSchedules([first, second]);
    assert.deepEqual({ title, zone }, { title: 'Conf', zone: 'Europe/Berlin' });
    assert.deepEqual(days, [
      { index: 1, date: '2026-03-26' },
      { index: 2, date: '2026-03-27' },
    ]);
    assert.deepEqual(
      events.map((event) => `${event.day} ${event.title}`),
      ['1 Foam', '2 Tides', '2 Waves'],
    );
  });

  it('change nothing of one alone', () => {
    assert.equal(mergeSchedules([first]), first);
  });
});

describe('the address of an export', () => {
  it('is the calendar of an event on sched.com, whichever of its pages was copied', () => {
    assert.equal(
      exportAddress(' https://kccnceu2026.sched.com/list/simple '),
      'https://kccnceu2026.sched.com/all.ics',
    );
    assert.equal(exportAddress('https://kccnceu2026.sched.com'), 'https://kccnceu2026.sched.com/all.ics');
    assert.equal(exportAddress('https://x.sched.com/me.ics?a=1'), 'https://x.sched.com/me.ics?a=1');
  });

  it('is https for a calendar to subscribe to', () => {
    assert.equal(exportAddress('webcal://conf.org/all.ics'), 'https://conf.org/all.ics');
  });

  it('stays as it is elsewhere', () => {
    for (const address of ['https://conf.org/schedule/', 'https://evil.example/.sched.com/x', 'words', ''])
      assert.equal(exportAddress(address), address);
  });
});
