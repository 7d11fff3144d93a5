import assert from 'node:assert/strict';
import { sectionTitle } from '../../../src/core/hugo/titles';

describe('the title of a section without _index.md', () => {
  for (const [folder, title] of [
    ['day1', 'Day1s'],
    ['day-1', 'Day-1s'],
    ['day 1', 'Day 1s'],
    ['_templates', '_Templates'],
    ['talk', 'Talks'],
    ['keynotes', 'Keynotes'],
    ['party', 'Parties'],
    ['monday', 'Mondays'],
    ['branch', 'Branches'],
    ['glass', 'Glasses'],
    ['data', 'Data'],
    ['life', 'Lives'],
    ['photo', 'Photos'],
    ['news', 'News'],
    ['people', 'People'],
    ['state-of-the-art', 'State-of-the-Arts'],
    ['KubeCon', 'KubeCons'],
  ] as const) {
    it(`is ${title} for ${folder}`, () => assert.equal(sectionTitle(folder), title));
  }

  it('is the folder’s name where the site wants no plural and no capitals', () => {
    assert.equal(sectionTitle('day of talk', { pluralize: false, capitalize: false }), 'day of talk');
    assert.equal(sectionTitle('day of talk', { pluralize: false, capitalize: true }), 'Day of Talk');
  });
});
