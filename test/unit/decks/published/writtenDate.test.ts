import assert from 'node:assert/strict';
import { writtenDate } from '../../../../src/core/decks/published/writtenDate';

describe('a day as pages write it', () => {
  for (const [line, date] of Object.entries({
    'September 06, 2019': '2019-09-06',
    'Sep 6, 2019': '2019-09-06',
    'Sept. 6th, 2019': '2019-09-06',
    '6 September 2019': '2019-09-06',
    '06.09.2019': '2019-09-06',
    '6. März 2019': '2019-03-06',
    '2019-09-06': '2019-09-06',
    '2019/09/06': '2019-09-06',
    '2019/9/6': '2019-09-06',
    '2019-09-06T10:00:00Z': '2019-09-06',
  })) {
    it(`reads ${line}`, () => assert.equal(writtenDate(line), date));
  }

  for (const line of [
    'February 30, 2019',
    '09/06/2019',
    '2019/13/06',
    'Something 6, 2019',
    'on September 06, 2019',
    '2019',
    '',
  ]) {
    it(`reads no day in “${line}”`, () => assert.equal(writtenDate(line), undefined));
  }
});
