import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Strokes } from '../support/window/strokes';
import { waitUntil } from '../support/window/tree';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

const session = 'eBPF for humans';
const path = 'content/day2/02_ebpf-for-humans.md';
const day = 'content/day2/_index.md';

/** Where an element begins in the window, in pixels. */
async function topOf(element: Locator): Promise<number | undefined> {
  return (await element.first().boundingBox())?.y;
}

describe('Quick capture', () => {
  it('notes a slide to steal with the words and two strokes more, and leaves the cursor where it was', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Wed, reliability');
    await window.openFromTree(session, '02_ebpf-for-humans.md');
    await window.press('Enter');
    await window.waitForEditorFocus();
    await window.press('Control+End');
    await window.page.keyboard.type('\n- half a sen');
    const half = window.page.locator('.view-line', { hasText: '- half a sen' });
    const strokes = new Strokes(window);
    await strokes.press('Control+Alt+K', 'k');
    await window.page.locator('.quick-input-title', { hasText: `TODO in ${session}` }).waitFor();
    await strokes.write('the code of the verifier');
    await window.screenshot('add todo');
    await strokes.press('Enter');
    await strokes.areThoseOf('a slide to steal, from anywhere in the note');
    // The line may stand below what is in view.
    await window.activity.locator('.badge-content', { hasText: '35' }).waitFor();
    // At the end of a text VS Code takes the cursor along; it is put back sooner than a person types on.
    await waitUntil(
      async () => (await topOf(window.page.locator('.editor-instance .cursor'))) === (await topOf(half)),
      () => assert.fail('The cursor is not where it was'),
    );
    await window.page.keyboard.type('tence');
    await window.press('Control+S');
    await window.waitForFile(path, (text) =>
      text.includes('- half a sentence\n\nTODO: Steal slide: the code of the verifier'),
    );
    await window.screenshot('todo added');
  });

  it('recommends a talk from its row, and writes onto the day’s page what its notes say once it was seen', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
    await recommend(window);
    await refreshDayPage(window);
  });
});

/** In the notes' own form, once; the row gets a star. */
async function recommend(window: Window): Promise<void> {
  const tree = await window.showTree();
  await tree.expand('Wed, reliability');
  const title = 'Feature flags rot faster than fruit';
  await tree.row(title).waitFor();
  assert.ok(!((await tree.row(title).textContent()) ?? '').includes('★'));
  assert.ok(((await tree.row('DNS, again').textContent()) ?? '').includes('★'));
  await tree.chooseFromMenu(title, 'Recommend This Talk…');
  await window.answer(`Recommend ${title}`, 'delete yours today');
  await window.waitForFile(day, (text) =>
    text.includes(`machine at hand\n- [${title}](./06_feature-flags-rot): delete yours today\n\n## Other`),
  );
  await tree.row(title).filter({ hasText: '★' }).waitFor();
  const entries = await tree.openMenu(title);
  assert.ok(entries.includes('Start Talk'));
  assert.ok(!entries.includes('Recommend This Talk…'));
  await window.screenshot('recommended');
  await window.press('Escape');
  await tree.menuEntry('Start Talk').waitFor({ state: 'hidden' });
}

/** Nothing is written before the difference was seen. */
async function refreshDayPage(window: Window): Promise<void> {
  const { page, tree } = window;
  await tree.select('Wed, reliability');
  const before = await window.read(day);
  await window.runCommand('Talk Notes: Refresh Day Page…');
  await window.quickPickRow('Talks').waitFor();
  await window.screenshot('day page parts');
  await page.keyboard.press('Enter');
  await window.quickPickRow('Update Page').waitFor();
  await page.locator('.monaco-diff-editor .view-line', { hasText: 'talk-notes:talks' }).first().waitFor();
  await window.screenshot('day page difference');
  assert.equal(await window.read(day), before);
  await window.choose('Update Page');
  await window.waitForFile(day, (text) =>
    text.includes('<!-- talk-notes:talks -->\n\n- [Slow is smooth](./01_keynote-slow-is-smooth)'),
  );
  assert.ok((await window.read(day)).startsWith(before.trimEnd()));
}
