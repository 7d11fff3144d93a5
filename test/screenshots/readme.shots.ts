import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openWindow, type Theme, type Window } from '../support/window/window';

/** A picture of the README: its file name without `.png`, and what is to be seen on it. */
interface Shot {
  readonly name: string;
  readonly theme: Theme;
  /** Brings the window, which shows the sample's tree, to what the picture shows. */
  readonly arrange: (window: Window) => Promise<void>;
}

const folder = join('media', 'readme');
/** The part of the window that is shown, in pixels. */
const clip = { x: 0, y: 0, width: 1120, height: 620 };

const shots: readonly Shot[] = [
  { name: 'tree-light', theme: 'light', arrange: readSession },
  { name: 'tree-dark', theme: 'dark', arrange: readSession },
  { name: 'filter', theme: 'light', arrange: filterByMissingSlides },
];

describe('The pictures of the README', () => {
  before(() => mkdir(folder, { recursive: true }));

  for (const { name, theme, arrange } of shots) {
    it(name, async () => {
      const window = await openWindow({ folder: 'media/sample', theme });
      await window.page.setViewportSize({ width: clip.width, height: clip.height });
      await window.showTree();
      await widenSideBar(window);
      await arrange(window);
      // Without the pointer there are no tooltips and no icons that only a pointer brings.
      await window.page.mouse.move(clip.width - 5, clip.height / 2);
      await settle(window);
      await window.page.screenshot({ path: join(folder, `${name}.png`), clip });
    });
  }
});

async function readSession({ tree, page }: Window): Promise<void> {
  await tree.expand('Wed, reliability');
  await tree.row('Slow is smooth').click();
  // A heading in its colour: the grammar is loaded.
  await page.locator('.view-line span.mtkb', { hasText: 'Rescue' }).waitFor();
}

async function filterByMissingSlides(window: Window): Promise<void> {
  const { page, tree } = window;
  await window.titleAction('Filter').click();
  await window.quickPickRow('No slides link').click();
  await page.keyboard.press('Enter');
  await tree.expand('Tue, platforms');
  await tree.expand('Wed, reliability');
}

/** Days with their descriptions do not fit into the width that VS Code begins with. */
async function widenSideBar({ page }: Window): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('There is no side bar.');
  const edge = { x: box.x + box.width, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 90, edge.y, { steps: 5 });
  await page.mouse.up();
}

/** Pictures want VS Code done with its start; for fonts and badges it has no sign, so there is a rest. */
async function settle({ page }: Window): Promise<void> {
  await page.locator('.statusbar-item', { hasText: 'Activating Extensions' }).waitFor({ state: 'hidden' });
  await page.waitForTimeout(1500);
}
