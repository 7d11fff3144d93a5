import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** The rows of the conference tree, as a user and a screen reader meet them. */
export class Tree {
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.locator('.sidebar .pane-body .monaco-list-row');
  }

  /** The row whose label is this text. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) });
  }

  /** Opens a row's children, if they are not shown. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await this.#page.waitForFunction(
      (each) => each.getAttribute('aria-expanded') === 'true',
      await row.elementHandle(),
    );
  }

  /** Waits until the labels of the rows, from top to bottom, are these; two spaces for each level. */
  async waitForRows(expected: readonly string[]): Promise<void> {
    let seen: string[] = [];
    await waitUntil(
      async () => {
        seen = await this.labels();
        return seen.join('\n') === expected.join('\n');
      },
      () => {
        assert.deepEqual(seen, expected);
      },
    );
  }

  /** The labels from top to bottom; two spaces for each level below the conference. */
  async labels(): Promise<string[]> {
    const rows = await this.rows.evaluateAll((elements) =>
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        level: Number(element.getAttribute('aria-level')),
        label: element.querySelector('.label-name')?.textContent ?? '',
      })),
    );
    return rows.sort((a, b) => a.index - b.index).map(({ level, label }) => '  '.repeat(level - 1) + label);
  }

  /** What a screen reader says for each selected row. */
  async selected(): Promise<string[]> {
    return this.rows.evaluateAll((elements) =>
      elements
        .filter((element) => element.getAttribute('aria-selected') === 'true')
        .map((element) => element.querySelector('.label-name')?.textContent ?? ''),
    );
  }

  /** Waits until this row and no other is selected. */
  async waitForSelected(label: string): Promise<void> {
    let seen: string[] = [];
    await waitUntil(
      async () => {
        seen = await this.selected();
        return seen.length === 1 && seen[0] === label;
      },
      () => {
        assert.deepEqual(seen, [label]);
      },
    );
  }

  /** Chooses an entry of a row's context menu. */
  async chooseFromMenu(label: string, entry: string): Promise<void> {
    await this.openMenu(label);
    const chosen = this.menuEntry(entry);
    // VS Code takes no click in the first moment of a menu, which may have opened under the pointer.
    await waitUntil(
      async () => {
        await chosen.click({ timeout: 1000 }).catch(() => undefined);
        return !(await chosen.isVisible());
      },
      () => {
        assert.fail(`The menu did not take the click on ${entry}`);
      },
    );
  }

  /** Opens a row's context menu and returns what its entries say. */
  async openMenu(label: string): Promise<string[]> {
    await this.row(label).click({ button: 'right' });
    const entries = this.#page.locator('.context-view .action-label:not(.separator)');
    await entries.first().waitFor();
    return entries.allTextContents();
  }

  menuEntry(entry: string): Locator {
    return this.#page.locator('.context-view .action-item', {
      has: this.#page.locator('.action-label', { hasText: exactly(entry) }),
    });
  }

  /** Clicks one of the icons at a row's end, which are there when the pointer is on the row. */
  async clickAction(label: string, action: string): Promise<void> {
    await this.row(label).hover();
    await this.row(label).locator(`.action-label[aria-label^="${action}"]`).click();
  }
}

/** Matches a text that is this and nothing more. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}

/** Asks again and again until `holds` does; after 15 seconds `complain` says what is wrong. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  complain: () => void,
): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      complain();
      throw new Error('It came true too late.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
