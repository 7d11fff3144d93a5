import assert from 'node:assert/strict';
import { closeByEscape } from '../support/window/ready';
import { changeTheme, cleanWindow } from '../support/window/sharedWindow';
import type { Theme, Window } from '../support/window/window';

/** A note that breaks the site, as the tree and the guard show it. */
const broken = 'Mesh: a love story';
const files = { 'content/day3/09_broken.md': `---\nweight: 3\ntags: [x]\ntitle: ${broken}\n---\n` };
const session = 'Golden paths nobody walks';

async function lookAtRows({ page, tree }: Window): Promise<void> {
  await tree.waitForRows([
    'Tidewater Days 2025',
    '  Tue, platforms',
    '  Wed, reliability',
    '  Thu, small and odd',
    '  Lessons learned',
  ]);
  await page.locator('.activitybar .badge-content', { hasText: '34' }).waitFor();
  await tree.expand('Wed, reliability');
  await tree.expand('Thu, small and odd');
  await tree.waitForRows([
    'Tidewater Days 2025',
    '  Tue, platforms',
    '  Wed, reliability',
    '    Slow is smooth',
    '    eBPF for humans',
    '    Incident review bingo',
    '    Feature flags rot faster than fruit',
    '    DNS, again',
    '  Thu, small and odd',
    '    WebAssembly plugins in production, a field report',
    '    Observability on a budget',
    `    ${broken}`,
    '    Small team, big cluster',
    '    Lightning talks',
    '    Closing and see you next year',
    '  Lessons learned',
  ]);
}

async function openMenu(window: Window): Promise<void> {
  const { page, tree } = window;
  const entries = await tree.openMenu(session);
  await window.screenshot('menu');
  assert.deepEqual(entries, [
    'Open Note',
    'Open Video',
    'Open Preview to the Side',
    'Set Video…',
    'Set Slides…',
    'Add Deck to Session…',
    'Start Talk',
    'Recommend This Talk…',
    'Pick Slides from PDF…',
    'New Session…',
    'New Session from Deck…',
    'New Own Talk…',
    'New Day…',
    'Move Up',
    'Move Down',
    'Rename Session…',
    'Add Tags…',
    'Remove Tags…',
    'Open Published Page',
    'Copy URL of Published Page',
  ]);
  await closeByEscape(window, page.locator('.context-view .monaco-menu'));
}

/** Also after typing, the same rows are open and selected. */
async function goToWhatIsMissing(window: Window): Promise<void> {
  const { page, tree } = window;
  await tree.expand(session);
  await window.openFromTree('Steal chart of deletion times', '02_golden-paths.md');
  await page.locator('.statusbar-item', { hasText: 'Ln 27' }).waitFor();
  await tree.waitForSelected('Steal chart of deletion times');

  await tree.select(session);
  await window.clickIntoText();
  await window.press('Control+End');
  await page.keyboard.type('\nTODO: Steal one more slide\n');
  await tree.waitForBadge(session, '5', '5 TODOs');
  await page.locator('.activitybar .badge-content', { hasText: '35' }).waitFor();
  await tree.row('Steal one more slide').waitFor();
  await tree.waitForSelected(session);
  await tree.row('Queues all the way down').waitFor();
}

async function goToWhatIsBroken(window: Window): Promise<void> {
  const { page, tree } = window;
  const row = tree.row(broken);
  assert.match((await row.getAttribute('aria-label')) ?? '', /front matter can’t be read/);
  await row.click();
  await window.tab('09_broken.md').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Ln 4' }).waitFor();
  await page.locator('.squiggly-error').first().waitFor();
  await window.screenshot('broken note');
}

/** Opens the view of tags below the tree, and leaves the keyboard in the line that is broken. */
async function openTags(window: Window): Promise<void> {
  const { page } = window;
  await page.locator('.pane-header', { hasText: /^Tags/ }).click();
  await page.locator('.pane', { hasText: /^Tags/ }).locator('.monaco-list-row').first().waitFor();
  await page.locator('.view-line', { hasText: broken }).click();
  await window.waitForEditorFocus();
  await window.press('End');
}

async function look(window: Window, theme: Theme): Promise<void> {
  const { page, tree } = window;
  const tooltip = page
    .locator('.workbench-hover', { hasText: 'content/day1/02_golden-paths.md' })
    .filter({ hasText: /platform, templates.*Video.*Slides: missing.*5 TODOs/s });
  await window.hoverFor(tree.row(session), tooltip);
  await window.screenshot(`tree ${theme}`);
  await window.openQuickFixes();
  await window.screenshot(`guard and tags ${theme}`);
  await closeByEscape(window, page.locator('.action-widget'));
}

describe('The conference in its views', () => {
  it('is in the order of the site, leads to what is missing and broken, and can be read in every theme', async () => {
    const window = await cleanWindow({ folder: 'media/sample', files, theme: 'light' });
    const tree = await window.showTree();
    await lookAtRows(window);
    await window.screenshot('tree');
    await tree.expand('Tue, platforms');
    await openMenu(window);
    await goToWhatIsMissing(window);
    await goToWhatIsBroken(window);
    await openTags(window);
    await look(window, 'light');
    for (const theme of ['dark', 'high contrast', 'light high contrast'] as const) {
      await changeTheme(window, theme);
      await look(window, theme);
    }
  });
});
