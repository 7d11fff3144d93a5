import assert from 'node:assert/strict';
import { waitUntil } from '../support/window/tree';
import { PreviewInBrowser } from '../support/pages/previewInBrowser';

const note = Array.from(
  { length: 200 },
  (_, line) => `<p data-line="${line}">Words of line ${line}.</p>`,
).join('');

describe('The page of the preview', () => {
  it('goes on while the user scrolls it, whatever its editor tells, and follows the editor afterwards', async () => {
    const preview = await PreviewInBrowser.open();
    await preview.show(note);
    const { page } = preview;
    const scrolled = () => page.evaluate(() => window.scrollY);
    const editorIsAt = (line: number) =>
      page.evaluate((at) => window.postMessage({ type: 'scroll', line: at }, '*'), line);
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 1000);
    await waitUntil(
      async () => (await scrolled()) >= 1000,
      () => assert.fail('The page does not scroll'),
    );
    await editorIsAt(1);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    assert.equal(await scrolled(), 1000, 'what the editor tells late moves nothing');
    await waitUntil(
      async () => {
        await editorIsAt(1);
        return (await scrolled()) < 100;
      },
      () => assert.fail('The page does not follow its editor'),
    );
    await preview.close();
  });
});
