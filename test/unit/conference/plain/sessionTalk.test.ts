import assert from 'node:assert/strict';
import type { Session } from '../../../../src/core/conference/conference';
import { walkPages } from '../../../../src/core/conference/pages/walkPages';
import { conferenceOf } from '../../../support/conferenceFiles';

function sessionsOf(files: Record<string, string>): Session[] {
  return [...walkPages(conferenceOf(files, { kind: 'plain' }))].filter((page) => page.kind === 'session');
}

function talkIn(text: string, name = 'tea.md') {
  return sessionsOf({ [name]: text })[0]?.talk;
}

describe('what a plain note says of its talk', () => {
  const speaks = (text: string, ...speakers: string[]) =>
    it(`names ${speakers.join(' and ') || 'nobody'} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(talkIn(text)?.speakers, speakers));

  speaks('# Tea for two - Jane Roe\n', 'Jane Roe');
  speaks('# Tea for two - Jane Roe, Acme & Al Poe, Beta\n', 'Jane Roe', 'Al Poe');
  speaks('# “Tea for two” by [Jane Roe](https://a.dev) and Al Poe\n', 'Jane Roe', 'Al Poe');
  speaks('# Tea for two (Jane Roe)\n', 'Jane Roe');
  speaks('# Tea\n\n## Jane van der Roe, CTO at Acme\n\n### Why\n', 'Jane van der Roe');
  speaks('# Tea\n\n**Jane Roe**\n', 'Jane Roe');
  speaks('# Tea\n_Jane Roe & Al Poe_\n', 'Jane Roe', 'Al Poe');
  speaks('# Tea\n\nJane Roe\n\nWords.\n', 'Jane Roe');
  speaks('# Tea\n\n* Jane Roe - Sr Engineer, Acme\n* words\n', 'Jane Roe');
  speaks('# Tea\n\n- Speaker(s): Jane Roe, Al Poe\n', 'Jane Roe', 'Al Poe');
  speaks('# Tea\n\nPresented by Jane Roe\n', 'Jane Roe');
  speaks('# Tea\n\nby [Jane Roe](https://a.dev)\n', 'Jane Roe');
  speaks(
    '# Tea\n\n## Details:\n* Presenters:\n  * Jane Roe (Acme)\n  * Al Poe (Beta)\n* words\n',
    'Jane Roe',
    'Al Poe',
  );
  speaks('---\nspeaker: Kim Lee\n---\n# Tea - Jane Roe\n', 'Kim Lee');
  speaks('# Tea\n\n## Hot Water\n\n## Cold Milk\n');
  speaks('# Tea\n\n* Hot Water\n* Cold Milk\n');
  speaks('# A pot of tea - a love story\n');
  speaks('# Brewing at scale with Apache Kettle\n');
  speaks('# Tea\n\nSanta Clara, CA\n');

  it('tells title, time and speakers apart', () => {
    assert.deepEqual(talkIn('# Tea for two (9:30am)\n\n## Jane Roe\n'), {
      title: 'Tea for two',
      speakers: ['Jane Roe'],
      time: '9:30am',
    });
    assert.equal(talkIn('# “Tea for two” by Jane Roe\n')?.title, 'Tea for two');
    assert.equal(talkIn('# Tea 2.0: 10:1 ratios\n')?.title, 'Tea 2.0: 10:1 ratios');
  });

  it('reads date, time, room, page, rating and tags below the title', () => {
    const lines = [
      'Date: 12 March 2024',
      'Time: 9:00-9:45',
      'Room: Blue',
      'https://conf.dev/s/12',
      '★★★★☆',
      '#tea #hot-water',
    ];
    assert.deepEqual(talkIn(`# Tea\n\n${lines.map((line) => `${line}\n\n`).join('')}`), {
      title: 'Tea',
      speakers: [],
      date: '12 March 2024',
      time: '9:00-9:45',
      room: 'Blue',
      page: 'https://conf.dev/s/12',
      rating: 4,
      tags: ['tea', 'hot-water'],
    });
    assert.equal(talkIn('# Tea\n\nRating: 8/10\n')?.rating, 4);
    assert.equal(talkIn('# Tea\n\n* Brewed since 1 May 1840 in China\n')?.date, undefined);
    assert.equal(talkIn('# Tea\n\n* wake up at 2AM\n')?.time, undefined);
  });

  it('takes a name before the title for one where the notes around do the same', () => {
    const all = sessionsOf({
      'a.md': '# Jane Roe: Tea\n',
      'b.md': '# Al Poe - Milk in bags\n',
      'c.md': '# Kim Lee: Why?\n',
    });
    assert.deepEqual(
      all.map(({ talk }) => [talk?.title, ...(talk?.speakers ?? [])]),
      [
        ['Tea', 'Jane Roe'],
        ['Milk in bags', 'Al Poe'],
        ['Why?', 'Kim Lee'],
      ],
    );
    assert.equal(talkIn('# Apache Kettle: an introduction\n')?.title, 'Apache Kettle: an introduction');
  });

  it('lets the file’s name tell which of two is the title', () => {
    const talk = talkIn('Jane Roe - Green Clouds\n\n- words\n', '06_green_clouds.md');
    assert.deepEqual(talk, { title: 'Green Clouds', speakers: ['Jane Roe'] });
  });
});

describe('the habit of links', () => {
  const marks = (files: Record<string, string>) =>
    sessionsOf(files)
      .filter(({ missing }) => missing.slides)
      .map(({ path }) => path);
  const link = '[Slides](https://a.dev/1)\n';

  it('is one of two notes, and of a quarter of the section', () => {
    assert.deepEqual(marks({ 'a.md': link, 'b.md': '' }), []);
    assert.deepEqual(marks({ 'a.md': link, 'b.md': link, 'c.md': '' }), ['c.md']);
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`x${i}.md`, '']));
    assert.deepEqual(marks({ 'a.md': link, 'b.md': link, ...many }), []);
  });

  it('is none of section pages, mere addresses, places and sentences', () => {
    for (const other of ['https://speakerdeck.com/a/b\n', '[Slides](#slides)\n', `Somebody had ${link}`])
      assert.deepEqual(marks({ 'a.md': other, 'b.md': other, 'c.md': '' }), [], other);
    assert.deepEqual(marks({ 'README.md': link, 'b.md': link, 'c.md': '' }), []);
  });

  it('is one that the section’s page has for the notes', () => {
    const page =
      '* [A](a.md) [Slides](https://a.dev/1)\n* [B](b.md) [Slides](https://a.dev/2)\n* [C](c.md)\n';
    assert.deepEqual(marks({ 'README.md': page, 'a.md': '', 'b.md': '', 'c.md': '' }), ['c.md']);
  });
});
