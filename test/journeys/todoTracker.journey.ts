import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';
import { showTracker } from '../support/window/tracker';
import { waitUntil } from '../support/window/tree';

const goldenPaths = 'content/day1/02_golden-paths.md';

describe('The TODO tracker', () => {
  it('shows TODOs by day and by kind, and a tick takes one out of its note', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'light' });
    const { page } = window;
    const { rows, row } = await showTracker(window);
    await row('Golden paths nobody walks').waitFor();
    await window.screenshot('todos by day');

    const before = await window.read(goldenPaths);
    await row('Steal the funnel diagram').click();
    await window.tab('02_golden-paths.md').waitFor();
    await page.locator('.view-line', { hasText: 'TODO: Steal the funnel diagram' }).waitFor();
    await window.screenshot('todos in a note');

    await row('Steal the funnel diagram')
      .locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox')
      .first()
      .click();
    await window.waitForFile(goldenPaths, (text) => !text.includes('funnel diagram'));
    await row('Steal the funnel diagram').waitFor({ state: 'detached' });
    await page.locator('.editor-instance .view-lines').click();
    await window.waitForEditorFocus();
    await window.press('Control+z');
    await row('Steal the funnel diagram').waitFor();
    await window.press('Control+s');
    await window.waitForFile(goldenPaths, (text) => text === before);

    await window.runCommand('Talk Notes: Show TODOs by Kind');
    await row('Diagrams').waitFor();
    assert.match((await rows.first().getAttribute('aria-label')) ?? '', /^Slides, \d+ TODOs/);
    await window.screenshot('todos by kind');
  });

  it('filters by kind and words, and one click shows all again', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const { rows, row } = await showTracker(window);
    const all = await rows.count();
    await window.runCommand('Talk Notes: Filter TODOs');
    const kinds = window.page.locator('.quick-input-list .monaco-list-row');
    // A list that still moves into its place takes a click for another row: it lies still once it has the words.
    await window.input.fill('Slides');
    const slides = kinds.filter({ has: window.page.locator('.highlight', { hasText: 'Slides' }) });
    await slides.click();
    await slides.and(window.page.locator('[aria-checked="true"]')).waitFor();
    await window.input.fill('exits');
    await window.screenshot('todos filter');
    await window.page.keyboard.press('Enter');
    await waitUntil(
      async () => (await rows.count()) === 3,
      () => assert.fail('The filter leaves something else'),
    );
    await row('Steal slides about the exits').waitFor();
    await window.screenshot('todos filtered');
    await window.titleAction('Clear TODO Filter').click();
    await waitUntil(
      async () => (await rows.count()) === all,
      () => assert.fail('The filter stays'),
    );
  });

  it('goes from one TODO to the next, through a note and through all, and shows what it is at the pointer', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const { page } = window;
    await window.tree.expand('Tue, platforms');
    await window.tree.row('Golden paths nobody walks').dblclick();
    await window.tab('02_golden-paths.md').waitFor();
    await window.waitForEditorFocus();
    const status = page.locator('.statusbar-item', { hasText: /^\s*\d+\s*$/ }).first();
    const selected = async () =>
      (await page.locator('.statusbar-item a', { hasText: /^Ln \d+/ }).textContent()) ?? '';
    const goesTo = (line: RegExp) =>
      waitUntil(
        async () => line.test(await selected()),
        () => assert.fail(`The cursor is not in ${line.source}`),
      );
    await window.press('Control+Alt+K', 'Y');
    await goesTo(/Ln 20,/);
    await window.press('Control+Alt+K', 'Control+Alt+Y');
    await goesTo(/Ln 27,/);
    await window.press('Control+Alt+K', 'Shift+Y');
    await goesTo(/Ln 20,/);
    await window.press('Control+Shift+F8');
    await window.tab('01_keynote-tide-tables.md').waitFor();
    await goesTo(/Ln 43,/);
    await window.press('Control+F8');
    await window.tab('02_golden-paths.md').waitFor();
    await goesTo(/Ln 20,/);
    const todo = page.locator('.view-line', { hasText: 'TODO: Steal slide' }).locator('span span').first();
    await window.hoverFor(todo, page.locator('.monaco-hover a', { hasText: 'Mark Done' }));
    await window.screenshot('todo hover');
    await page.locator('.monaco-hover a', { hasText: 'Mark Done' }).click();
    await window.waitForFile(goldenPaths, (text) => !/^TODO: Steal slide$/m.test(text));
    await status.waitFor();
  });

  it('goes to a TODO in a note that is open in the rich Markdown editor', async () => {
    const window = await cleanWindow({
      folder: 'media/sample',
      settings: { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } },
    });
    await window.tree.expand('Tue, platforms');
    await window.tree.row('Golden paths nobody walks').dblclick();
    await window.page
      .locator('.editor-instance .webview, .editor-instance iframe, iframe.webview')
      .first()
      .waitFor({ state: 'attached' });
    const { row } = await showTracker(window);
    await row('Steal chart of deletion times').click();
    await window.tab('02_golden-paths.md').waitFor();
    await window.page.locator('.view-line', { hasText: 'TODO: Steal chart of deletion times' }).waitFor();
    await window.screenshot('todo from the rich editor');
  });

  it('closes several by key, of notes that no editor shows, and offers the way back', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const { row } = await showTracker(window);
    const path = 'content/day1/03_queues-all-the-way-down.md';
    const before = await window.read(path);
    await row('Steal slide').click();
    await window.tab('02_golden-paths.md').waitFor();
    await row('Steal image of the kitchen').click({ modifiers: ['ControlOrMeta'] });
    await window.screenshot('todos several selected');
    await window.press('Control+Alt+K', 'Control+Alt+Shift+K');
    await window.waitForFile(path, (text) => !text.includes('image of the kitchen'));
    await window.waitForFile(goldenPaths, (text) => !/^TODO: Steal slide$/m.test(text));
    await window.page.locator('.notification-toast', { hasText: 'Done: 2 TODOs' }).waitFor();
    await window.screenshot('todos done elsewhere');
    await window.page.locator('.notification-toast').getByRole('button', { name: 'Undo' }).click();
    await row('Steal image of the kitchen').waitFor();
    await row('Steal slide').waitFor();
    await window.press('Control+s');
    await window.waitForFile(path, (text) => text === before);
  });

  it('is written out as a checklist', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await window.runCommand('Talk Notes: Export TODOs as Checklist');
    await window.tab('Untitled-1').waitFor();
    await window.page
      .locator('.view-line', { hasText: '- [ ] [Steal slide](content/day1/02_golden-paths.md#L20)' })
      .waitFor();
    await window.screenshot('todos exported');
  });
});
