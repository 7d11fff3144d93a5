import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { PreviewPage } from '../support/window/preview';
import { openPreviewedNote } from '../support/window/previewedNote';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Theme, Window } from '../support/window/window';

const path = 'content/day1/09_diagrams.md';

const note = `---
title: Diagrams
weight: 9
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

async function openDiagrams(theme?: Theme): Promise<{ window: Window; preview: PreviewPage }> {
  const { window, preview } = await openPreviewedNote(
    { day: 'Tue, platforms', title: 'Diagrams' },
    { files: { [path]: note }, ...(theme && { theme }) },
  );
  await preview.heading('Diagrams').waitFor();
  await preview.note.locator('.stage svg .actor').first().waitFor();
  await preview.note.locator('.stage svg .nodeLabel').first().waitFor();
  return { window, preview };
}

describe('Diagrams', () => {
  for (const theme of ['light', 'dark', 'high contrast'] as const) {
    it(`are drawn in the preview, in a ${theme} theme`, async () => {
      const { window, preview } = await openDiagrams(theme);
      await preview.note.locator('.viewport').first().hover();
      await window.screenshot(`diagrams ${theme}`);
    });
  }

  it('that are broken stand in Problems, keep their picture, and are mended by a fix', async () => {
    const { window, preview } = await openDiagrams();
    await window.page.locator('.view-line', { hasText: 'store[(Store)]' }).first().click();
    await window.press('End');
    await window.page.keyboard.type('\n  store --> backup[Backup (daily)]');
    const trouble = preview.note.locator('.trouble');
    // What is half typed has another error.
    await trouble.filter({ hasText: 'does not understand “(” here' }).waitFor();
    await preview.note.locator('.stale .nodeLabel', { hasText: 'Gateway' }).waitFor();
    await window.press('Control+Shift+m');
    const problem = window.page.locator('.markers-panel .monaco-list-row', {
      hasText: 'Mermaid does not understand',
    });
    await problem.waitFor();
    await window.screenshot('diagrams broken');
    await problem.dblclick();
    const fix = window.page.locator('.action-widget .monaco-list-row', {
      hasText: 'Put the label in quotes',
    });
    // VS Code closes the list when another extension begins to offer actions.
    await waitUntil(
      async () => {
        await window.press('Control+.');
        return fix.waitFor({ timeout: 3000 }).then(() => true, ignoreTimeout);
      },
      () => assert.fail('The line offers no fix'),
    );
    await window.screenshot('diagrams fix');
    await fix.click();
    await trouble.waitFor({ state: 'detached' });
    await problem.waitFor({ state: 'detached' });
    await preview.note.locator('.nodeLabel', { hasText: 'Backup (daily)' }).waitFor();
    await window.screenshot('diagrams mended');
  });

  it('lead to their source, are shown in full size, and are saved in the place of the source', async () => {
    const { window, preview } = await openDiagrams();
    await preview.note.locator('.viewport').first().hover();
    await preview.note.getByRole('button', { name: 'Full Size' }).first().click();
    const whole = preview.frame.locator('dialog.talk-notes-whole');
    await whole.locator('.nodeLabel', { hasText: 'Gateway' }).waitFor();
    await window.screenshot('diagram in full size');
    await window.press('Escape');
    await whole.waitFor({ state: 'detached' });
    await preview.note.locator('.nodeLabel', { hasText: 'Store' }).click();
    const status = window.page.locator('.statusbar-item', { hasText: 'Ln 9, Col' });
    await status.waitFor();
    await preview.note.locator('.viewport').first().hover();
    await preview.note.getByRole('button', { name: 'More' }).first().click();
    await window.screenshot('diagram menu');
    await preview.note.getByRole('menuitem', { name: 'Save as PNG' }).first().click();
    const replace = window.page.getByRole('button', { name: 'Replace the Diagram' });
    await replace.waitFor();
    const files = await readdir(join(window.folder, 'content/day1/_img'));
    assert.ok(files.includes('09_diagrams-diagrams.png'), files.join());
    await replace.click();
    await preview.note.locator('img').first().waitFor();
    await waitUntil(
      () => preview.note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 100),
      () => assert.fail('The picture is not loaded'),
    );
    await window.screenshot('diagram as a picture');
  });

  it('have a menu for the keyboard, which gives the focus back and stays in the window', async () => {
    const { preview, window } = await openDiagrams();
    const more = preview.note.getByRole('button', { name: 'More' }).first();
    const entry = (name: string) => preview.note.getByRole('menuitem', { name }).first();
    const isFocused = (place: Locator) =>
      waitUntil(
        () => place.evaluate((element) => element.matches(':focus')),
        () => assert.fail(`The focus is not on ${String(place)}`),
      );
    await more.focus();
    await window.press('Enter');
    await isFocused(entry('Copy as SVG'));
    await window.press('ArrowUp');
    await isFocused(entry('Save as PNG'));
    await window.press('ArrowDown');
    await isFocused(entry('Copy as SVG'));
    await window.press('Escape');
    await isFocused(more);
    // So low that the list has no room below the button.
    await window.page.setViewportSize({ width: 1280, height: 420 });
    await more.click();
    await isFocused(entry('Copy as SVG'));
    const isInWindow = await preview.note
      .getByRole('menu')
      .first()
      .evaluate((list) => {
        const { top, right, bottom } = list.getBoundingClientRect();
        return top >= 0 && right <= globalThis.innerWidth && bottom <= globalThis.innerHeight;
      });
    assert.ok(isInWindow, 'the menu is in the window');
    await window.screenshot('diagram menu in a low window');
    await window.clickIntoText();
    await preview.note.getByRole('menu').first().waitFor({ state: 'hidden' });
    await window.waitForEditorFocus();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`are zoomed, moved, copied and saved, by mouse and by keys, in a ${theme} theme`, async () => {
      const { window, preview } = await openDiagrams(theme);
      const viewport = preview.note.locator('.viewport').first();
      const stage = preview.note.locator('.stage').first();
      const transform = () => stage.evaluate(({ style }) => style.transform);
      const isZoomed = async (factor: number) => {
        const wanted = factor === 1 ? /^$/ : new RegExp(`scale\\(${String(factor).replace('.', '\\.')}`);
        await waitUntil(
          async () => wanted.test(await transform()),
          () => assert.fail(`The picture is not ${factor} times as large`),
        );
      };
      await viewport.hover();
      await preview.note.getByRole('button', { name: 'Zoom in' }).first().click();
      await isZoomed(1.25);
      // It is pulled with the mouse, from its middle.
      const box = (await viewport.boundingBox()) ?? assert.fail('The diagram is not in view');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const before = await transform();
      await window.page.mouse.move(x, y);
      await window.page.mouse.down();
      await window.page.mouse.move(x + 40, y + 20, { steps: 5 });
      await window.page.mouse.up();
      assert.notEqual(await transform(), before);
      await window.screenshot(`diagram zoomed and moved ${theme}`);
      await preview.note.getByRole('button', { name: 'Own size' }).first().click();
      await isZoomed(1);

      await viewport.focus();
      await window.press('+');
      await window.press('+');
      await isZoomed(1.5625);
      const still = await transform();
      await window.press('ArrowLeft');
      assert.notEqual(await transform(), still);
      await window.press('-');
      await isZoomed(1.25);
      await window.press('0');
      await isZoomed(1);
      // From the picture the keyboard goes on to the buttons: larger, smaller, own size, full size, more.
      await window.press('Tab');
      await window.press('Enter');
      await isZoomed(1.25);
      await window.press('Tab');
      await window.press('Enter');
      await isZoomed(1);
      await window.press('Tab');
      await window.press('Tab');
      await window.screenshot(`diagram by keys ${theme}`);
      await window.press('Enter');
      const whole = preview.frame.locator('dialog.talk-notes-whole');
      await whole.locator('.nodeLabel', { hasText: 'Gateway' }).waitFor();
      await window.press('Escape');
      await whole.waitFor({ state: 'detached' });

      const choose = async (name: string) => {
        await viewport.hover();
        await preview.note.getByRole('button', { name: 'More' }).first().click();
        await preview.note.getByRole('menuitem', { name }).first().click();
      };
      const copied = async (what: string, isIt: (text: string) => boolean) => {
        let text = '';
        await waitUntil(
          async () => {
            text = await window.page.evaluate(() => navigator.clipboard.readText());
            return isIt(text);
          },
          () => assert.fail(`${what} is not on the clipboard: ${text.slice(0, 200)}`),
        );
      };
      await choose('Copy Source');
      await copied('The source', (text) => text.startsWith('flowchart LR\n  client[Client]'));
      await choose('Copy as SVG');
      await copied('The picture', (text) => text.startsWith('<svg') && text.includes('Gateway'));
      await choose('Copy as PNG');
      await waitUntil(
        () =>
          window.page.evaluate(async () => {
            const [item] = await navigator.clipboard.read();
            return item?.types.includes('image/png') === true && (await item.getType('image/png')).size > 500;
          }),
        () => assert.fail('No PNG is on the clipboard'),
      );
      await choose('Save as SVG');
      await window.waitForFile(
        'content/day1/_img/09_diagrams-diagrams.svg',
        (text) => text.startsWith('<svg') && text.includes('Gateway'),
      );
      await window.screenshot(`diagram saved ${theme}`);
    });
  }

  it('of all notes are on one page, and lead to their notes', async () => {
    const { window } = await openDiagrams();
    await window.runCommand('Talk Notes: Show All Diagrams');
    const gallery = new PreviewPage(window);
    await gallery.heading('Diagrams').waitFor();
    await gallery.note.locator('.nodeLabel', { hasText: 'Gateway' }).waitFor();
    await window.screenshot('diagrams of all notes');
    await gallery.note.locator('.actor', { hasText: 'Harbour' }).first().click();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 16, Col' }).waitFor();
  });
});
