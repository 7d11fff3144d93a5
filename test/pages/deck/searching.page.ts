import assert from 'node:assert/strict';
import { makePdf, makeScan } from '../../support/decks/makePdf';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, proof, proofPdf } from '../../support/pages/proofDeck';

describe('searching slides in the page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
  });

  afterEach(() => deck.hasNotTripped());

  it('leaves the slides with the words, and Enter twice takes the first of them', async () => {
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    await deck.press('/');
    await deck.page.keyboard.type('liveness');
    await deck.status('1 slide found').waitFor();
    assert.equal(await deck.slides('best').count(), 0);
    await deck.press('Enter', 'Enter');
    const { pictures } = await deck.hear('take');
    assert.deepEqual(
      pictures.map(({ page }) => page),
      [11],
    );
  });

  it('says when no slide has the words; Escape shows all again before it leaves the field', async () => {
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
    await deck.press('Control+F');
    await deck.page.keyboard.type('quinces');
    await deck.status('No slides found').waitFor();
    assert.equal(await deck.slides().count(), 0);
    await deck.press('Escape');
    assert.equal(await deck.slides().count(), proof.slides.length);
    await deck.waitForFocus('search');
    await deck.press('Escape');
    await deck.waitForFocus('list');
    assert.ok(!(await deck.saidTypes()).includes('close'));
  });

  it('finds in a long deck what is read only after the search', async () => {
    const numbers = Array.from({ length: 150 }, (_, i) => ({ title: `Number ${i}` }));
    await deck.openDeck(await makePdf([...numbers, { title: 'Quinces' }]), intuition);
    await deck.hear('opened');
    await deck.search.fill('quinces');
    await deck.status('1 slide found').waitFor();
    assert.equal(await deck.slides().count(), 1);
    assert.equal(await deck.slides().first().getAttribute('aria-label'), 'Slide 151: Quinces');
  });

  it('finds slides of a scan by the transcript that is in the note', async () => {
    const words = ['Intro', 'Quinces', 'Backpressure'].map((text, i) => ({ number: i + 1, text }));
    await deck.openDeck(await makeScan(3), intuition, 'scan.pdf', [words]);
    await deck.search.fill('quinces');
    await deck.status('1 slide found').waitFor();
    assert.equal(await deck.slides().first().getAttribute('aria-label'), 'Slide 2: Quinces');
  });
});
