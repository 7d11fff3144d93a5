import assert from 'node:assert/strict';
import { encryptedPdf } from '../../support/decks/encryptedPdf';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, liveness, proof, proofPdf } from '../../support/pages/proofDeck';
import { waitUntil } from '../../support/window/tree';

const secret = encryptedPdf('Correctness in secret', 'open sesame');

describe('a PDF with a password in the page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
    await deck.openDeck(secret, intuition);
    await deck.waitForFocus('password');
  });

  afterEach(() => deck.hasNotTripped());

  it('is asked for until it is the right one, and what is wanted meanwhile counts', async () => {
    await deck.notice('This PDF is password-protected').waitFor();
    await deck.post({ type: 'aim', aim: liveness, taken: 0, isOther: true });
    await deck.aim(liveness.todo).waitFor();
    await deck.password.fill('wrong');
    await deck.password.press('Enter');
    await deck.notice('Wrong password').waitFor();
    assert.equal(await deck.password.inputValue(), '');
    await deck.password.fill('open sesame');
    await deck.button('Open').click();
    await deck.hear('opened');
    await deck.aim(liveness.todo).waitFor();
    await deck.frame.locator('[aria-label="Slide 1: Correctness in secret"]').first().waitFor();
    // It goes to nobody.
    assert.deepEqual(await deck.saidTypes(), ['ready', 'opened']);
  });

  it('gives way to another PDF, and lets go of what is closed', async () => {
    await deck.button('Another PDF…').click();
    await deck.hear('chooseDeck');
    await deck.openDeck(await proofPdf(), intuition);
    await deck.slide(proof.slides.length).waitFor();
    await deck.slide(1).locator('canvas[data-drawn]').waitFor();
    assert.equal(await deck.password.count(), 0);
    const workers = () => deck.page.workers().length;
    const hasOne = () =>
      waitUntil(
        () => workers() === 1,
        () => assert.fail(`${workers()} workers for one PDF`),
      );
    await hasOne();
    await deck.openDeck(secret, intuition);
    await deck.password.waitFor();
    await hasOne();
    await deck.press('Escape');
    await deck.hear('close');
    assert.ok(!(await deck.saidTypes()).includes('surprise'));
  });
});
