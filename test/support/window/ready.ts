import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { ignoreTimeout, waitUntil } from './tree';
import type { Window } from './window';

/**
 * Waits until the extension has noticed that a note is in front: then the keys do something that ask for one. The icon
 * comes with the same context key.
 */
export async function waitForActiveNote(window: Window): Promise<void> {
  await window.titleAction('Reveal Active Note').waitFor({ state: 'attached' });
}

/** Waits until the keyboard is on the first row of the list that is asked with: Enter before that goes nowhere. */
export async function waitForFirstRow({ page }: Window, row: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
}

/** Takes the first row of the list that is asked with. */
export async function takeFirstRow(window: Window, row: string): Promise<void> {
  await waitForFirstRow(window, row);
  await window.press('Enter');
}

/** Closes the menu or list that is shown by Escape, which a menu takes no notice of in its first moment. */
export async function closeByEscape(window: Window, shown: Locator): Promise<void> {
  await waitUntil(
    async () => {
      if (await shown.first().isVisible()) await window.press('Escape');
      return shown
        .first()
        .waitFor({ state: 'hidden', timeout: 2000 })
        .then(() => true, ignoreTimeout);
    },
    () => assert.fail(`Escape does not close ${String(shown)}`),
  );
}
