import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { PreviewPage } from '../support/window/preview';
import { openPreviewedNote, type PreviewedNote } from '../support/window/previewedNote';
import { clickWhileHovered, waitUntil } from '../support/window/tree';
import type { Window } from '../support/window/window';

const path = 'content/day1/09_diagrams.md';

const note = `---
title: Diagrams
weight: 9
---

\`\`\`mermaid
flowchart LR
  client[Client] --> gateway{Gateway}
  gateway -->|asks| store[(Store)]
\`\`\`

Some words.

{{< mermaid align="left" >}}
sequenceDiagram
  participant A as Harbour
  A->>B: May I land?
  B-->>A: Yes
{{< /mermaid >}}
`;

async function openDiagrams(): Promise<PreviewedNote> {
  const { window, preview } = await openPreviewedNote(
    { day: 'Tue, platforms', title: 'Diagrams' },
    { files: { [path]: note } },
  );
  await preview.heading('Diagrams').waitFor();
  await preview.note.locator('.stage svg .actor').first().waitFor();
  await preview.note.locator('.stage svg .nodeLabel').first().waitFor();
  return { window, preview };
}

/** Waits until the cursor is in a line, by its number. */
async function waitForLine({ page }: Window, line: number): Promise<void> {
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col` }).waitFor();
}

/** Opens the list of the first diagram, by the button that is there for a pointer. */
async function openList({ note: page }: PreviewPage): Promise<Locator> {
  const more = page.getByRole('button', { name: 'More' }).first();
  await clickWhileHovered(page.locator('.viewport').first(), more);
  const list = page.getByRole('menu').first();
  await list.waitFor();
  return list;
}

async function copySource(window: Window, preview: PreviewPage): Promise<void> {
  const list = await openList(preview);
  await window.screenshot('diagram menu');
  await list.getByRole('menuitem', { name: 'Copy Source' }).click();
  await waitUntil(
    async () => {
      const words = await window.page.evaluate(() => navigator.clipboard.readText());
      return words.startsWith('flowchart LR\n  client[Client]');
    },
    () => assert.fail('The source is not on the clipboard'),
  );
}

/** Types a line that Mermaid does not understand, and takes the fix for it from its place in Problems. */
async function breakAndMend(window: Window, preview: PreviewPage): Promise<void> {
  await window.page.locator('.view-line', { hasText: 'store[(Store)]' }).first().click();
  await window.waitForEditorFocus();
  await window.press('End');
  await window.page.keyboard.type('\n  store --> backup[Backup (daily)]');
  const trouble = preview.note.locator('.trouble');
  // What is half typed has another error.
  await trouble.filter({ hasText: 'Unexpected “(”' }).waitFor();
  await preview.note.locator('.stale .nodeLabel', { hasText: 'Gateway' }).waitFor();
  await window.press('Control+Shift+m');
  const problem = window.page.locator('.markers-panel .monaco-list-row', {
    hasText: 'Unexpected “',
  });
  await problem.waitFor();
  await window.screenshot('diagrams broken');
  await problem.dblclick();
  const fix = 'Quote the label';
  await (await window.openQuickFixes(fix)).filter({ hasText: fix }).click();
  await trouble.waitFor({ state: 'detached' });
  await problem.waitFor({ state: 'detached' });
  await preview.note.locator('.nodeLabel', { hasText: 'Backup (daily)' }).waitFor();
  await window.clickIntoText();
  await window.press('Control+s');
  await window.runCommand('View: Hide Panel');
}

async function replaceByPicture(window: Window, preview: PreviewPage): Promise<void> {
  await (await openList(preview)).getByRole('menuitem', { name: 'Save as PNG' }).click();
  const replace = window.page.getByRole('button', { name: 'Replace Diagram' });
  await replace.waitFor();
  const files = await readdir(join(window.folder, 'content/day1/_img'));
  assert.ok(files.includes('09_diagrams-diagrams.png'), files.join());
  await replace.click();
  await preview.note.locator('img').first().waitFor();
  await waitUntil(
    () => preview.note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 100),
    () => assert.fail('The picture is not loaded'),
  );
}

/** Shows the diagrams of all notes, and goes to one of the note. */
async function goThroughAll(window: Window): Promise<void> {
  await window.waitForFile(path, (text) => text.includes('09_diagrams-diagrams.png'));
  const lines = (await window.read(path)).split('\n');
  await window.runCommand('Talk Notes: Show All Diagrams');
  const gallery = new PreviewPage(window);
  await gallery.heading('Diagrams').waitFor();
  await gallery.note.locator('.nodeLabel', { hasText: 'Push' }).waitFor();
  await gallery.note.locator('.actor', { hasText: 'Harbour' }).first().click();
  await waitForLine(window, lines.indexOf('  participant A as Harbour') + 1);
}

describe('Diagrams', () => {
  it('lead to their source, stand in Problems until a fix mends them, are saved in its place, and are all on one page', async () => {
    const { window, preview } = await openDiagrams();
    await preview.note.locator('.nodeLabel', { hasText: 'Store' }).click();
    await waitForLine(window, 9);
    await copySource(window, preview);
    const list = await openList(preview);
    // A click into the editor is none beside the list, and the keyboard is to stay there.
    await window.clickIntoText();
    await list.waitFor({ state: 'hidden' });
    await window.waitForEditorFocus();
    await breakAndMend(window, preview);
    await replaceByPicture(window, preview);
    await goThroughAll(window);
  });
});
