import assert from 'node:assert/strict';
import { makePdf } from '../../support/decks/makePdf';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, proof, proofPdf } from '../../support/pages/proofDeck';

const count = proof.slides.length;

describe('the transcript of a deck in the page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
  });

  afterEach(() => deck.hasNotTripped());

  it('has the words of all slides, also where it is asked for before the PDF is open', async () => {
    const opened = deck.openDeck(await proofPdf(), intuition);
    await deck.post({ type: 'sendText', pictures: false });
    await opened;
    const { pages } = await deck.hear('text');
    assert.deepEqual(
      pages.map(({ number }) => number),
      Array.from({ length: count }, (_, i) => i + 1),
    );
    const { title, text } = pages[10]!;
    assert.equal(title, 'Liveness');
    assert.match(text, /Needs fairness/);
    assert.ok(!(await deck.saidTypes()).includes('transcriptPictures'));
  });

  it('asks before it makes many files; images come in batches before the words', async () => {
    await deck.openDeck(await proofPdf(), intuition);
    await deck.post({ type: 'sendText', pictures: true });
    assert.equal(count, 26);
    await deck.task(/Insert 26 slides as text and images \(about [1-9] MB\)\?/).waitFor();
    await deck.button('Cancel').click();
    await deck.hear('transcriptCancelled');
    await deck.task().waitFor({ state: 'hidden' });
    await deck.waitForFocus('list');

    await deck.post({ type: 'sendText', pictures: true });
    await deck.frame.locator('.task button:focus', { hasText: 'Insert' }).click();
    await deck.hear('text');
    await deck.task().waitFor({ state: 'hidden' });
    assert.deepEqual(
      deck.said.flatMap((each) =>
        each.type === 'transcriptPictures' ? [each.pictures.map(({ page }) => page)] : [],
      ),
      [
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((page) => page),
        [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
        [21, 22, 23, 24, 25, 26],
      ],
    );
  });

  it('has pictures with the titles of their pages', async () => {
    await deck.openDeck(await makePdf(proof.slides.slice(0, 2)), intuition);
    await deck.post({ type: 'sendText', pictures: true });
    await deck.frame.locator('.task button', { hasText: 'Insert' }).click();
    const { pictures } = await deck.hear('transcriptPictures');
    assert.deepEqual(
      pictures.map(({ page, title, type }) => ({ page, title, type })),
      [
        { page: 1, title: 'Proving it before paging it', type: 'png' },
        { page: 2, title: 'Who am I', type: 'png' },
      ],
    );
    await deck.hear('text');
  });

  for (const [how, cancel] of [
    ['its button', () => deck.button('Cancel').click()],
    ['Escape, which leaves the page open', () => deck.list.press('Escape')],
  ] as const) {
    it(`ends in the middle of drawing with ${how}`, async () => {
      const numbers = Array.from({ length: 150 }, (_, i) => ({ title: `Number ${i}` }));
      await deck.openDeck(await makePdf(numbers), intuition);
      await deck.hear('opened');
      await deck.post({ type: 'sendText', pictures: true });
      await deck.frame.locator('.task button', { hasText: 'Insert' }).click();
      await deck.task(/Drawing \d+ of 150/).waitFor();
      await cancel();
      await deck.hear('transcriptCancelled');
      await deck.task().waitFor({ state: 'hidden' });
      // The next one has nothing of it.
      await deck.post({ type: 'sendText', pictures: false });
      await deck.hear('text');
      const end = (await deck.saidTypes()).lastIndexOf('transcriptCancelled');
      assert.deepEqual((await deck.saidTypes()).slice(end), ['transcriptCancelled', 'text']);
      assert.ok(!(await deck.saidTypes()).includes('close'));
    });
  }
});
