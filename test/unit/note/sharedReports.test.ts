import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { videoMoment } from '../../../src/core/clock/videoMoment';
import { PageRanking } from '../../../src/core/decks/rankPages';
import { searchPages } from '../../../src/core/decks/searchPages';
import { readAddress } from '../../../src/core/links/talkAddress';
import { parseNote } from '../../../src/core/note/parseNote';
import { publicReports } from '../../support/sharedCases';

function input(report: string, file: string): string {
  return readFileSync(join(publicReports(report)[0] ?? '', 'input', file), 'utf8');
}

describe('what the public reported of notes, addresses and decks', () => {
  if (publicReports('todo-cjk').length === 0) {
    it.skip('no reports are here: nothing was compared with them');
    return;
  }
  const todos = (report: string) => parseNote('file:///a.md', input(report, '01_talk.md')).todos;

  it('cancelled and forwarded boxes are not open', () => assert.deepEqual(todos('todo-cancelled'), []));
  it('todo is an ordinary word in Spanish', () => assert.deepEqual(todos('todo-spanish'), []));
  it('a colon of full width ends a marker', () =>
    assert.deepEqual(
      todos('todo-cjk').map(({ hint }) => hint),
      ['スライドを盗む', 'あとで', '図を描く'],
    ));

  it('a link below a video leads to where it goes on to', () =>
    assert.deepEqual(readAddress(input('url-youtube-redirect', 'clipboard.txt')), {
      kind: 'slides',
      href: 'https://a.dev/deck.pdf',
    }));

  it('Twitch takes a moment in units', () => {
    const video = /https:\S+/.exec(input('url-twitch-moment', 'a.md'))?.[0] ?? '';
    assert.equal(videoMoment(video, 754), 'https://www.twitch.tv/videos/123?t=12m34s');
  });

  it('decks are searched within words of every script', () => {
    const pages = Array.from(
      input('pdf-search-cjk', 'deck-titles.txt').matchAll(/^(\d+) ([^\n(]*)/gm),
      ([, number, title = '']) => ({ number: Number(number), title, text: title }),
    );
    for (const [search, number] of [
      ['移行', 3],
      ['対応', 2],
      ['转移', 4],
      ['ข้อมูล', 5],
      ['observability', 6],
    ] as const)
      assert.deepEqual(searchPages(search, pages), [number]);
    const [first] = new PageRanking(pages).rank({ hint: '移行', heading: '', around: '' });
    assert.equal(first?.number, 3);
  });
});
