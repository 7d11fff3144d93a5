import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { isGenericHeading } from '../../../src/core/conference/plain/headings';
import { conferenceOf, outline } from '../../support/conferenceFiles';

/** The title of one note, by the name of its file and its text. */
function titleOf(name: string, text: string): string | undefined {
  return outline(conferenceOf({ [name]: text }, { kind: 'plain' }))[0];
}

describe('the title of a plain note', () => {
  const is = (title: string, name: string, text: string) =>
    it(`is “${title}” for ${name}`, () => assert.equal(titleOf(name, text), title));

  is('Green Clouds', 'green-clouds.md', '# Green Clouds\n\n## Why\n\n## How\n');
  is('Clouds go green at last', 'cloud.md', '# Clouds go green at last\n\n# Questions\n\n# Part\n');
  is('Green clouds', 'green-clouds.md', '# Overview\n\n# Numbers\n\n# Money\n');
  is('Green clouds', 'green-clouds.md', '# Introduction\n\nWords.\n');
  is('Post-mortems', 'culture.md', '# Post-mortems\n\n## Blame\n');
  is('Culture', 'culture.md', '# Blame\n\n# Names\n');
  is('Culture', 'culture.md', '# Jane Roe - VP of Tea, Acme\n\n* words\n');
  is('Tea for two', 'tea_for_two.md', '## Jane Roe\n\n# Tea for two\n');
  is('Tea', 'tea.md', `${'* words\n'.repeat(30)}\n# Something else\n`);
  is('How we learned to brew', 'How we learned to brew.md', '# The beginnings\n\nWords.\n');
  is('Tea & Coffee: a_b is - no * joke', 'tea.md', '# **Tea** &amp; _Coffee_: `a_b` is \\- no \\* joke\n');
  is('A brewing guide', 'tea.md', '# A [brewing][1] ![guide](g.png)\n\n[1]: https://a.dev\n');
  is('[WIP] Tea', 'tea.md', '# [WIP] Tea\n');
  is('Tea for two', 'tea.md', '#Tea for two\n\n## Part\n\n## Part two\n');
  is('Tea for two', 'tea.md', '#\u00a0Tea for two\n\n# Later\n\n# Last\n');
  is('Tea for two', 'talk.md', 'Tea for two\n===========\n\nWords\n');
  is('Tea for two', 'notes.md', '**Tea for two**\n\nJane Roe\n\n## Intro\n');
  is('Tea for two', '1_brewing.md', 'Tea for two\n\n - item\n');
  is('Brewing', 'brewing.md', 'This is what I wrote down while tea was brewing. It is long.\n');
  is('Brewing', 'brewing.md', 'Speaker: Jane Roe\n\n- item\n');
  is('Brewing', 'brewing.md', 'Jane Roe, VP of Tea\n\n- item\n');
  is('Tea', 'tea.md', '# What you need:\n\n* water\n');
  is('Lightning talks', '01b-lightning-talks.md', '# Kettles\n\n# Cups\n');
  is('American Tea Association 2015', 'ATA_2015.md', '# American Tea Association 2015\n\n# A\n\n# B\n');
  is('Day one', 'day-one.md', '# Hot tea - Jane Roe\n\nby Jane Roe\n\n# Cold milk - Al Poe\n\nby Al Poe\n');
  is('Meet up 2014-02-26', 'meet-up-2014-02-26.md', 'First Talk\n==========\n\nSecond Talk\n===========\n');

  it('is the folder’s name where README.md has several parts', () => {
    const conference = conferenceOf(
      { 'README.md': '# About\n\n# License\n', 'day_one/README.md': '# Day One\n\n## Talks\n' },
      { kind: 'plain', folderName: 'tea-conf' },
    );
    assert.equal(conference.title, 'Tea conf');
    assert.deepEqual(outline(conference), ['Day One']);
  });

  it('is the name where most headings around say other things than the names', () => {
    const apart = { 'tea.md': '# Hot water\n', 'milk.md': '# What cows eat\n', 'honey.md': '# Bees\n' };
    assert.deepEqual(outline(conferenceOf(apart, { kind: 'plain' })), ['Honey', 'Milk', 'Tea']);
    const { 'tea.md': tea, 'milk.md': milk } = apart;
    const files = { 'tea.md': tea, 'milk.md': milk, 'a-pot.md': '# A pot\n' };
    assert.deepEqual(outline(conferenceOf(files, { kind: 'plain' })), [
      'A pot',
      'What cows eat',
      'Hot water',
    ]);
  });

  it('never throws, and is never empty', () => {
    const piece = fc.constantFrom(
      '# ',
      '## ',
      '\n',
      '\n\n',
      '**',
      '- ',
      'by ',
      'Jane Roe',
      ' - ',
      '[',
      '](',
      ')',
      '`',
      '&#',
      '|',
      '\u0001',
      '"',
      'a',
      '2014-01-01',
      '---\n',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('a.md', '01_tea.md', '2014-01-01.md', '第二天.md', '___.md'),
        (body, name) => {
          const [title] = outline(conferenceOf({ [name]: body }, { kind: 'plain' }));
          assert.notEqual(title, undefined);
          assert.notEqual(title?.trim(), '');
        },
      ),
    );
  });
});

