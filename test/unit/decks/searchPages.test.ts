import assert from 'node:assert/strict';
import { PageRanking } from '../../../src/core/decks/rankPages';
import { searchPages } from '../../../src/core/decks/searchPages';
import { stem, terms } from '../../../src/core/text/terms';

const pages = [
  { number: 1, title: 'Überblick', text: 'Überblick\nDNS' },
  { number: 2, title: 'Failover', text: 'Failover\nin three steps' },
  { number: 12, title: '', text: 'Three failed' },
];

describe('searching a deck', () => {
  it('finds pages with all words, also begun ones, whatever case and accents', () => {
    assert.deepEqual(searchPages('UBER', pages), [1]);
    assert.deepEqual(searchPages('fail three', pages), [2, 12]);
    assert.deepEqual(searchPages('fail four', pages), []);
  });

  it('finds a page by its number', () => assert.deepEqual(searchPages('12', pages), [12]));

  it('finds all without words', () => assert.deepEqual(searchPages(' - ', pages), [1, 2, 12]));
});

describe('searching a deck in scripts without spaces, and with breaks that nobody sees', () => {
  const titles = [
    '自己紹介',
    '障害対応の流れ',
    'データベースの移行',
    '目录 故障转移',
    'ฐานข้อมูล',
    'Ob\u00adser\u00advability',
    'Goの並行',
  ];
  const deck = titles.map((title, i) => ({ number: i + 1, title, text: title }));
  for (const [search, number] of [
    ['移行', 3],
    ['対応', 2],
    ['转移', 4],
    ['ข้อมูล', 5],
    ['observability', 6],
    ['go', 7],
    ['並行', 7],
  ] as const) {
    it(`finds ${search}, and ranks its page first`, () => {
      assert.deepEqual(searchPages(search, deck), [number]);
      const [first] = new PageRanking(deck).rank({ hint: search, heading: '', around: '' });
      assert.equal(first?.number, number);
    });
  }
});

describe('the words of a page', () => {
  it('are those that say something, without their endings', () => {
    assert.deepEqual(terms('The failover of the Containers'), [stem('failover'), stem('container')]);
    assert.deepEqual(terms('Die Ausfälle und der Ausfall'), [stem('ausfalle'), stem('ausfall')]);
  });

  it('are the same in their forms', () => {
    for (const [a, b] of [
      ['migrations', 'migrating'],
      ['correctness', 'correct'],
      ['pods', 'pod'],
      ['mapping', 'map'],
      ['policies', 'policy'],
      ['Verfahren', 'Verfahrens'],
      ['Prüfung', 'Prüfungen'],
    ] as const) {
      assert.deepEqual(terms(a), terms(b), `${a}, ${b}`);
    }
  });

  it('are whole where a line’s end parts them', () => {
    assert.deepEqual(terms('ortho-\ngraphy'), terms('orthography'));
  });
});
