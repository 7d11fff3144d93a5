import assert from 'node:assert/strict';
import { dateInWords } from '../../../../src/core/edits/pages/dayDate';
import { todaysDay } from '../../../../src/core/edits/pages/todaysDay';
import { conferenceOf } from '../../../support/conferenceOf';

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

describe('todaysDay', () => {
  const day = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;
  const homeOf = (files: Readonly<Record<string, string>>) =>
    conferenceOf({ 'hugo.toml': '', 'content/_index.md': day('Home'), ...files }).trees[0]!.home;
  const home = homeOf({
    'content/d1/_index.md': day('Day 1', 'weight: 1\n'),
    'content/d2/_index.md': day('April 2', 'weight: 2\n'),
    'content/2025-04-03/_index.md': day('Third', 'weight: 3\n'),
    'content/d4/_index.md': day('Not April 2', 'weight: 4\ndate: 2025-04-04\n'),
    'content/d5/_index.md': day('End', 'weight: 5\n'),
  });
  const titleOn = (dayOfMonth: number, year = 2025) =>
    todaysDay(home, { year, month: 4, day: dayOfMonth }).title;

  it('takes today’s by title, folder or date, else the last', () => {
    assert.deepEqual(
      [2, 3, 4, 9].map((each) => titleOn(each)),
      ['April 2', 'Third', 'Not April 2', 'End'],
    );
  });

  it('does not take the same day of another year', () => assert.equal(titleOn(3, 2024), 'End'));

  it('takes the home page where there are no days', () => {
    const alone = homeOf({ 'content/talk.md': day('Talk') });
    assert.equal(todaysDay(alone, { year: 2025, month: 4, day: 1 }), alone);
  });
});