describe('names of plain notes and folders', () => {
  const titles = (...names: string[]) =>
    outline(conferenceOf(Object.fromEntries(names.map((name) => [`${name}.md`, ''])), { kind: 'plain' }));

  it('lose their number where the names around are numbered too', () => {
    assert.deepEqual(titles('1_tea', '2_coffee', 'water'), ['Tea', 'Coffee', 'Water']);
    assert.deepEqual(titles('10-ways-to-brew', 'coffee', 'water'), ['10 ways to brew', 'Coffee', 'Water']);
    assert.deepEqual(titles('01_tea'), ['Tea']);
  });

  it('change with what comes and goes beside them', () => {
    const folders = conferenceOf({ '1_tea/a.md': '', 'b/c.md': '' }, { kind: 'plain' });
    assert.deepEqual(outline(folders), ['1 tea', '  A', 'B', '  C']);
    const numbered = conferenceOf({ '1_tea/a.md': '', '2_coffee/c.md': '' }, { kind: 'plain' });
    assert.deepEqual(outline(numbered), ['Tea', '  A', 'Coffee', '  C']);
  });

  it('keep years, dates, and hyphens that are the writer’s', () => {
    assert.deepEqual(titles('2024-TeaConf'), ['2024 TeaConf']);
    assert.deepEqual(titles('2024_03_15'), ['2024-03-15']);
    assert.deepEqual(titles('tea-20240315'), ['Tea 2024-03-15']);
    assert.deepEqual(titles('3-12-14'), ['3-12-14']);
    assert.deepEqual(titles('Tea - a love story'), ['Tea - a love story']);
    assert.deepEqual(titles('Rock-Paper_and_the_rest'), ['Rock-Paper and the rest']);
  });

  const inOrder = (...names: string[]) => assert.deepEqual(titles(...names.toReversed()), titles(...names));

  it('stand in the order in which they are read', () => {
    assert.deepEqual(titles('day-1-keynote-pt-2', 'day-1-keynote'), ['Day 1 keynote', 'Day 1 keynote pt 2']);
    assert.deepEqual(titles('day-two', 'day-three', 'day-one'), ['Day one', 'Day two', 'Day three']);
    assert.deepEqual(titles('第十天', '第二天'), ['第二天', '第十天']);
    assert.deepEqual(titles('三天', '十二天', '二天'), ['二天', '三天', '十二天']);
    inOrder('Day2', 'day10');
  });

  it('stand by the day in them where all have one', () => {
    assert.deepEqual(titles('tea-2014-02-01', 'coffee-2014-01-01', '2013-12-01-water'), [
      '2013-12-01 water',
      'Coffee 2014-01-01',
      'Tea 2014-02-01',
    ]);
    assert.deepEqual(titles('meetup-26-02-2014', 'meetup-01-03-2014'), [
      'Meetup 26-02-2014',
      'Meetup 01-03-2014',
    ]);
    assert.deepEqual(titles('meetup-march-2014', 'meetup-feb-2014'), [
      'Meetup feb 2014',
      'Meetup march 2014',
    ]);
  });
});

describe('a heading that any note has', () => {
  it('is known in its usual forms', () => {
    for (const words of [
      'Overview',
      'My notes',
      'Q&A',
      'Key Takeaways',
      'Day 1',
      'Second Talk',
      'November 13, 2017',
    ])
      assert.equal(isGenericHeading(words), true, words);
    for (const words of ['Tea notes', 'Day and night', 'Why tea?', 'Lessons learned from tea'])
      assert.equal(isGenericHeading(words), false, words);
  });
});
