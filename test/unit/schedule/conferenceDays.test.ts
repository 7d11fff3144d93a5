import assert from 'node:assert/strict';
import { calendar, scheduleIn } from './support';

describe('the days of a conference', () => {
  const daysIn = (source: string) => scheduleIn(source).events.map(({ title, day }) => `${title} ${day}`);

  it('are the file’s own dates where its times have no offset', () => {
    assert.deepEqual(
      daysIn(
        'Title,Date,Start,End\nTalk,2026-03-23,09:00,12:00\nDinner talk,2026-03-23,22:00,23:00\nNight talk,2026-03-24,00:30,01:00\nNext,2026-03-24,10:00,12:00',
      ),
      ['Talk 1', 'Dinner talk 1', 'Night talk 1', 'Next 2'],
    );
  });

  it('begin in the night although the gap before an evening talk in UTC is longer', () => {
    const event = (title: string, start: string, end: string) =>
      `UID:${title}\nSUMMARY:${title}\nDTSTART:${start}00Z\nDTEND:${end}00Z`;
    const source = calendar(
      [
        event('A', '20260323T0900', '20260323T1000'),
        event('Evening', '20260323T2130', '20260323T2230'),
        event('B', '20260324T0900', '20260324T1000'),
      ].join('\n\n'),
    );
    assert.deepEqual(daysIn(source), ['A 1', 'Evening 1', 'B 2']);
  });

  it('begin in the quiet hours where a calendar in UTC is of another continent', () => {
    const source = calendar(
      ['20260322T230000Z', '20260323T060000Z', '20260323T230000Z', '20260324T060000Z']
        .map((start, i) => `UID:${i}\nSUMMARY:${i}\nDTSTART:${start}`)
        .join('\n\n'),
    );
    assert.deepEqual(daysIn(source), ['0 1', '1 1', '2 2', '3 2']);
  });
});
