import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makePdf } from '../support/decks/makePdf';
import { PreviewPage } from '../support/window/preview';
import { SlidePicker } from '../support/window/slidePicker';
import { showTracker } from '../support/window/tracker';
import { openWindow, type Theme, type Window } from '../support/window/window';
import { knownDecks } from '../unit/decks/knownDecks';

/** A picture of the README: its file name without `.png`, and what is to be seen on it. */
interface Shot {
  readonly name: string;
  readonly theme: Theme;
  /** What the sample lacks for it, by path. */
  readonly files?: () => Promise<Readonly<Record<string, string | Uint8Array>>>;
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
  { name: 'todos', theme: 'dark', arrange: listTodosByKind },
  { name: 'slides', theme: 'light', files: deckFiles, arrange: pickSlides },
  { name: 'preview', theme: 'light', files: previewFiles, arrange: previewBeside },
];

describe('The pictures of the README', () => {
  before(() => mkdir(folder, { recursive: true }));

  for (const { name, theme, files, arrange } of shots) {
    it(name, async () => {
      const window = await openWindow({ folder: 'media/sample', theme, files: (await files?.()) ?? {} });
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

/** A session with a little of what the preview shows. */
function previewFiles(): Promise<Record<string, string>> {
  const note = `---
title: Brownouts on purpose
weight: 6
tags: [resilience, platform]
---

<!-- {{% button href="https://example.com/video" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}} -->
{{% button href="https://speakerdeck.com/brownouts" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}

{{% notice style="tip" title="The one thing" %}}
Degrade what nobody looks at **before** it hurts.
{{% /notice %}}

TODO: Steal slide with the dimmer

More in [queues](../03_queues-all-the-way-down), and {{% badge style="info" title="since" %}}2024{{% /badge %}} in production.

{{% expand "Their numbers" %}}
| Load | Shed |
| ---- | ---- |
| 80 % | none |
{{% /expand %}}
`;
  return Promise.resolve({ 'content/day1/06_brownouts.md': note });
}

async function previewBeside(window: Window): Promise<void> {
  await window.tree.expand('Tue, platforms');
  await window.tree.row('Brownouts on purpose').click();
  await window.clickIntoText();
  await window.runCommand('Talk Notes: Open Preview to the Side');
  const preview = new PreviewPage(window);
  await preview.heading('Brownouts on purpose').waitFor();
  await preview.note.locator('summary', { hasText: 'Their numbers' }).click();
  await preview.note.locator('table').waitFor();
}

async function readSession({ tree, page }: Window): Promise<void> {
  await tree.expand('Wed, reliability');
  await tree.row('Slow is smooth').click();
  // A heading in its colour: the grammar is loaded.
  await page.locator('.view-line span.mtkb', { hasText: 'Rescue' }).waitFor();
}

async function filterByMissingSlides(window: Window): Promise<void> {
  const { page, tree } = window;
  await window.titleAction('Filter Sessions…').click();
  await window.tick('No slides link');
  await page.keyboard.press('Enter');
  await tree.expand('Tue, platforms');
  await tree.expand('Wed, reliability');
}

async function listTodosByKind(window: Window): Promise<void> {
  await window.tree.expand('Tue, platforms');
  await window.tree.row('Golden paths nobody walks').click();
  await window.page.locator('.view-line span.mtkb', { hasText: 'Baseline' }).waitFor();
  await showTracker(window);
  await window.runCommand('Talk Notes: Show TODOs by Kind');
}

const deckNote = 'content/day2/06_proving-it.md';

/** A note with a TODO, and the deck of its talk beside it. */
async function deckFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const [deck] = knownDecks;
  if (deck === undefined) throw new Error('There is a deck.');
  return {
    [deckNote]:
      '---\ntitle: Proving it\nweight: 6\n---\n\n## Correctness\n\nSafety and liveness.\n\nTODO: Steal image from intuition of correctness\n',
    'content/day2/06_proving-it.pdf': await makePdf(deck.slides, { footer: deck.footer }),
  };
}

async function pickSlides(window: Window): Promise<void> {
  await window.tree.expand('Wed, reliability');
  await window.tree.row('Proving it').click();
  await window.page.locator('.view-line', { hasText: 'Steal image' }).click();
  await window.runCommand('Talk Notes: Pick Slides from PDF…');
  await window.choose('06_proving-it.pdf');
  await new SlidePicker(window).waitUntilRanked();
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
