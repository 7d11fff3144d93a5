import assert from 'node:assert/strict';
import { withTranslations } from '../../../src/core/tree/translations';
import { conferenceOf } from '../../support/conferenceOf';

const page = '---\ntitle: A\n---\n';
const site = conferenceOf({
  'hugo.toml': '[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n',
  'content/day1/_index.md': page,
  'content/day1/01_a.md': page,
  'content/day1/01_a.de.md': page,
  'content/day1/02_b.md': page,
});

const moves = (steps: Record<string, string>) =>
  withTranslations(
    site,
    Object.entries(steps).map(([from, to]) => ({ from: `content/${from}`, to: `content/${to}` })),
  ).map(({ from, to }) => `${from}>${to}`.replaceAll('content/', ''));

describe('translations', () => {
  it('go along with a page that moves', () =>
    assert.deepEqual(moves({ 'day1/01_a.md': 'day2/03_a.md' }), [
      'day1/01_a.md>day2/03_a.md',
      'day1/01_a.de.md>day2/03_a.de.md',
    ]));

  it('take the page of the default language along', () =>
    assert.deepEqual(moves({ 'day1/01_a.de.md': 'day2/01_a.de.md' }), [
      'day1/01_a.de.md>day2/01_a.de.md',
      'day1/01_a.md>day2/01_a.md',
    ]));

  it('go through a detour together', () =>
    assert.deepEqual(
      moves({ 'day1/01_a.md': 'day1/.moving-01_a.md', 'day1/.moving-01_a.md': 'day1/02_a.md' }),
      [
        'day1/01_a.md>day1/.moving-01_a.md',
        'day1/01_a.de.md>day1/.moving-01_a.de.md',
        'day1/.moving-01_a.md>day1/02_a.md',
        'day1/.moving-01_a.de.md>day1/02_a.de.md',
      ],
    ));

  it('are not made up', () =>
    assert.deepEqual(moves({ 'day1/02_b.md': 'day1/03_b.md' }), ['day1/02_b.md>day1/03_b.md']));
  it('lie in a folder that moves', () => assert.deepEqual(moves({ day1: 'day9' }), ['day1>day9']));
});
