import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { ignoreTimeout, waitUntil } from './tree';
import type { Window } from './window';

/** The tracker's view as a person meets it. */
export interface Tracker {
  readonly rows: Locator;
  readonly row: (label: string) => Locator;
  /** Chooses an entry of a row's context menu. */
  readonly chooseFromMenu: (label: string, entry: string) => Promise<void>;
}

/** Opens the tracker below the conference tree that is shown, and closes that one. */
export async function showTracker(window: Window): Promise<Tracker> {
  const { page } = window;
  const header = (name: string) => page.locator('.pane-header', { hasText: new RegExp(`^${name}`) });
  await setExpanded(header('TODOs'), true);
  await setExpanded(header('Conference'), false);
  const rows = page.locator('.pane', { has: header('TODOs') }).locator('.monaco-list-row');
  await rows.first().waitFor();
  // The tree may still have been on its way to the note that was opened before, which opens its view.
  await setExpanded(header('Conference'), false);
  const row = (label: string) =>
    rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) }).first();
  const chooseFromMenu = (label: string, entry: string) => window.tree.chooseFromMenuOf(row(label), entry);
  return { rows, row, chooseFromMenu };
}

/** Opens or closes a view by its header, whatever it was before. */
export async function setExpanded(header: Locator, isWanted: boolean): Promise<void> {
  const isExpanded = async () => (await header.getAttribute('aria-expanded')) === 'true';
  await waitUntil(
    async () => {
      if ((await isExpanded()) === isWanted) return true;
      // At its left: in the middle a narrow header has its buttons.
      await header.click({ position: { x: 20, y: 10 }, timeout: 2000 }).catch(ignoreTimeout);
      return (await isExpanded()) === isWanted;
    },
    () => assert.fail(`The view does not ${isWanted ? 'open' : 'close'}`),
  );
}
