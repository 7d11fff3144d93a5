import assert from 'node:assert/strict';
import { errors, type Locator, type Page } from 'playwright-core';
import { stepDone } from '../steps';

/** The rows of the conference tree, as a user and a screen reader meet them. */
export class Tree {
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.locator('.sidebar .pane:has(> .pane-header[aria-label^="Conference"]) .monaco-list-row');
  }

  /** The row whose label is this text. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) });
  }

  /** Opens a row's children, if they are not shown. A click that met a row while it was drawn anew is done again. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    const isOpen = async () => (await row.getAttribute('aria-expanded')) === 'true';
    await waitUntil(
      async () => {
        if (await isOpen()) return true;
        await row.locator('.monaco-tl-twistie').click({ timeout: 2000 }).catch(ignoreTimeout);
        // A second click on a row that is only slow to open would close it.
        return this.rows
          .and(this.#page.locator('[aria-expanded="true"]'))
          .filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) })
          .waitFor({ timeout: 10_000 })
          .then(() => true, ignoreTimeout);
      },
      () => {
        assert.fail(`${label} does not open`);
      },
    );
  }

  /** Clicks a row until it is the selected one. */
  async select(label: string): Promise<void> {
    const selected = this.row(label).and(this.#page.locator('[aria-selected="true"]'));
    await clickUntil(this.row(label), selected);
  }

  /** Drags a row onto another one until the rows are these: one that is drawn anew under the pointer is not picked up. */
  async drag(label: string, onto: string, expected: readonly string[]): Promise<void> {
    const before = await this.labels();
    let seen = before;
    const isUnchanged = () => seen.join('\n') === before.join('\n');
    for (let attempt = 0; attempt < 3 && isUnchanged(); attempt++) {
      await this.row(label).dragTo(this.row(onto));
      const until = Date.now() + 10_000;
      for (seen = await this.labels(); isUnchanged() && Date.now() < until; seen = await this.labels())
        await this.#page.waitForTimeout(100);
    }
    await this.waitForRows(expected);
  }

  /** Clicks one of the icons at a row's end, which are there when the pointer is on the row. */
  async clickAction(label: string, action: string): Promise<void> {
    const row = this.row(label);
    await clickWhileHovered(row, row.locator(`.action-label[aria-label^="${action}"]`));
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

  /** Waits until the badge at a row's end says this, to the eye and to a screen reader. */
  async waitForBadge(label: string, badge: string, spoken: string): Promise<void> {
    let seen: string[] = [];
    await waitUntil(
      async () => {
        seen = await this.row(label).evaluate((row) => [
          row.getAttribute('aria-label') ?? '',
          // VS Code draws badges by style sheet.
          ...[...row.querySelectorAll('*')].map((each) => getComputedStyle(each, '::after').content),
        ]);
        return seen[0]?.includes(spoken) === true && seen.includes(`"${badge}"`);
      },
      () => {
        assert.fail(`${label} has no badge ${badge}: ${seen.join(' ')}`);
      },
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
    await this.chooseFromMenuOf(this.row(label), entry);
  }

  /**
   * Chooses an entry of the context menu of a row in any view. VS Code may draw a row anew while it is clicked, takes no
   * click in the first moment of a menu, and may close one that nobody has clicked into: then it is opened again.
   */
  async chooseFromMenuOf(row: Locator, entry: string): Promise<void> {
    const chosen = this.menuEntry(entry);
    let isChosen = false;
    await waitUntil(
      async () => {
        if (await chosen.isVisible()) {
          isChosen = await chosen.click({ timeout: 1000 }).then(() => true, ignoreTimeout);
        } else if (!isChosen) await row.click({ button: 'right', timeout: 2000 }).catch(ignoreTimeout);
        return isChosen && !(await chosen.isVisible());
      },
      () => {
        assert.fail(`The menu takes no click on ${entry}`);
      },
    );
  }

  /**
   * Opens a row's context menu and returns what its entries say. VS Code may draw the row anew at the moment of the
   * click, which then meets nothing: it is done again until the menu shows.
   */
  async openMenu(label: string): Promise<string[]> {
    const entries = this.#page.locator('.context-view .action-label:not(.separator)');
    await waitUntil(
      async () => {
        await this.row(label).click({ button: 'right', timeout: 2000 }).catch(ignoreTimeout);
        return entries
          .first()
          .waitFor({ timeout: 2000 })
          .then(() => true, ignoreTimeout);
      },
      () => {
        assert.fail(`The menu of ${label} does not show`);
      },
    );
    return entries.allTextContents();
  }

  menuEntry(entry: string): Locator {
    return this.#page.locator('.context-view .action-item', {
      has: this.#page.locator('.action-label', { hasText: exactly(entry) }),
    });
  }
}

/**
 * Clicks until something shows: VS Code may draw a row anew at the moment of the click, which then meets nothing. Only for
 * clicks that do no more when they are done twice.
 */
export async function clickUntil(target: Locator, shown: Locator): Promise<void> {
  await waitUntil(
    async () => {
      const isClicked = await target.click({ timeout: 5000 }).then(() => true, ignoreTimeout);
      return isClicked && shown.waitFor({ timeout: 5000 }).then(() => true, ignoreTimeout);
    },
    () => {
      assert.fail(`A click on ${String(target)} brings up nothing: ${String(shown)}`);
    },
  );
}

/** Clicks what is there only while the pointer is on something around it. */
export async function clickWhileHovered(around: Locator, target: Locator): Promise<void> {
  await hoverUntil(around, target, () => target.click({ timeout: 3000 }));
}

/**
 * Puts the pointer on something until what it brings up is there. It brings up nothing where the row was drawn anew under the
 * pointer, or where what VS Code asks extensions for is not there yet: the pointer leaves and comes back.
 *
 * @param isThere rejects with a timeout where it is not
 * @param position pixels from the element's corner; its middle unless told
 */
export async function hoverUntil(
  around: Locator,
  wanted: Locator,
  isThere: () => Promise<void>,
  position?: { x: number; y: number },
): Promise<void> {
  await waitUntil(
    async () => {
      await around.page().mouse.move(0, 0);
      const isOn = await around
        .hover({ timeout: 5000, ...(position && { position }) })
        .then(() => true, ignoreTimeout);
      return isOn && isThere().then(() => true, ignoreTimeout);
    },
    () => {
      assert.fail(`The pointer brings up nothing: ${String(wanted)}`);
    },
  );
}

/** @returns false for what did not happen in time; anything else is thrown on */
export function ignoreTimeout(error: unknown): false {
  if (error instanceof errors.TimeoutError) return false;
  throw error;
}

/** Matches a text that is this and nothing more. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}

/** How long anything is waited for, in milliseconds: a busy machine is slow, and a state that never comes is seen late. */
export const patience = 100_000;

/** Asks again and again until `holds` does; where it never does, `complain` says what is wrong. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  complain: () => void,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      complain();
      throw new Error('It came true too late.');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stepDone();
}
