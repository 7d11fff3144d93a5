import assert from 'node:assert/strict';
import type { DeckPage } from '../../../src/core/decks/deck';
import { PageRanking } from '../../../src/core/decks/rankPages';
import type { Wish } from '../../../src/core/decks/wish';
import { todoSubject } from '../../../src/core/note/todos/todoSubject';
import { makePdf } from '../../support/decks/makePdf';
import { readPdf } from '../../support/decks/readPdf';
import { knownDecks, type KnownWish } from './knownDecks';

const wishFrom = ({ todo, heading = '', around = '' }: KnownWish) => ({
  hint: todoSubject(todo),
  heading,
  around,
});
const page = (number: number, title: string, ...lines: string[]): DeckPage => ({
  number,
  title,
  text: [title, ...lines].join('\n'),
});
const rankPages = (wanted: Wish, pages: readonly DeckPage[]) => new PageRanking(pages).rank(wanted);
const wish = (hint: string) => ({ hint, heading: '', around: '' });

describe('ranking the pages of a deck', () => {
  it('puts the right page first for at least 9 of 10 TODOs, in PDFs as pdf.js reads them', async () => {
    const wrong: string[] = [];
    let all = 0;
    for (const { name, footer, slides, wishes } of knownDecks) {
      const pages = await readPdf(await makePdf(slides, { footer, titlesLast: name.startsWith('operator') }));
      assert.deepEqual(
        pages.map(({ title }) => title),
        slides.map(({ title }) => title),
        `titles of ${name}`,
      );
      for (const known of wishes) {
        all++;
        const right = pages.findLast(({ title }) => title === known.page)?.number;
        assert.notEqual(right, undefined, `${known.page} is in the deck`);
        const [first] = rankPages(wishFrom(known), pages);
        const found = pages.find(({ number }) => number === first?.number)?.title ?? 'nothing';
        if (first?.number !== right) wrong.push(`${name}: ${known.todo} → ${found}`);
      }
    }
    assert.ok(all >= 30);
    assert.ok(wrong.length <= all / 10, `${wrong.length} of ${all} are wrong:\n${wrong.join('\n')}`);
  });

  it('says the same of the same, and nothing of a deck without such words', () => {
    const pages = [page(1, 'Apples'), page(2, 'Pears'), page(3, 'Apples')];
    assert.deepEqual(rankPages(wish('apple'), pages), rankPages(wish('apple'), pages));
    assert.deepEqual(
      rankPages(wish('apple'), pages).map(({ number }) => number),
      [1, 3],
    );
    assert.deepEqual(rankPages(wish('quinces'), pages), []);
    assert.deepEqual(rankPages(wish(''), pages), []);
    assert.deepEqual(rankPages(wish('apples'), []), []);
  });

  it('takes the last of builds, which has all of them', () => {
    const pages = [
      page(1, 'Layers', 'Web'),
      page(2, 'Layers', 'Web', 'Queue'),
      page(3, 'Layers', 'Web', 'Queue', 'Database'),
      page(4, 'Costs', 'Web'),
    ];
    assert.equal(rankPages(wish('layers'), pages)[0]?.number, 3);
  });

  it('takes a number for the page that has it', () => {
    const pages = [page(1, '2 ways'), page(2, 'Two'), page(3, 'Three')];
    for (const hint of ['slide 2', '2', 'Seite 2']) assert.equal(rankPages(wish(hint), pages)[0]?.number, 2);
  });

  it('finds what was typed in haste', () => {
    const pages = [page(1, 'Consistent hashing'), page(2, 'Correctness'), page(3, 'Consensus')];
    assert.equal(rankPages(wish('corectnes'), pages)[0]?.number, 2);
  });

  it('lets words that are on every page say nothing', () => {
    const footer = 'Kubernetes Days';
    const pages = [
      page(1, 'Intro', footer),
      page(2, 'Kubernetes networking', footer),
      page(3, 'Storage classes', footer),
    ];
    assert.equal(rankPages(wish('kubernetes storage'), pages)[0]?.number, 3);
  });

  it('takes pages that are named by their number for what is meant, wherever their name stands', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(number, number === 2 ? 'Mesh' : `Part ${'x'.repeat(number)}`),
    );
    const found = (hint: string) => rankPages(wish(hint), pages).map(({ number }) => number);
    for (const hint of ['4-6', 'slide 4-6', 'slides 4–6', 'Folien 4 - 6', 'the mesh, pages 4-6'])
      assert.deepEqual(found(hint).slice(0, 3), [4, 5, 6], hint);
    for (const hint of ['4', '#4', 'slide 4', 'mesh (page 4)', 'p. 4', 'see S. 4', 'Steal slide 4 of it'])
      assert.equal(found(hint)[0], 4, hint);
    for (const hint of ['mesh in 4 parts', 'mesh, slide 40', 'http 4 mesh'])
      assert.equal(found(hint)[0], 2, hint);
  });
});
