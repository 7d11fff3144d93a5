import assert from 'node:assert/strict';
import { pageLookup } from '../../../src/core/conference/pageLookup';
import { walkPages } from '../../../src/core/conference/walkPages';
import { conferenceOf, note } from '../../support/conferenceFiles';

const conference = conferenceOf({
  'content/_index.md': note({ title: 'Home' }),
  'content/Day 1/_index.md': note({ title: 'Day' }),
  'content/Day 1/02_GSLB.md': note({ title: 'GSLB' }),
  'content/Day 1/leaf/index.md': note({ title: 'Leaf' }),
  'content/Day 1/leaf/part.md': note({ title: 'Part' }),
  'content/auto/02_gslb.md': note({ title: 'Namesake' }),
});
const [tree] = conference.trees;
const lookup = pageLookup(tree!, conference.config!);

describe('pages that links find', () => {
  for (const [path, file] of [
    ['/', 'content/_index.md'],
    ['/day-1', 'content/Day 1/_index.md'],
    ['/day-1/02_gslb', 'content/Day 1/02_GSLB.md'],
    ['/day-1/leaf', 'content/Day 1/leaf/index.md'],
    ['/auto', 'content/auto'],
    ['/day-1/leaf/part', undefined],
    ['/02_gslb', undefined],
  ] as const) {
    it(`are by path: ${path}`, () => assert.equal(lookup.pageByLogicalPath(path)?.path, file));
  }

  it('are by name all that have it', () => {
    assert.deepEqual(
      lookup.pagesByBaseName('02_gslb').map(({ path }) => path),
      ['content/auto/02_gslb.md', 'content/Day 1/02_GSLB.md'],
    );
  });

  it('are gathered once for a snapshot', () => {
    assert.equal(pageLookup(tree!, conference.config!), lookup);
  });
});

describe('a walk over all pages', () => {
  it('meets each before those below it, in the order of the menu', () => {
    assert.deepEqual(
      [...walkPages(conference)].map(({ title }) => title),
      ['Home', 'Autos', 'Namesake', 'Day', 'GSLB', 'Leaf', 'Part'],
    );
  });
});
