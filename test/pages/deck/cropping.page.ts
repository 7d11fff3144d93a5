import assert from 'node:assert/strict';
import { DeckInBrowser } from '../../support/pages/deckInBrowser';
import { intuition, proofPdf } from '../../support/pages/proofDeck';

describe('cropping a slide in the page', () => {
  let deck: DeckInBrowser;

  beforeEach(async () => {
    deck = await DeckInBrowser.open();
    await deck.openDeck(await proofPdf(), intuition);
    await deck.waitUntilRanked();
  });

  afterEach(() => deck.hasNotTripped());

  async function openCrop(): Promise<void> {
    await deck.slide(12).click();
    await deck.press('c');
    await deck.cropDialog.locator('canvas').waitFor();
  }

  /** Drags from one point of the slide to another, in shares of its width and height. */
  async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { x, y, width, height } = (await deck.frame.locator('.area').boundingBox())!;
    const { mouse } = deck.page;
    await mouse.move(x + width * from[0], y + height * from[1]);
    await mouse.down();
    await mouse.move(x + width * to[0], y + height * to[1]);
    await mouse.up();
  }

  const said = (words: string) => deck.cropDialog.locator('[role=status]', { hasText: words }).waitFor();

  /** The one image that was sent: its size in pixels and its lower left pixel. */
  async function image() {
    const { pictures } = await deck.hear('take');
    assert.deepEqual(
      pictures.map(({ page, title }) => ({ page, title })),
      [{ page: 12, title: 'State space of the ledger' }],
    );
    return deck.page.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return { width, height, corner: [...context.getImageData(0, height - 1, 1, 1).data.slice(0, 3)] };
    }, new Uint8Array(pictures[0]!.bytes));
  }

  it('takes the part that was dragged and then changed by a key, sharp', async () => {
    await openCrop();
    await drag([0.1, 0.1], [0.6, 0.6]);
    await said('Left 10 %, top 10 %, width 50 %, height 50 %');
    await deck.press('ArrowRight');
    await said('width 52 %, height 50 %');
    await deck.press('Enter');
    const { width, height } = await image();
    // 52 % of 960 points by 50 % of 540, enlarged to 1600 pixels.
    assert.ok(Math.abs(width - 1600) <= 4, String(width));
    assert.ok(Math.abs(width / height - (0.52 * 960) / (0.5 * 540)) < 0.02, `${width} × ${height}`);
    await deck.waitForFocus('list');
  });

  it('moves the part with Shift, as far as the slide goes', async () => {
    await openCrop();
    await drag([0, 0.3], [0.5, 0.8]);
    await said('Left 0 %, top 30 %, width 50 %, height 50 %');
    await deck.press('Enter');
    assert.deepEqual((await image()).corner, [255, 255, 255]);
    await deck.post({ type: 'notTaken' });

    await openCrop();
    await drag([0, 0.3], [0.5, 0.8]);
    for (let i = 0; i < 12; i++) await deck.press('Shift+ArrowDown');
    await said('Left 0 %, top 50 %, width 50 %, height 50 %');
    await deck.press('Enter');
    assert.notDeepEqual((await image()).corner, [255, 255, 255], 'the colored bar at the foot of the slide');
  });

  it('takes the whole slide after a mere click', async () => {
    await openCrop();
    await drag([0.1, 0.1], [0.6, 0.6]);
    await drag([0.5, 0.5], [0.5, 0.5]);
    await said('Left 0 %, top 0 %, width 100 %, height 100 %');
    await deck.press('Enter');
    const { width, height } = await image();
    assert.deepEqual([width, height], [1920, 1080]);
  });

  it('takes nothing after Escape or Cancel, and has one dialog however often it is asked for', async () => {
    await openCrop();
    await deck.press('c', 'c');
    assert.equal(await deck.cropDialog.count(), 1);
    await deck.press('Escape');
    await deck.cropDialog.waitFor({ state: 'detached' });
    await deck.waitForFocus('list');
    await deck.button('Crop…').click();
    await deck.button('Cancel').last().click();
    await deck.cropDialog.waitFor({ state: 'detached' });
    await deck.press('Escape');
    await deck.hear('close');
    assert.ok(!(await deck.saidTypes()).includes('take'));
  });

  it('is over when another PDF comes', async () => {
    await openCrop();
    await deck.openDeck(await proofPdf(), intuition);
    await deck.cropDialog.waitFor({ state: 'detached' });
    await deck.waitUntilRanked();
    assert.ok(!(await deck.saidTypes()).includes('surprise'));
  });
});
