import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanWindow } from '../support/window/sharedWindow';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Theme, Window } from '../support/window/window';

const note = 'content/day1/02_golden-paths.md';
const images = 'content/day1/_img';
const chart = 'TODO: Steal chart of deletion times';
const written = '![chart of deletion times](../_img/02_golden-paths-chart-of-deletion-times.png)';
const file = '02_golden-paths-chart-of-deletion-times.png';

async function openNote(theme: Theme): Promise<Window> {
  const window = await cleanWindow({ folder: 'media/sample', theme });
  await window.tree.expand('Tue, platforms');
  await window.tree.row('Golden paths nobody walks').click();
  await window.tab('02_golden-paths.md').waitFor();
  return window;
}

function line(window: Window, words: string) {
  return window.page.locator('.editor-instance .view-line', { hasText: words });
}

/** Puts the cursor into a line. */
async function clickInto(window: Window, words: string): Promise<void> {
  await line(window, words).first().click();
  await window.waitForEditorFocus();
}

/** Whether a Mermaid diagram with these words is drawn in any of the window's frames: previews stand in frames of frames. */
async function anyFrame(window: Window, words: string): Promise<boolean> {
  for (const frame of window.page.frames()) {
    const drawn = frame.locator('[data-diagram] svg', { hasText: words });
    if ((await drawn.count().catch(() => 0)) > 0) return true;
  }
  return false;
}

/** The images of the day, by name. */
async function imagesIn(window: Window): Promise<string[]> {
  return readdir(join(window.folder, images));
}

async function waitForImages(window: Window, isAsAsked: (names: readonly string[]) => boolean) {
  let names: string[] = [];
  await waitUntil(
    async () => {
      names = await imagesIn(window);
      return isAsAsked(names);
    },
    () => assert.fail(`The images are ${names.join(', ')}`),
  );
}

