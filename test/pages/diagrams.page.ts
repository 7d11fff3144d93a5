import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { NoteInBrowser } from '../support/pages/noteInBrowser';
import { waitUntil } from '../support/window/tree';

const text = `---
title: Diagrams
---

\`\`\`mermaid
flowchart LR
  client[Client] --> gateway{Gateway}
  gateway -->|asks| store[(Store)]
\`\`\`

Some words.

{{< mermaid align="left" >}}
sequenceDiagram
  participant A as Harbour
  A->>B: May I land?
  B-->>A: Yes
{{< /mermaid >}}
`;

async function openDiagrams(): Promise<NoteInBrowser> {
  const note = await NoteInBrowser.open(text);
  await note.main.locator('.stage svg .actor').first().waitFor();
  await note.main.locator('.stage svg .nodeLabel').first().waitFor();
  return note;
}

function untilFocused(place: Locator): Promise<void> {
  return waitUntil(
    () => place.evaluate((element) => element.matches(':focus')),
    () => assert.fail(`The focus is not on ${String(place)}`),
  );
}

/** Chooses from the menu of the first diagram. */
async function choose({ main }: NoteInBrowser, name: string): Promise<void> {
  await main.locator('.viewport').first().hover();
  await main.getByRole('button', { name: 'More' }).first().click();
  await main.getByRole('menuitem', { name }).first().click();
}

describe('Diagrams', () => {
  it('that are broken keep their picture and say what is wrong, until they are mended', async () => {
    const note = await openDiagrams();
    const { main, preview } = note;
    await note.replace('store[(Store)]', 'store[(Store)]\n  store --> backup[Backup (daily)]');
    const trouble = main.locator('.trouble');
    await trouble.filter({ hasText: 'Unexpected “(”' }).waitFor();
    await main.locator('.stale .nodeLabel', { hasText: 'Gateway' }).waitFor();
    await trouble.getByRole('button').click();
    assert.equal((await preview.hear('openDiagram')).position.line, 3);
    await note.replace('[Backup (daily)]', '["Backup (daily)"]');
    await main.locator('.nodeLabel', { hasText: 'Backup (daily)' }).waitFor();
    await trouble.waitFor({ state: 'detached' });
  });

  it('lead to their source, in the page and in full size', async () => {
    const { main, page, preview } = await openDiagrams();
    await main.locator('.nodeLabel', { hasText: 'Store' }).click();
    const { diagram, position } = await preview.hear('openDiagram');
    assert.deepEqual([diagram, position.line], [0, 2]);
    await main.locator('.viewport').first().hover();
    await main.getByRole('button', { name: 'Full Size' }).first().click();
    const whole = page.locator('dialog.talk-notes-whole');
    await whole.locator('.nodeLabel', { hasText: 'Gateway' }).waitFor();
    await page.keyboard.press('Escape');
    await whole.waitFor({ state: 'detached' });
    await main.locator('.viewport').nth(1).hover();
    await main.getByRole('button', { name: 'Full Size' }).nth(1).click();
    await whole.locator('.actor', { hasText: 'Harbour' }).first().click();
    await whole.waitFor({ state: 'detached' });
    assert.equal((await preview.hear('openDiagram')).diagram, 1);
  });

  it('have a menu for the keyboard, which gives the focus back and stays in the window', async () => {
    const { main, page } = await openDiagrams();
    const more = main.getByRole('button', { name: 'More' }).first();
    const entry = (name: string) => main.getByRole('menuitem', { name }).first();
    await more.focus();
    await page.keyboard.press('Enter');
    await untilFocused(entry('Copy as SVG'));
    await page.keyboard.press('ArrowUp');
    await untilFocused(entry('Save as PNG'));
    await page.keyboard.press('ArrowDown');
    await untilFocused(entry('Copy as SVG'));
    await page.keyboard.press('Escape');
    await untilFocused(more);
    // So low that the list has no room below the button.
    await page.setViewportSize({ width: 900, height: 320 });
    await more.click();
    await untilFocused(entry('Copy as SVG'));
    const menu = main.getByRole('menu').first();
    const isInWindow = await menu.evaluate((list) => {
      const { top, right, bottom } = list.getBoundingClientRect();
      return top >= 0 && right <= globalThis.innerWidth && bottom <= globalThis.innerHeight;
    });
    assert.ok(isInWindow, 'the menu is in the window');
    await page.mouse.click(10, 10);
    await menu.waitFor({ state: 'hidden' });
  });

  it('are zoomed and moved, by mouse and by keys', async () => {
    const { main, page } = await openDiagrams();
    const viewport = main.locator('.viewport').first();
    const stage = main.locator('.stage').first();
    const transform = () => stage.evaluate(({ style }) => style.transform);
    const isZoomed = async (factor: number) => {
      const wanted = factor === 1 ? /^$/ : new RegExp(`scale\\(${String(factor).replace('.', '\\.')}`);
      await waitUntil(
        async () => wanted.test(await transform()),
        () => assert.fail(`The picture is not ${factor} times as large`),
      );
    };
    await viewport.hover();
    await main.getByRole('button', { name: 'Zoom in' }).first().click();
    await isZoomed(1.25);
    // It is pulled with the mouse, from its middle.
    const box = (await viewport.boundingBox()) ?? assert.fail('The diagram is not in view');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = await transform();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 20, { steps: 5 });
    await page.mouse.up();
    assert.notEqual(await transform(), before);
    await main.getByRole('button', { name: 'Own size' }).first().click();
    await isZoomed(1);

    await viewport.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await isZoomed(1.5625);
    const still = await transform();
    await page.keyboard.press('ArrowLeft');
    assert.notEqual(await transform(), still);
    await page.keyboard.press('-');
    await isZoomed(1.25);
    await page.keyboard.press('0');
    await isZoomed(1);
    // From the picture the keyboard goes on to the buttons: larger, smaller, own size, full size, more.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await isZoomed(1.25);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await isZoomed(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('dialog.talk-notes-whole .nodeLabel', { hasText: 'Gateway' }).waitFor();
  });

  it('are copied and saved', async () => {
    const note = await openDiagrams();
    const { page, preview } = note;
    const copied = async (what: string, isIt: (words: string) => boolean) => {
      let words = '';
      await waitUntil(
        async () => isIt((words = await page.evaluate(() => navigator.clipboard.readText()))),
        () => assert.fail(`${what} is not on the clipboard: ${words.slice(0, 200)}`),
      );
    };
    await choose(note, 'Copy Source');
    await copied('The source', (words) => words.startsWith('flowchart LR\n  client[Client]'));
    await choose(note, 'Copy as SVG');
    await copied('The picture', (words) => words.startsWith('<svg') && words.includes('Gateway'));
    await choose(note, 'Copy as PNG');
    await waitUntil(
      () =>
        page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return item?.types.includes('image/png') === true && (await item.getType('image/png')).size > 500;
        }),
      () => assert.fail('No PNG is on the clipboard'),
    );
    await choose(note, 'Save as SVG');
    const svg = await preview.hear('saveImage');
    assert.deepEqual([svg.diagram, svg.format], [0, 'svg']);
    const words = new TextDecoder().decode(svg.bytes);
    assert.ok(words.startsWith('<svg') && words.includes('Gateway'), words.slice(0, 200));
    await choose(note, 'Save as PNG');
    const png = await preview.hear('saveImage');
    assert.equal(png.format, 'png');
    assert.deepEqual([...png.bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    assert.ok(png.bytes.length > 500);
  });
});
