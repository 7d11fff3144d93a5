import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { cleanWindow } from '../support/window/sharedWindow';
import { showTracker, type Tracker } from '../support/window/tracker';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Window } from '../support/window/window';

const goldenPaths = 'content/day1/02_golden-paths.md';

describe('The TODO tracker', () => {
  it('shows, filters and exports TODOs, and takes those out of their notes that are done', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'light' });
    const tracker = await showTracker(window);
    await tracker.row('Golden paths nobody walks').waitFor();
    await window.screenshot('todos by day');
    await filterAndShowAll(window, tracker);
    await tickAndUndo(window, tracker);
    await closeSeveralAndUndo(window, tracker);
    await exportAll(window);

    await window.runCommand('Talk Notes: Show TODOs by Kind');
    await tracker.row('Diagrams').waitFor();
    const first = tracker.rows.and(window.page.locator('[data-index="0"]'));
    assert.match((await first.getAttribute('aria-label')) ?? '', /^Slides, \d+ TODOs/);
    await window.screenshot('todos by kind');
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
});

/** By kind and words; one click shows all again. */
async function filterAndShowAll(window: Window, { rows, row }: Tracker): Promise<void> {
  const all = await rows.count();
  await window.runCommand('Talk Notes: Filter TODOs…');
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
}

/** A click leads to a TODO, a tick takes it out of its note, and undo in the editor brings it back. */
async function tickAndUndo(window: Window, { row }: Tracker): Promise<void> {
  const before = await window.read(goldenPaths);
  await row('Steal the funnel diagram').click();
  await window.tab('02_golden-paths.md').waitFor();
  await window.page.locator('.view-line', { hasText: 'TODO: Steal the funnel diagram' }).waitFor();
  await window.screenshot('todos in a note');

  await row('Steal the funnel diagram')
    .locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox')
    .first()
    .click();
  await window.waitForFile(goldenPaths, (text) => !text.includes('funnel diagram'));
  await row('Steal the funnel diagram').waitFor({ state: 'detached' });
  await window.clickIntoText();
  await window.press('Control+z');
  await row('Steal the funnel diagram').waitFor();
  await window.press('Control+s');
  await window.waitForFile(goldenPaths, (text) => text === before);
}

/** By key, also of a note that no editor shows; the message takes all of it back. */
async function closeSeveralAndUndo(window: Window, { row }: Tracker): Promise<void> {
  const path = 'content/day1/03_queues-all-the-way-down.md';
  const before = await window.read(path);
  await select(row('Steal slide'));
  await window.tab('02_golden-paths.md').waitFor();
  await select(row('Steal image of the kitchen'), ['ControlOrMeta']);
  await window.screenshot('todos several selected');
  await window.press('Control+Alt+K', 'Control+Alt+Shift+K');
  await window.waitForFile(path, (text) => !text.includes('image of the kitchen'));
  await window.waitForFile(goldenPaths, (text) => !/^TODO: Steal slide$/m.test(text));
  const toast = window.page.locator('.notification-toast', { hasText: 'Done: 2 TODOs' });
  await toast.waitFor();
  await window.screenshot('todos done elsewhere');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await row('Steal image of the kitchen').waitFor();
  await row('Steal slide').waitFor();
  await window.press('Control+s');
  await window.waitForFile(path, (text) => text === before);
}

/** Clicks a row until it is selected: one that is drawn anew under the pointer takes no click. */
async function select(row: Locator, modifiers: 'ControlOrMeta'[] = []): Promise<void> {
  await waitUntil(
    async () => {
      if ((await row.getAttribute('aria-selected')) === 'true') return true;
      await row.click({ modifiers, timeout: 2000 }).catch(ignoreTimeout);
      return (await row.getAttribute('aria-selected')) === 'true';
    },
    () => assert.fail('The row is not selected'),
  );
}

/** As a checklist. */
async function exportAll(window: Window): Promise<void> {
  await window.runCommand('Talk Notes: Export TODOs as Checklist');
  await window.tab('Untitled-1').waitFor();
  await window.page
    .locator('.view-line', { hasText: '- [ ] [Steal slide](content/day1/02_golden-paths.md#L20)' })
    .waitFor();
  await window.screenshot('todos exported');
}
