import assert from 'node:assert/strict';
import type { Conference, Page, Section } from '../../../src/core/conference/conference';
import { allNumbered, planArrangement, type ArrangementOptions } from '../../../src/core/tree/arrangement';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const page = (title: string, weight: number) => `---\ntitle: ${title}\nweight: ${weight}\n---\n`;

const site = conferenceOf({
  'hugo.toml': '',
  'content/day (1)/_index.md': page('Day 1', 1),
  'content/day (1)/01_a.md': page('A', 1),
  'content/day (1)/02_b.md': page('B', 2),
  'content/day (1)/03_c/index.md': page('C', 3),
  'content/day2/_index.md': page('Day 2', 2),
  'content/day2/01_a.md': page('Other A', 1),
  'content/day2/deeper/07_x.md': page('X', 7),
});

const plain = conferenceOf({ 'ada.md': '# Ada\n', 'bob.md': '# Bob\n', 'cy.md': '# Cy\n' });

/** The plan for the pages with these titles in this order, as one short text. */
function plan(
  conference: Conference,
  day: string,
  titles: readonly string[],
  {
    numbers = 'keep',
    moved = [],
    existing = [],
  }: Partial<Omit<ArrangementOptions, 'moved'>> & { moved?: string[] } = {},
): string {
  const section = (day === '' ? conference.trees[0]?.home : pageTitled(conference, day)) as Section;
  const pages = (names: readonly string[]): Page[] => names.map((title) => pageTitled(conference, title));
  const { weights, renames, arrivals } = planArrangement(conference, section, pages(titles), {
    moved: pages(moved),
    existing,
    numbers,
  });
  return [
    ...weights.map(({ page: { title }, weight }) => `${title}=${weight}`),
    ...renames.map(({ from, to }) => `${from}>${to}`),
    ...arrivals.map(({ page: { title }, name }) => `${title}@${name}`),
  ].join(' ');
}

describe('planning an order', () => {
  it('changes nothing where the order is right', () =>
    assert.equal(plan(site, 'Day 1', ['A', 'B', 'C']), ''));

  it('changes weights and no names, whatever characters the folder’s name has', () =>
    assert.equal(plan(site, 'Day 1', ['B', 'C', 'A'], { moved: ['A'] }), 'A=4'));

  it('lets numbers in names follow, of bundles by their folder', () =>
    assert.equal(
      plan(site, 'Day 1', ['B', 'C', 'A'], { moved: ['A'], numbers: 'follow' }),
      'A=4 01_a.md>04_a.md',
    ));

  it('takes pages of other sections in', () =>
    assert.equal(
      plan(site, 'Day 1', ['A', 'B', 'C', 'X'], { moved: ['X'], existing: ['01_a.md', '02_b.md', '03_c'] }),
      'X@07_x.md',
    ));

  it('finds a free name for a page whose name is taken', () =>
    assert.equal(
      plan(site, 'Day 1', ['A', 'B', 'C', 'Other A'], {
        moved: ['Other A'],
        existing: ['01_a.md', '02_b.md', '03_c'],
      }),
      'Other A=4 Other A@01_a-2.md',
    ));

  it('leaves a page in its folder that belongs to the section from further below', () =>
    assert.equal(
      plan(site, 'Day 2', ['X', 'Other A'], { moved: ['X'], numbers: 'follow' }).includes('@'),
      false,
    ));

  it('numbers plain notes when they are to have another order', () => {
    assert.equal(
      plan(plain, '', ['Cy', 'Ada', 'Bob'], { moved: ['Cy'], numbers: 'all' }),
      'cy.md>01_cy.md ada.md>02_ada.md bob.md>03_bob.md',
    );
  });

  it('knows whether numbers carry the order already', () => {
    const { children } = pageTitled(site, 'Day 1') as Section;
    assert.equal(allNumbered(children), true);
    assert.equal(allNumbered(plain.trees[0]?.home.children ?? []), false);
  });
});
