import assert from 'node:assert/strict';
import { DeckInBrowser, type DeckOptions } from '../../support/pages/deckInBrowser';
import { aimAt, cursor, intuition, liveness, proof, proofPdf } from '../../support/pages/proofDeck';

describe('picking slides in the page', () => {
  let deck: DeckInBrowser;

  async function open(aim = intuition, options: DeckOptions = {}): Promise<void> {
    deck = await DeckInBrowser.open(options);
    await deck.openDeck(await proofPdf(), aim);
    await deck.waitUntilRanked();
  }

  const takenPages = async () => (await deck.hear('take')).pictures.map(({ page }) => page);

  afterEach(() => deck.hasNotTripped());

  it('shows the best slide first and takes it with Enter', async () => {
    await open();
    assert.equal((await deck.hear('opened')).pages, proof.slides.length);
    await deck.aim('2 slides needed · TODO: Steal slide: intuition of correctness').waitFor();
    assert.equal(
      await deck.slides('best').first().getAttribute('aria-label'),
      'Slide 9: Intuition of correctness',
    );
    assert.equal(await deck.slides().count(), proof.slides.length);
    await deck.press('Enter');
    const { pictures } = await deck.hear('take');
    assert.deepEqual(
      pictures.map(({ page, title, type }) => ({ page, title, type })),
      [{ page: 9, title: 'Intuition of correctness', type: 'png' }],
    );
  });

  it('offers a taken slide no more for the same TODO, and goes on to the next one', async () => {
    await open();
    await deck.frame.locator('.keys', { hasText: 'Enter insert' }).waitFor();
    await deck.press('Enter');
    assert.deepEqual(await takenPages(), [9]);
    await deck.post({ type: 'aim', aim: { ...intuition, left: 1 }, taken: 1, isOther: false });
    await deck.status(/^1 slide inserted$/).waitFor();
    await deck.aim('1 slide needed').waitFor();
    assert.equal(await deck.slide(9, 'best').count(), 0);
    await deck.press('Enter');
    const [second] = await takenPages();
    assert.ok(second !== undefined && second !== 9);
  });

  it('follows to another TODO: search and selection start anew', async () => {
    await open();
    await deck.press('Space', '/');
    await deck.page.keyboard.type('cost');
    await deck.status('1 slide found').waitFor();
    await deck.button('Crop…').focus();
    await deck.post({ type: 'aim', aim: liveness, taken: 0, isOther: true });
    await deck.aim(liveness.todo).waitFor();
    await deck.frame.locator('#best-11.active').waitFor();
    assert.equal(await deck.selected.count(), 0);
    assert.equal(await deck.search.inputValue(), '');
    await deck.waitForFocus('list');
    await deck.press('Enter');
    assert.deepEqual(await takenPages(), [11]);
    await deck.post({ type: 'aim', aim: aimAt('agenda'), taken: 1, isOther: true });
    await deck.status('That TODO is done. Press Esc to go back to the note.').waitFor();
    await deck.frame.locator('#best-3.active').waitFor();
  });

  it('takes several slides at once in the order of the deck', async () => {
    await open();
    await deck.slide(6).click();
    await deck.press('Space', 'ArrowLeft', 'Space');
    await deck.button('Insert 2 Slides').waitFor();
    await deck.press('Enter');
    assert.deepEqual(await takenPages(), [5, 6]);
    await deck.post({ type: 'aim', aim: intuition, taken: 2, isOther: false });
    await deck.status('2 slides inserted').waitFor();
    await deck.button('Insert Slide').waitFor();
    assert.equal(await deck.selected.count(), 0);
  });

  it('selects with Ctrl and Shift as lists do, and takes with a double click', async () => {
    await open();
    await deck.slide(4).click();
    await deck.slide(7).click({ modifiers: ['Shift'] });
    await deck.button('Insert 4 Slides').waitFor();
    await deck.slide(5).click({ modifiers: ['ControlOrMeta'] });
    await deck.button('Insert 3 Slides').waitFor();
    await deck.press('Shift+ArrowRight');
    await deck.button('Insert 4 Slides').waitFor();
    await deck.button('Insert 4 Slides').click();
    assert.deepEqual(await takenPages(), [4, 5, 6, 7]);
    await deck.post({ type: 'notTaken' });
    await deck.slide(12).dblclick();
    assert.deepEqual(await takenPages(), [12]);
  });

  it('Escape first drops the selection, then asks to close', async () => {
    await open();
    await deck.press('Space');
    assert.equal(await deck.selected.count(), 1);
    await deck.press('Escape');
    assert.equal(await deck.selected.count(), 0);
    assert.ok(!(await deck.saidTypes()).includes('close'));
    await deck.press('Escape');
    await deck.hear('close');
  });

  it('moves by slide, by row and to both ends, in as many columns as there is room for', async () => {
    await open();
    const active = async () => (await deck.active.getAttribute('id')) ?? '';
    await deck.slide(1).click();
    const columns = await deck
      .slides()
      .evaluateAll((slides) => new Set(slides.map((slide) => (slide as HTMLElement).offsetLeft)).size);
    assert.equal(columns, 3);
    const after: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'PageDown', 'End', 'PageUp', 'ArrowLeft']) {
      await deck.press(key);
      after.push(await active());
    }
    assert.deepEqual(after, ['all-4', 'all-5', 'all-2', 'all-11', 'all-26', 'all-17', 'all-16']);
    await deck.press('Home');
    assert.match(await active(), /^best-/);
    assert.equal(await deck.list.getAttribute('aria-activedescendant'), await active());
  });

  it('obeys its keys from a button, which keeps Enter and Space', async () => {
    await open();
    await deck.button('Another PDF…').focus();
    await deck.press('ArrowRight', 'ArrowLeft');
    assert.equal(await deck.active.getAttribute('id'), 'best-9');
    await deck.press('Enter');
    await deck.hear('chooseDeck');
    await deck.press('/');
    await deck.waitForFocus('search');
    await deck.press('Escape');
    await deck.waitForFocus('list');
    await deck.button('Crop…').focus();
    await deck.press('Escape');
    await deck.hear('close');
    assert.ok(!(await deck.saidTypes()).includes('take'));
  });

  it('sends nothing more until the host has answered', async () => {
    await open();
    await deck.press('Enter', 'Enter', 'ArrowRight', 'Enter');
    assert.deepEqual(await takenPages(), [9]);
    await deck.press('Enter');
    await deck.post({ type: 'notTaken' });
    await deck.status(/^$/).waitFor({ state: 'attached' });
    await deck.slide(2).click();
    await deck.press('Enter');
    assert.deepEqual(await takenPages(), [2]);
    assert.equal((await deck.saidTypes()).filter((type) => type === 'take').length, 2);
  });

  it('says where slides go without a TODO', async () => {
    await open(cursor);
    await deck.aim(/^Slides are inserted at the cursor in “Proof”\.$/).waitFor();
    await deck.post({ type: 'aim', aim: { ...cursor, isAtCursor: false }, taken: 0, isOther: false });
    await deck.aim(/^Slides are added at the end of “Proof”\.$/).waitFor();
  });

  it('makes WebP where the settings say so, and speaks the language it is given', async () => {
    await open(intuition, { pictures: 'webp', words: { 'Insert Slide': 'Seite übernehmen' } });
    await deck.button('Seite übernehmen').click();
    const { pictures } = await deck.hear('take');
    assert.deepEqual(
      pictures.map(({ page, type }) => ({ page, type })),
      [{ page: 9, type: 'webp' }],
    );
  });

  it('draws what comes into view, and what scrolls there', async () => {
    await open();
    const last = deck.slide(proof.slides.length).locator('canvas');
    assert.equal(await last.getAttribute('data-drawn'), null);
    await deck.press('End');
    await deck.slide(proof.slides.length).locator('canvas[data-drawn]').waitFor();
  });
});