describe('A TODO becomes what it asks for', () => {
  it('an image is pasted on its line; undo takes the text back and leaves the file', async () => {
    const window = await openNote('dark');
    const before = await window.read(note);
    await window.copyPicture();
    await clickInto(window, chart);
    await window.press('Control+V');
    await line(window, written).waitFor();
    await waitForImages(window, (names) => names.includes(file));
    const bytes = await readFile(join(window.folder, images, file));
    assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
    await window.screenshot('pasted on a TODO');
    await window.press('Control+Z');
    await line(window, chart).waitFor();
    await window.press('Control+S');
    await window.waitForFile(note, (text) => text === before);
    await waitForImages(window, (names) => names.includes(file));
    await window.screenshot('paste undone');
  });

  it('an image gets another name where that is chosen', async () => {
    const window = await openNote('light');
    await window.copyPicture();
    await clickInto(window, chart);
    await window.press('Control+V');
    await line(window, written).waitFor();
    await window.page.locator('.post-edit-widget').first().waitFor();
    await window.page.keyboard.press('Control+.');
    const named = window.page.locator('.action-widget .monaco-list-row', { hasText: 'under Another Name' });
    await named.waitFor();
    await window.screenshot('paste under another name');
    await named.click();
    await window.answer('File Name of the Picture', 'times.png');
    await line(window, '![chart of deletion times](../_img/times.png)').waitFor();
    await waitForImages(window, (names) => names.includes('times.png') && !names.includes(file));
  });

  it('an image in any other line is VS Code’s own affair, which stands back on the line of a TODO', async () => {
    const window = await openNote('light');
    await window.copyPicture();
    await clickInto(window, 'TODO: Steal the funnel diagram');
    await window.press('End', 'Enter');
    // VS Code starts its own Markdown extension when it gets to it; a paste before that does nothing.
    await waitUntil(
      async () => {
        await window.press('Control+V');
        return line(window, '![alt text](')
          .waitFor({ timeout: 3000 })
          .then(() => true, ignoreTimeout);
      },
      () => assert.fail('VS Code pastes no image'),
    );
    assert.deepEqual(
      (await imagesIn(window)).filter((name) => name.startsWith('02_golden-paths')),
      [],
    );
    // VS Code writes the file after the link to it.
    const own = join(window.folder, 'content/day1/image.png');
    await waitUntil(
      () =>
        readFile(own).then(
          ({ length }) => length > 0,
          () => false,
        ),
      () => assert.fail('VS Code writes no file'),
    );
    await clickInto(window, chart);
    await window.press('Control+V');
    // The same picture is there already, and where VS Code put it.
    await line(window, '![chart of deletion times](../image.png)').waitFor();
    await window.page.keyboard.press('Control+.');
    const ways = window.page.locator('.action-widget .monaco-list-row.action');
    await ways.first().waitFor();
    await window.screenshot('ways to paste on a TODO');
    assert.match((await ways.allTextContents()).join('; '), /Place of the TODO.*; .*insert.*image/i);
  });

  it('the light bulb of its line offers the ways, and a drawing begins with what is there', async () => {
    const window = await openNote('dark');
    await clickInto(window, chart);
    await window.page.locator('.lightBulbWidget, .gutter-lightbulb, [class*="lightbulb"]').first().waitFor();
    const actions = await window.openQuickFixes();
    const offered = await actions.allTextContents();
    assert.deepEqual(
      ['Pick Slides from PDF…', 'Insert Pictures…', 'Draw It'].filter(
        (each) => !offered.some((one) => one.includes(each)),
      ),
      [],
    );
    await window.screenshot('ways to close a TODO');
    await actions.filter({ hasText: 'Draw It' }).click();
    await line(window, '```mermaid').waitFor();
    await window.page.locator('.tab', { hasText: 'Preview' }).waitFor();
    await waitUntil(
      () => anyFrame(window, 'Commits to template-born'),
      () => assert.fail('The preview does not draw the diagram'),
    );
    await window.screenshot('drawn');
  });

  it('a file that is picked is copied in, and its note is saved', async () => {
    const window = await openNote('light');
    await clickInto(window, chart);
    await window.runCommand('Talk Notes: Insert Pictures…');
    await window.page.locator('.quick-input-title', { hasText: 'Insert Pictures' }).waitFor();
    // VS Code's dialog for the web looks into folders in its own time, and sets its path back while it does.
    await waitUntil(
      async () => {
        await window.input.fill(join(window.folder, 'content/day3/_img/monthly-bill.png'));
        await window.quickPickRow('monthly-bill.png').waitFor({ timeout: 2000 }).catch(ignoreTimeout);
        await window.page.keyboard.press('Enter');
        return line(window, written)
          .waitFor({ timeout: 2000 })
          .then(() => true, ignoreTimeout);
      },
      () => assert.fail('The dialog does not take the file'),
    );
    await waitForImages(window, (names) => names.includes(file));
    await window.screenshot('picture inserted');
    await window.waitForFile(note, (text) => text.includes(written));
  });

  it('the keys open the video for notes that are to be taken later', async () => {
    const window = await openNote('light');
    await clickInto(window, chart);
    await window.press('Control+Alt+K', 'Shift+N');
    const question = window.page.locator('.monaco-dialog-box', { hasText: 'youtu.be/b7RzY_0mKcE' });
    await question.waitFor();
    await window.screenshot('take notes later');
  });

  it('a row of the tree offers what fits its kind, and says what is missing', async () => {
    const window = await openNote('dark');
    const title = 'Queues all the way down';
    await window.tree.expand(title);
    const entries = await window.tree.openMenu('TODO without words');
    assert.ok(entries.includes('Take Notes Later'), entries.join());
    // Nothing is written there yet: no picture takes the place of words.
    assert.ok(!entries.includes('Insert Pictures…'), entries.join());
    await window.screenshot('menu of a TODO');
    await window.tree.menuEntry('Take Notes Later').click();
    await window.page.locator('.notification-toast', { hasText: 'has no video link yet' }).waitFor();
    await window.tab('03_queues-all-the-way-down.md').waitFor();
  });
});
