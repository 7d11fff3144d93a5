import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { closeByEscape, waitForActiveNote } from '../support/window/ready';
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
  await window.openFromTree('Golden paths nobody walks', '02_golden-paths.md');
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

async function pasteOnTodo(window: Window): Promise<void> {
  await window.copyPicture();
  await clickInto(window, chart);
  await window.press('Control+V');
  await line(window, written).waitFor();
  await waitForImages(window, (names) => names.includes(file));
}

/** Takes back what was pasted, and saves. */
async function undo(window: Window, before: string): Promise<void> {
  await waitUntil(
    async () => {
      await window.press('Control+Z');
      return line(window, chart)
        .waitFor({ timeout: 3000 })
        .then(() => true, ignoreTimeout);
    },
    () => assert.fail('Undo does not bring the TODO back'),
  );
  await window.press('Control+S');
  await window.waitForFile(note, (text) => text === before);
}

async function pasteUnderAnotherName(window: Window): Promise<void> {
  await pasteOnTodo(window);
  await window.page.locator('.post-edit-widget').first().waitFor();
  const named = window.page.locator('.action-widget .monaco-list-row', { hasText: 'under Another Name' });
  await window.pressUntilShown(named, 'Control+.');
  await window.screenshot('paste under another name');
  await named.click();
  await window.answer('File Name of the Image', 'times.png');
  await line(window, '![chart of deletion times](../_img/times.png)').waitFor();
  await waitForImages(window, (names) => names.includes('times.png') && !names.includes(file));
}

/** In a new line, where VS Code's own way is the only one. */
async function pasteElsewhere(window: Window): Promise<void> {
  await window.copyPicture();
  await clickInto(window, 'TODO: Steal the funnel diagram');
  await window.press('End', 'Enter');
  // VS Code starts its own Markdown extension when it gets to it. Headings come from there, and so does the paste.
  await window.page.locator('.monaco-breadcrumb-item', { hasText: 'How they measured' }).waitFor();
  await window.press('Control+V');
  await line(window, '![alt text](').waitFor();
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
}

/** Chooses a file in VS Code's dialog for the web, which looks into folders in its own time and sets its path back while it does. */
async function insertByDialog(window: Window): Promise<void> {
  await clickInto(window, chart);
  await window.runCommand('Talk Notes: Insert Images…');
  await window.page.locator('.quick-input-title', { hasText: 'Insert Images' }).waitFor();
  await waitUntil(
    async () => {
      // It takes the file and goes before the line is written.
      if (await window.input.isVisible()) {
        await window.input.fill(join(window.folder, 'content/day3/_img/monthly-bill.png'));
        await window.quickPickRow('monthly-bill.png').waitFor({ timeout: 2000 }).catch(ignoreTimeout);
        await window.input.press('Enter', { timeout: 2000 }).catch(ignoreTimeout);
      }
      return line(window, written)
        .waitFor({ timeout: 2000 })
        .then(() => true, ignoreTimeout);
    },
    () => assert.fail('The dialog does not take the file'),
  );
  await waitForImages(window, (names) => names.includes(file));
  await window.screenshot('picture inserted');
  await window.waitForFile(note, (text) => text.includes(written));
}

async function drawByLightBulb(window: Window): Promise<void> {
  await clickInto(window, chart);
  await window.page.locator('.lightBulbWidget, .gutter-lightbulb, [class*="lightbulb"]').first().waitFor();
  const actions = await window.openQuickFixes('Turn TODO into Diagram');
  const offered = await actions.allTextContents();
  assert.deepEqual(
    ['Pick Slides from PDF…', 'Insert Images…', 'Turn TODO into Diagram'].filter(
      (each) => !offered.some((one) => one.includes(each)),
    ),
    [],
  );
  await window.screenshot('ways to close a TODO');
  await actions.filter({ hasText: 'Turn TODO into Diagram' }).click();
  await line(window, '```mermaid').waitFor();
  await window.page.locator('.tab', { hasText: 'Preview' }).waitFor();
  await waitUntil(
    () => anyFrame(window, 'Commits to template-born'),
    () => assert.fail('The preview does not draw the diagram'),
  );
  await window.screenshot('drawn');
}

describe('A TODO becomes what it asks for', () => {
  it('by a picture that is pasted on its line, under the name that is chosen; elsewhere VS Code pastes', async () => {
    const window = await openNote('dark');
    const before = await window.read(note);
    await pasteOnTodo(window);
    const bytes = await readFile(join(window.folder, images, file));
    assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
    await window.screenshot('pasted on a TODO');
    await undo(window, before);
    // Undo takes the text back and leaves the file.
    await waitForImages(window, (names) => names.includes(file));
    await window.screenshot('paste undone');

    // A picture that is there already would be used again.
    await rm(join(window.folder, images, file));
    await pasteUnderAnotherName(window);
    await undo(window, before);

    await rm(join(window.folder, images, 'times.png'));
    await pasteElsewhere(window);
    await clickInto(window, chart);
    await window.press('Control+V');
    // The same picture is there already, and where VS Code put it.
    await line(window, '![chart of deletion times](../image.png)').waitFor();
    const ways = window.page.locator('.action-widget .monaco-list-row.action');
    await window.page.locator('.post-edit-widget').first().waitFor();
    await window.pressUntilShown(ways, 'Control+.');
    await window.screenshot('ways to paste on a TODO');
    // VS Code stands back on the line of a TODO.
    assert.match((await ways.allTextContents()).join('; '), /Replace TODO.*; .*insert.*image/i);
  });

  it('by the video, by a file, by a drawing: the keys, the light bulb and the row offer what fits its kind', async () => {
    const window = await openNote('dark');
    const { page, tree } = window;
    const before = await window.read(note);
    await clickInto(window, chart);
    await waitForActiveNote(window);
    await window.press('Control+Alt+K', 'Shift+N');
    const question = page.locator('.monaco-dialog-box', { hasText: 'youtu.be/b7RzY_0mKcE' });
    await question.waitFor();
    await window.screenshot('take notes later');
    await closeByEscape(window, question);

    await insertByDialog(window);
    await clickInto(window, written);
    await undo(window, before);
    await drawByLightBulb(window);

    await tree.expand('Queues all the way down');
    const entries = await tree.openMenu('TODO without text');
    assert.ok(entries.includes('Open Recording at This TODO'), entries.join());
    // Nothing is written there yet: no picture takes the place of words.
    assert.ok(!entries.includes('Insert Images…'), entries.join());
    await window.screenshot('menu of a TODO');
    await tree.chooseFromMenu('TODO without text', 'Open Recording at This TODO');
    await page.locator('.notification-toast', { hasText: 'has no video link yet' }).waitFor();
    await window.tab('03_queues-all-the-way-down.md').waitFor();
  });
});
