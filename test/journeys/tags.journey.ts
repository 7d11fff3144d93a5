import assert from 'node:assert/strict';
import { Strokes } from '../support/window/strokes';
import { cleanWindow } from '../support/window/sharedWindow';
import { setExpanded } from '../support/window/tracker';
import { clickWhileHovered } from '../support/window/tree';
import type { Window } from '../support/window/window';

describe('Tags', () => {
  it('come up while they are written: three letters and Enter, a letter alone in an empty list', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      files: { 'content/day1/09_new.md': '---\ntitle: New\nweight: 9\ntags: []\n---\n\n' },
    });
    const suggestions = window.page.locator('.suggest-widget.visible .monaco-list-row');
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.row('Queues all the way down').dblclick();
    await window.tab('03_queues-all-the-way-down.md').waitFor();
    // tags: [architecture, queues]
    await goTo(window, ':4:28');
    await window.page.keyboard.type(', ');
    await suggestions.first().waitFor();
    await window.screenshot('tags suggested');
    const strokes = new Strokes(window);
    await strokes.type('pos');
    await suggestions.filter({ hasText: 'postgres' }).waitFor();
    await window.screenshot('tags narrowed');
    await strokes.press('Enter');
    await strokes.areThoseOf('a tag that is in use');
    await window.press('Control+S');
    await window.waitForFile('content/day1/03_queues-all-the-way-down.md', (text) =>
      text.includes('tags: [architecture, queues, postgres]\n'),
    );

    await tree.row('New').dblclick();
    await window.tab('09_new.md').waitFor();
    await goTo(window, ':4:8');
    await window.page.keyboard.type('k');
    await suggestions.filter({ hasText: /k/ }).first().waitFor();
    await window.screenshot('tags by letter');
  });

  it('stand in a view of their own, are renamed after a look at every change, and filter the tree', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      files: {
        'content/day1/09_x.md': '---\ntitle: Typing mistake\nweight: 9\ntags:\n  - databses\n---\n\n',
      },
      settings: { 'talkNotes.tags.aliases': { postgres: 'databases' } },
    });
    const { page } = window;
    const tree = await window.showTree();
    const header = (name: string) => page.locator('.pane-header', { hasText: new RegExp(`^${name}`) });
    await setExpanded(header('Tags'), true);
    await setExpanded(header('Conference'), false);
    const rows = page.locator('.pane', { has: header('Tags') }).locator('.monaco-list-row');
    const row = (label: string) =>
      rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) });
    await row('Similar Tags').waitFor();
    await row('Similar Tags').click();
    await row('databses → databases').waitFor();
    await row('platform').click();
    await window.screenshot('tags view');

    const similar = row('databses → databases');
    await clickWhileHovered(similar, similar.locator('.action-label[aria-label^="Merge Tags"]'));
    const preview = page.locator('.bulk-edit-panel');
    await preview.getByRole('button', { name: 'Apply' }).waitFor();
    await window.screenshot('tags merge preview');
    assert.match(await window.read('content/day1/09_x.md'), /databses/);
    await preview.getByRole('button', { name: 'Apply' }).click();
    await window.waitForFile('content/day1/09_x.md', (text) => text.includes('  - databases\n'));
    await row('databses').waitFor({ state: 'detached' });

    await row('databases').click();
    await row('databases').press('F2');
    await window.answer('Rename Tag “databases”', 'data');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await window.waitForFile('content/day1/04_postgres-failover.md', (text) => text.includes('  - data\n'));
    await row('data').waitFor();

    await setExpanded(header('Conference'), true);
    await window.runCommand('Talk Notes: Filter by Tag…');
    await window.page.locator('.quick-input-title', { hasText: 'Filter by Tag' }).waitFor();
    await window.input.fill('dns');
    await window.choose('dns');
    await tree.waitForRows(['Tidewater Days 2025', '  Wed, reliability', '    DNS, again']);
  });
});

/** Puts the cursor of the editor somewhere, as `:line:column`. */
async function goTo(window: Window, position: string): Promise<void> {
  await window.waitForEditorFocus();
  await window.press('Control+g');
  await window.input.fill(position);
  await window.press('Enter');
  await window.waitForEditorFocus();
}
