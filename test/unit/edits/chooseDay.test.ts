import assert from 'node:assert/strict';
import { chooseDay } from '../../../src/core/edits/chooseDay';
import { dateInWords } from '../../../src/core/edits/dayDate';

describe('dateInWords', () => {
  it('reads dates in titles and folder names', () => {
    const first = { year: 2025, month: 4, day: 1 };
    for (const text of [
      '2025-04-01',
      'day_2025_4_1',
      '01.04.2025',
      '1. April 2025',
      'Tuesday, April 1st, 2025',
      '1 Apr 2025',
    ]) {
      assert.deepEqual(dateInWords(text), first, text);
    }
    const noYear = { ...first, year: undefined };
    for (const text of [
      'April 1',
      'Day 1 - April 1',
      '1. April',
      'Day 2 Apr 1',
      '1st of April',
      'april-1',
      'Dienstag, 1. April',
      '1.4.',
    ]) {
      assert.deepEqual(dateInWords(text), noYear, text);
    }
    assert.equal(dateInWords('3. März')?.month, 3);
    assert.equal(dateInWords('24. Dez.')?.month, 12);
  });

  it('finds none in other texts', () => {
    for (const text of [
      'Day 1',
      'day-1',
      '4/1/2025',
      '10 ideas',
      'Mayor 1',
      '2025',
      '2025-13-01',
      'v1.2.3',
      '',
    ]) {
      assert.equal(dateInWords(text), undefined, text);
    }
  });
});

describe('chooseDay', () => {
  const day = (id: string, title: string, date?: number) => ({ id, title, name: id, date });
  const days = [
    day('d1', 'Day 1'),
    day('d2', 'April 2'),
    day('2025-04-03', 'Third'),
    day('d4', 'April 2', Date.UTC(2025, 3, 4)),
    day('d5', 'End'),
  ];
  const choose = (dayOfMonth: number, chosen?: string) =>
    chooseDay(days, { year: 2025, month: 4, day: dayOfMonth }, chosen)?.id;

  it('takes the day chosen, else today’s, else the last', () => {
    assert.equal(choose(2, 'd1'), 'd1');
    assert.equal(choose(2), 'd2');
    assert.equal(choose(3), '2025-04-03');
    assert.equal(choose(4, 'gone'), 'd4');
    assert.equal(choose(9), 'd5');
    assert.equal(chooseDay(days.slice(9), { year: 2025, month: 4, day: 1 }, undefined), undefined);
  });

  it('does not take the same day of another year', () => {
    const [lastYear, other] = [day('2024-04-03', ''), day('x', '')];
    assert.equal(chooseDay([lastYear, other], { year: 2025, month: 4, day: 3 }, undefined), other);
  });
});
