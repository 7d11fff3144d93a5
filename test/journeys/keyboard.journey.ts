import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { takeFirstRow, waitForActiveNote } from '../support/window/ready';
import { cleanWindow } from '../support/window/sharedWindow';
import { exactly, ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Window } from '../support/window/window';

const keynote = 'Tide tables: planning a platform for the people who use it';

/** Walks down from the first row to another one. A stroke goes nowhere in the moment in which the tree is drawn anew. */
async function walkTo(window: Window, label: string): Promise<void> {
  const { page, tree } = window;
  const there = tree.rows
    .and(page.locator('.focused'))
    .filter({ has: page.locator('.label-name', { hasText: exactly(label) }) });
  await waitUntil(
    async () => {
      await window.press('Home');
      for (let row = 0; row < (await tree.rows.count()); row++) {
        if (await there.isVisible()) return true;
        await window.press('ArrowDown');
      }
      return false;
    },
    () => assert.fail(`The keyboard does not get to ${label}`),
  );
}

/** Presses a key in the tree until something shows; where the keyboard has left the tree by then, it is not pressed again. */
async function pressInTree(window: Window, key: string, shown: Locator): Promise<void> {
  const focused = window.page.locator('.sidebar .pane-body:focus-within');
  await waitUntil(
    async () => {
      if (await focused.isVisible()) await window.press(key);
      return shown.waitFor({ timeout: 5000 }).then(() => true, ignoreTimeout);
    },
    () => assert.fail(`${key} in the tree does not bring up ${String(shown)}`),
  );
}

describe('Without a mouse', () => {
  it('one gets to a session, opens it, renames it and comes back to its row', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await window.runCommand('Talk Notes: Focus on Conference View');
    const { page, tree } = window;
    await tree.row('Tidewater Days 2025').waitFor();
    // The first time the view was made, now it takes the focus.
    await window.runCommand('Talk Notes: Focus on Conference View');
    await page.locator('.sidebar .pane-body:focus-within').waitFor();
    await walkTo(window, 'Tue, platforms');
    await pressInTree(window, 'ArrowRight', tree.row('Golden paths nobody walks'));
    await walkTo(window, keynote);
    await pressInTree(window, 'Enter', window.tab('01_keynote-tide-tables.md'));
    await window.waitForEditorFocus();
    await waitForActiveNote(window);
    await window.press('Control+Alt+K', 't');
    await window.answer('Rename content/day1/01_keynote-tide-tables.md', 'Tides');
    await takeFirstRow(window, 'Keep 01_keynote-tide-tables.md');
    await tree.row('Tides').waitFor();
    await window.waitForEditorFocus();
    await window.press('Control+Alt+K', 'r');
    await tree.waitForSelected('Tides');
  });
});
