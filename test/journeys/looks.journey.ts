import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

/** A note that breaks the site, as the tree and the guard show it. */
const broken = { 'content/day3/09_broken.md': '---\ntitle: Mesh: a love story\nweight: 9\n---\n' };

describe('What the views look like', () => {
  for (const theme of ['light', 'dark', 'high contrast', 'light high contrast'] as const) {
    it(`in a ${theme} theme`, async () => {
      const window = await cleanWindow({ folder: 'media/sample', files: broken, theme });
      const { page } = window;
      const tree = await window.showTree();
      for (const day of ['Tue, platforms', 'Thu, small and odd']) await tree.expand(day);
      await tree.row('Closing and see you next year').waitFor();
      const tooltip = page
        .locator('.workbench-hover', { hasText: 'content/day1/02_golden-paths.md' })
        .filter({ hasText: /platform, templates.*Video.*Slides: missing.*4 TODOs/s });
      await window.hoverFor(tree.row('Golden paths nobody walks'), tooltip);
      await window.screenshot(`tree ${theme}`);

      await tree.row('Mesh: a love story').click();
      await window.tab('09_broken.md').waitFor();
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.pane-header', { hasText: /^Tags/ }).click();
      await page.locator('.pane', { hasText: /^Tags/ }).locator('.monaco-list-row').first().waitFor();
      await window.clickIntoText();
      await window.press('Control+Home', 'ArrowDown', 'End');
      await window.openQuickFixes();
      await window.screenshot(`guard and tags ${theme}`);
    });
  }

  it('in a badge and a menu', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await window.page.locator('.activitybar .badge-content', { hasText: '34' }).waitFor();
    await tree.expand('Tue, platforms');
    const entries = await tree.openMenu('Golden paths nobody walks');
    await window.screenshot('menu');
    assert.deepEqual(entries, [
      'Open Note',
      'Open Video',
      'Open Preview to the Side',
      'Set Video…',
      'Set Slides…',
      'Add Deck to Session…',
      'Start Talk',
      'Recommend This Talk',
      'Pick Slides from PDF…',
      'New Session',
      'New Session from Deck…',
      'New Own Talk…',
      'New Day',
      'Move Up',
      'Move Down',
      'Rename Session',
      'Add Tags…',
      'Remove Tags…',
      'Open Published Page',
      'Copy Address of Published Page',
    ]);
  });

  it('in the rows below a session, which lead to what is missing', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.expand('Golden paths nobody walks');
    await tree.row('Steal chart of deletion times').click();
    await window.tab('02_golden-paths.md').waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 27' }).waitFor();
    await tree.waitForSelected('Steal chart of deletion times');
  });

  it('after typing: the same rows are open and selected', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.row('Golden paths nobody walks').click();
    await window.tab('02_golden-paths.md').waitFor();
    await window.clickIntoText();
    await window.press('Control+End');
    await window.page.keyboard.type('\nTODO: Steal one more slide\n');
    await tree.waitForBadge('Golden paths nobody walks', '5', '5 TODOs');
    await window.page.locator('.activitybar .badge-content', { hasText: '35' }).waitFor();
    await tree.waitForSelected('Golden paths nobody walks');
    await tree.row('Queues all the way down').waitFor();
  });
});
