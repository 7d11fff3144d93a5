import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PreviewPage } from '../support/window/preview';
import { openPreviewedNote, type PreviewedNote } from '../support/window/previewedNote';
import { waitUntil } from '../support/window/tree';

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

describe('Diagrams', () => {
  it('that are broken stand in Problems, keep their picture, and are mended by a fix', async () => {
    const { window, preview } = await openDiagrams();
    await window.page.locator('.view-line', { hasText: 'store[(Store)]' }).first().click();
    await window.press('End');
    await window.page.keyboard.type('\n  store --> backup[Backup (daily)]');
    const trouble = preview.note.locator('.trouble');
    // What is half typed has another error.
    await trouble.filter({ hasText: 'does not understand “(” here' }).waitFor();
    await preview.note.locator('.stale .nodeLabel', { hasText: 'Gateway' }).waitFor();
    await window.press('Control+Shift+m');
    const problem = window.page.locator('.markers-panel .monaco-list-row', {
      hasText: 'Mermaid does not understand',
    });
    await problem.waitFor();
    await window.screenshot('diagrams broken');
    await problem.dblclick();
    const fix = 'Put the label in quotes';
    await (await window.openQuickFixes(fix)).filter({ hasText: fix }).click();
    await trouble.waitFor({ state: 'detached' });
    await problem.waitFor({ state: 'detached' });
    await preview.note.locator('.nodeLabel', { hasText: 'Backup (daily)' }).waitFor();
  });

  it('lead to their source, are copied, and are saved in the place of the source', async () => {
    const { window, preview } = await openDiagrams();
    await preview.note.locator('.nodeLabel', { hasText: 'Store' }).click();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 9, Col' }).waitFor();
    const menu = preview.note.getByRole('menu').first();
    const choose = async (name: string) => {
      await preview.note.locator('.viewport').first().hover();
      await preview.note.getByRole('button', { name: 'More' }).first().click();
      await window.screenshot('diagram menu');
      await menu.getByRole('menuitem', { name }).click();
    };
    await choose('Copy Source');
    await waitUntil(
      async () => {
        const words = await window.page.evaluate(() => navigator.clipboard.readText());
        return words.startsWith('flowchart LR\n  client[Client]');
      },
      () => assert.fail('The source is not on the clipboard'),
    );
    await preview.note.locator('.viewport').first().hover();
    await preview.note.getByRole('button', { name: 'More' }).first().click();
    await menu.waitFor();
    // A click into the editor is none beside the list, and the keyboard is to stay there.
    await window.clickIntoText();
    await menu.waitFor({ state: 'hidden' });
    await window.waitForEditorFocus();
    await choose('Save as PNG');
    const replace = window.page.getByRole('button', { name: 'Replace the Diagram' });
    await replace.waitFor();
    const files = await readdir(join(window.folder, 'content/day1/_img'));
    assert.ok(files.includes('09_diagrams-diagrams.png'), files.join());
    await replace.click();
    await preview.note.locator('img').first().waitFor();
    await waitUntil(
      () => preview.note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 100),
      () => assert.fail('The picture is not loaded'),
    );
  });

  it('of all notes are on one page, and lead to their notes', async () => {
    const { window } = await openDiagrams();
    await window.runCommand('Talk Notes: Show All Diagrams');
    const gallery = new PreviewPage(window);
    await gallery.heading('Diagrams').waitFor();
    await gallery.note.locator('.nodeLabel', { hasText: 'Gateway' }).waitFor();
    await gallery.note.locator('.actor', { hasText: 'Harbour' }).first().click();
    await window.page.locator('.statusbar-item', { hasText: 'Ln 16, Col' }).waitFor();
  });
});
