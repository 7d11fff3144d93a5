import type { Locator } from 'playwright-core';
import type { Window } from './window';

/** Opens the tracker below the conference tree that is shown, and closes that one. */
export async function showTracker(
  window: Window,
): Promise<{ rows: Locator; row: (label: string) => Locator }> {
  const { page } = window;
  const header = (name: string) => page.locator('.pane-header', { hasText: new RegExp(`^${name}`) });
  // At its left: in the middle a narrow header has its buttons.
  const left = { position: { x: 20, y: 10 } };
  await header('TODOs').click(left);
  await header('Conference').click(left);
  const rows = page.locator('.pane', { has: header('TODOs') }).locator('.monaco-list-row');
  await rows.first().waitFor();
  const row = (label: string) =>
    rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) }).first();
  return { rows, row };
}
