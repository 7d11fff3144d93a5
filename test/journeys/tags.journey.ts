import assert from 'node:assert/strict';
import { openSampleNoteRich } from '../support/window/sampleNote';
import { Strokes } from '../support/window/strokes';
import { cleanWindow } from '../support/window/sharedWindow';

describe('Tags', () => {
  it('come up while they are written: three letters and Enter', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const { page } = window;
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.row('Queues all the way down').dblclick();
    await window.tab('03_queues-all-the-way-down.md').waitFor();
    await window.waitForEditorFocus();
    // tags: [architecture, queues]
    await window.press('Control+g');
    await window.input.fill(':4:28');
    await page.keyboard.press('Enter');
    await window.waitForEditorFocus();
    await page.keyboard.type(', ');
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    await suggestions.first().waitFor();
    await window.screenshot('tags suggested');
    const strokes = new Strokes(window);
    await strokes.type('pos');
    await suggestions.filter({ hasText: 'postgres' }).waitFor();
    await window.screenshot('tags narrowed');
    await strokes.press('Enter');
    await strokes.areThoseOf('a tag that is in use');
    await page.keyboard.press('Control+s');
    await window.waitForFile('content/day1/03_queues-all-the-way-down.md', (text) =>
      text.includes('tags: [architecture, queues, postgres]\n'),
    );
  });

  it('come up for a letter alone where a new note has an empty list', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      files: { 'content/day1/09_new.md': '---\ntitle: New\nweight: 9\ntags: []\n---\n\n' },
    });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.row('New').dblclick();
    await window.tab('09_new.md').waitFor();
    await window.waitForEditorFocus();
    await window.press('Control+g');
    await window.input.fill(':4:8');
    await window.press('Enter');
    await window.waitForEditorFocus();
    await window.page.keyboard.type('kub', { delay: 60 });
    await window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: /k/ }).first().waitFor();
    await window.screenshot('tags by letter');
  });

  it('stand in a view of their own and are renamed after a look at every change', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      files: {
        'content/day1/09_x.md': '---\ntitle: Typing mistake\nweight: 9\ntags:\n  - databses\n---\n\n',
      },
      settings: { 'talkNotes.tags.aliases': { postgres: 'databases' } },
    });
    const { page } = window;
    await window.showTree();
    const header = (name: string) => page.locator('.pane-header', { hasText: new RegExp(`^${name}`) });
    await header('Tags').click();
    await header('Conference').click();
    const rows = page.locator('.pane', { has: header('Tags') }).locator('.monaco-list-row');
    const row = (label: string) =>
      rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) });
    await row('Similar Tags').waitFor();
    await row('Similar Tags').click();
    await row('databses → databases').waitFor();
    await row('platform').click();
    await window.screenshot('tags view');

    await row('databses → databases').hover();
    await row('databses → databases').locator('.action-label[aria-label^="Merge Tags"]').click();
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
  });

  it('filter the tree', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await window.runCommand('Talk Notes: Filter by Tag');
    await window.page.locator('.quick-input-title', { hasText: 'Filter by Tag' }).waitFor();
    await window.input.fill('dns');
    await window.quickPickRow('dns').click();
    await tree.waitForRows(['Tidewater Days 2025', '  Wed, reliability', '    DNS, again']);
  });

  it('are added to the note in the rich Markdown editor, known ones and new ones', async () => {
    const window = await openSampleNoteRich({ day: 'Tue, platforms', title: 'Queues all the way down' });
    await window.runCommand('Talk Notes: Add Tags…');
    await window.input.fill('postg');
    await window.quickPickRow('postgres').click();
    await window.input.fill('backpressure');
    await window.quickPickRow('New Tag').click();
    await window.screenshot('tags added in the rich editor');
    await window.page.keyboard.press('Enter');
    await window.waitForFile('content/day1/03_queues-all-the-way-down.md', (text) =>
      /tags: \[architecture, queues, (postgres, backpressure|backpressure, postgres)\]/.test(text),
    );
  });
});
