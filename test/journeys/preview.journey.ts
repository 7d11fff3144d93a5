import assert from 'node:assert/strict';
import { PreviewPage } from '../support/window/preview';
import { openPreviewedNote } from '../support/window/previewedNote';
import { openSampleNote, openSampleNoteRich } from '../support/window/sampleNote';
import { waitUntil } from '../support/window/tree';
import { openWindow, type Theme, type Window } from '../support/window/window';

const path = 'content/day1/09_everything.md';

/** A page with something of everything, longer than the panel. */
const page = `---
title: Everything
weight: 9
tags: [platform, survey]
---

<!-- {{% button href="https://example.com/video" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}} -->
{{% button href="https://speakerdeck.com/x" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}}

First words.

{{% notice style="tip" title="A tip" %}}Plan around the tide.{{% /notice %}}

{{% expand "More" %}}
Hidden words.
{{% /expand %}}

{{< tabs >}}
{{% tab title="one" %}}First tab.{{% /tab %}}
{{% tab title="two" %}}Second tab.{{% /tab %}}
{{< /tabs >}}

TODO: Steal slide "two harbours"

A note: [queues](../03_queues-all-the-way-down#backpressure). Nowhere: [gone](../gone).

![A timeline](../_img/failover-timeline.png?width=20vw&classes=shadow) ![Not there](../_img/nothing.png)

{{% badge style="info" title="Version" %}}6{{% /badge %}} {{% unheard of %}}

${Array.from({ length: 60 }, (_, i) => `## Part ${i}\n\nWords of part ${i}.\n`).join('\n')}
`;

async function openEverything(theme?: Theme): Promise<{ window: Window; preview: PreviewPage }> {
  const { window, preview } = await openPreviewedNote(
    { day: 'Tue, platforms', title: 'Everything' },
    { files: { [path]: page }, ...(theme && { theme }) },
  );
  await preview.heading('Everything').waitFor();
  // What lies on the disk is known a moment later.
  await preview.note.locator('.missing-image').waitFor();
  return { window, preview };
}

/** Waits until the editor shows a line at its top, by its number. */
async function waitForTopLine(window: Window, isWanted: (line: number) => boolean): Promise<void> {
  const numbers = window.page.locator('.editor-instance .line-numbers');
  let first = 0;
  await waitUntil(
    async () => {
      first = Math.min(...(await numbers.allTextContents()).map(Number));
      return isWanted(first);
    },
    () => {
      throw new Error(`The editor begins with line ${first}`);
    },
  );
}

describe('The preview', () => {
  for (const theme of ['light', 'dark', 'high contrast'] as const) {
    it(`shows a note beside its source as the page of the site, in a ${theme} theme`, async () => {
      const { window, preview } = await openEverything(theme);
      const { note } = preview;
      await note.locator('.tab-content.active', { hasText: 'First tab' }).waitFor();
      await waitUntil(
        () => note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
        () => assert.fail('The picture is not loaded'),
      );
      await window.screenshot(`preview ${theme}`);
      assert.equal(await note.getByText('{{').count(), 0);
      assert.equal(await preview.ghosts.textContent(), ' Video missing');
      assert.equal(await note.locator('.broken-link').textContent(), 'gone');
      assert.match((await note.locator('.missing-image').textContent()) ?? '', /nothing\.png/);
    });
  }

  it('is patched while the user types: folds, tabs, the place and the elements stay', async () => {
    const { window, preview } = await openEverything();
    const { note } = preview;
    await note.locator('summary', { hasText: 'More' }).click();
    await note.locator('.tab-nav-button', { hasText: 'two' }).click();
    await note.locator('p', { hasText: 'Second tab.' }).or(note.getByText('Second tab.')).waitFor();
    await note.getByText('Hidden words.').waitFor();
    await preview
      .heading('Part 3')
      .last()
      .evaluate((heading) => heading.setAttribute('data-marked', 'yes'));
    await note.hover();
    await window.page.mouse.wheel(0, 200);
    await waitUntil(
      async () => (await preview.scrolled()) > 100,
      () => assert.fail('The page does not scroll'),
    );
    await window.page.locator('.view-line', { hasText: 'TODO: Steal slide' }).click();
    await window.press('End');
    const before = await preview.scrolled();
    await window.page.keyboard.type(' and a lighthouse');
    await note.getByText('and a lighthouse').waitFor();
    assert.equal(await preview.scrolled(), before);
    await window.press('Enter', 'Enter');
    await window.page.keyboard.type('A new paragraph.');
    await note.locator('p', { hasText: 'A new paragraph.' }).waitFor();
    assert.ok(await note.getByText('Hidden words.').isVisible(), 'the fold stays open');
    assert.ok(await note.getByText('Second tab.').isVisible(), 'the tab stays chosen');
    assert.equal(await note.locator('[data-marked]').count(), 1, 'a heading below is the same element');
    await window.screenshot('preview while typing');
  });

  it('asks for the link of a chip or shows the button that has one, and TODOs offer what closes them', async () => {
    const { window, preview } = await openEverything();
    await preview.ghosts.click();
    await window.answer('Video', 'https://youtu.be/dQw4w9WgXcQ');
    await preview.note.locator('.button', { hasText: 'Watch talk on YouTube' }).waitFor();
    assert.equal(await preview.ghosts.count(), 0);
    await window.clickIntoText();
    await window.press('Control+g');
    await window.input.fill(`:${page.split('\n').findIndex((line) => line.includes('icon="video"')) + 1}`);
    await window.press('Enter');
    await window.waitForEditorFocus();
    await window.runCommand('Talk Notes: Comment/Uncomment Button');
    await preview.note.getByText('Video commented out').click();
    await preview.note.locator('.button', { hasText: 'Watch talk on YouTube' }).waitFor();
    await preview.note.locator('mark.todo').focus();
    await window.press('Enter');
    await window.quickPickRow('Pick Slides from PDF…').waitFor();
    await window.screenshot('preview todo');
    await window.quickPickRow('Mark Done').click();
    await preview.note.locator('mark.todo').waitFor({ state: 'detached' });
  });

  it('goes to the note and the heading that a link leads to, and stays where it is locked', async () => {
    const { window, preview } = await openEverything();
    await preview.note.getByText('queues', { exact: true }).click();
    await preview.heading('Queues all the way down').waitFor();
    await window.page.locator('.tab', { hasText: '03_queues-all-the-way-down.md' }).waitFor();
    await preview.heading('Backpressure').waitFor();
    const line = window.page.locator('.monaco-editor.focused .view-line', { hasText: 'Queues all the way' });
    await line.waitFor();
    await preview.note.click({ position: { x: 5, y: 5 } });
    await window.page.locator('.editor-group-container.active .tab', { hasText: 'Preview Queues' }).waitFor();
    await window.runCommand('Talk Notes: Toggle Preview Locking');
    await window.page.locator('.tab', { hasText: '[Preview] Queues all the way down' }).waitFor();
    await window.clickIntoText();
    await window.tree.row('Golden paths nobody walks').click();
    await window.page.locator('.tab', { hasText: '02_golden-paths.md' }).waitFor();
    assert.ok(await preview.heading('Queues all the way down').isVisible());
  });

  it('scrolls with its editor, both ways, and a double click goes to the source', async () => {
    const { window, preview } = await openEverything();
    await window.clickIntoText();
    await window.press('Control+End');
    await waitUntil(
      async () => (await preview.scrolled()) > 1000,
      () => assert.fail('The page does not follow the editor'),
    );
    await preview.note.hover();
    await window.page.mouse.wheel(0, -20_000);
    await waitForTopLine(window, (line) => line === 1);
    await preview.heading('Part 1').first().dblclick();
    const line = page.split('\n').indexOf('## Part 1') + 1;
    await window.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  });

  it('is there several times: one stays with its note, one follows', async () => {
    const { window, preview } = await openEverything();
    await preview.note.click({ position: { x: 5, y: 5 } });
    await window.page
      .locator('.editor-group-container.active .tab', { hasText: 'Preview Everything' })
      .waitFor();
    await window.runCommand('Talk Notes: Toggle Preview Locking');
    await window.page.locator('.tab', { hasText: '[Preview] Everything' }).waitFor();
    await window.clickIntoText();
    await window.tree.row('Queues all the way down').click();
    await window.page.locator('.tab', { hasText: '03_queues-all-the-way-down.md' }).waitFor();
    await window.runCommand('Talk Notes: Open Preview to the Side');
    await window.page.locator('.tab', { hasText: 'Preview Queues all the way down' }).waitFor();
    await new PreviewPage(window).heading('Queues all the way down').waitFor();
    await window.screenshot('preview twice');
    assert.equal(await window.page.locator('.tab', { hasText: '[Preview] Everything' }).count(), 1);
  });

  it('finds words, and shows them larger and smaller', async () => {
    const { window, preview } = await openEverything();
    const size = () => preview.note.evaluate((note) => Number.parseFloat(getComputedStyle(note).fontSize));
    await preview.note.click({ position: { x: 5, y: 5 } });
    const usual = await size();
    await window.press('+', '+');
    await waitUntil(
      async () => (await size()) > usual * 1.15,
      () => assert.fail('The letters are not larger'),
    );
    await window.screenshot('preview zoomed');
    await window.press('0');
    await waitUntil(
      async () => (await size()) === usual,
      () => assert.fail('The letters are not as they were'),
    );
    await window.press('Control+f');
    const find = window.page.locator('.simple-find-part.visible');
    await find.waitFor();
    await window.page.keyboard.type('Words of part 57.');
    await window.press('Enter');
    await waitUntil(
      async () => (await preview.scrolled()) > 1000,
      () => assert.fail('The page does not go to what was found'),
    );
    await window.screenshot('preview find');
  });

  it('is there again after a reload, with what was open in it', async () => {
    const { window, preview } = await openEverything();
    await preview.note.locator('summary', { hasText: 'More' }).click();
    await preview.note.getByText('Hidden words.').waitFor();
    // The page says what is open in it, and VS Code keeps that with the tab.
    await window.waitUntilTabsHold(':[1],');
    await window.page.reload();
    const again = new PreviewPage(window);
    await again.heading('Everything').waitFor();
    await again.note.getByText('Hidden words.').waitFor();
    await window.screenshot('preview after a reload');
  });

  it('loads pictures of other sites when the user lets it, and none before', async () => {
    const elsewhere = 'https://pictures.invalid/tide.png';
    const window = await openSampleNote(
      { day: 'Tue, platforms', title: 'Remote' },
      { files: { 'content/day1/09_remote.md': `---\ntitle: Remote\n---\n\n![The tide](${elsewhere})\n` } },
    );
    const asked: string[] = [];
    window.page.on('request', (request) => asked.push(request.url()));
    await window.press('Control+Alt+k', 'z');
    const { note } = new PreviewPage(window);
    const frame = note.getByRole('button', { name: 'pictures.invalid: The tide' });
    await frame.waitFor();
    await window.screenshot('preview remote picture');
    assert.ok(!asked.includes(elsewhere));
    await frame.press('Enter');
    await window.page.locator('.monaco-dialog-box').waitFor();
    await window.screenshot('preview remote pictures asked for');
    await window.page.getByRole('button', { name: 'Load in This Workspace' }).click();
    await note.locator(`img[src="${elsewhere}"]`).waitFor({ state: 'attached' });
    assert.ok(asked.includes(elsewhere));
    await window.waitForFile('.vscode/settings.json', (text) =>
      text.includes('"talkNotes.preview.remoteImages": true'),
    );
  });

  it('opens from the menu of a row', async () => {
    const window = await openWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.chooseFromMenu('Golden paths nobody walks', 'Open Preview to the Side');
    await new PreviewPage(window).heading('Golden paths nobody walks').waitFor();
  });

  it('follows the rich Markdown editor', async () => {
    const window = await openSampleNoteRich({ day: 'Tue, platforms', title: 'Golden paths nobody walks' });
    await window.runCommand('Talk Notes: Open Preview to the Side');
    const preview = new PreviewPage(window);
    await preview.heading('Golden paths nobody walks').waitFor();
    await window.tree.row('Queues all the way down').click();
    await preview.heading('Queues all the way down').waitFor();
  });
});
