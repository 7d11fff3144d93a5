import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameTalk, sessionsOfDeck } from '../../../../src/core/decks/published/sessionOfDeck';
import { conferenceOf } from '../../../support/conferenceOf';

const day = (titles: readonly (string | { title: string; speakers: readonly string[] })[]) =>
  conferenceOf({
    'hugo.toml': '',
    ...Object.fromEntries(
      titles.map((each, i) => {
        const { title, speakers } = typeof each === 'string' ? { title: each, speakers: [] } : each;
        const matter = `title: ${JSON.stringify(title)}\nspeakers: ${JSON.stringify(speakers)}`;
        return [`content/day/${i}.md`, `---\n${matter}\n---\n`];
      }),
    ),
  });

const rank = (titles: Parameters<typeof day>[0], title: string, speakers: readonly string[] = []) =>
  sessionsOfDeck(day(titles), { title, speakers }).map(({ session, score }) => ({
    title: session.title,
    isSame: score >= sameTalk,
    score,
  }));

describe('the session of a deck', () => {
  const titles = [
    'Scaling Kubernetes at the Bank',
    'Kubernetes on Tides: What the Harbour Taught Us',
    'Kubernetes Security for Everybody',
    'Kubernetes and Kubernetes',
  ];

  it('is the one whose rare words the deck’s title has', () => {
    const [first, second] = rank(titles, 'What the harbour taught us: Kubernetes on tides');
    assert.equal(first?.title, titles[1]);
    assert.ok(first?.isSame === true);
    assert.ok(second !== undefined && !second.isSame);
  });

  it('is none where only common words are shared', () => {
    assert.ok(rank(titles, 'Kubernetes for Sailors').every(({ isSame }) => !isSame));
    assert.deepEqual(rank(titles, 'Postgres'), []);
    assert.deepEqual(rank(titles, ''), []);
  });

  it('is found by a title that is cut or has a slip in it', () => {
    const cut = rank(titles, 'Kubernetes on Tides: What the Harbour Taug...')[0];
    assert.deepEqual([cut?.title, cut?.isSame], [titles[1], true]);
    const slip = rank(titles, 'Scaling Kuberntes at the Bank')[0];
    assert.deepEqual([slip?.title, slip?.isSame], [titles[0], true]);
  });

  it('is that of the same speaker where titles are alike', () => {
    const closing = ['Bo Li', 'Änn Miller'].map((name) => ({ title: 'Lightning Talk', speakers: [name] }));
    const [first, second] = sessionsOfDeck(day(closing), {
      title: 'Lightning talk',
      speakers: ['Ann Miller'],
    });
    assert.deepEqual(first?.session.note.frontMatter.speakers, ['Änn Miller']);
    assert.ok((second?.score ?? 0) <= first.score);
  });

  const sets = join(process.cwd(), '../shared/exchange/matching');
  for (const set of ['promcon-2025', 'rails-world-2024', 'kubecon-eu-2025']) {
    const file = join(sets, `${set}.json`);
    (existsSync(file) ? it : it.skip)(`is found among the sessions of ${set}`, () => {
      const { sessions, truth } = JSON.parse(readFileSync(file, 'utf8')) as {
        readonly sessions: readonly { readonly title: string; readonly speakers?: readonly string[] }[];
        readonly truth: readonly (readonly [number, number])[];
      };
      const conference = day(sessions.map(({ title, speakers = [] }) => ({ title, speakers })));
      const sample = truth.slice(0, 40).map(([at]) => sessions[at]);
      const missed = sample.flatMap((session) => {
        if (session === undefined) return [];
        const { title, speakers = [] } = session;
        // As a page's head has it.
        const cut = title.length > 60 ? `${title.slice(0, 57)}...` : title;
        const [first] = sessionsOfDeck(conference, { title: cut, speakers });
        return first?.session.title === title && first.score >= sameTalk
          ? []
          : [`${cut.length} ${first?.session.title === title} ${first?.score}`];
      });
      assert.deepEqual(missed, []);
    });
  }
});
