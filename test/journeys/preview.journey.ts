import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { newest, versions } from '../../scripts/vscode/versions.mjs';
import { everythingNote } from '../support/everythingNote';
import { shippedThemes, type Theme } from '../support/pages/themes';
import { endNewestExtensionHost } from '../support/window/extensionHosts';
import { PreviewPage } from '../support/window/preview';
import { openPreview, openPreviewedNote, type PreviewedNote } from '../support/window/previewedNote';
import { changeThemeTo } from '../support/window/sharedWindow';
import { ignoreTimeout, waitUntil } from '../support/window/tree';
import { openWindow, type Window } from '../support/window/window';

const path = 'content/day1/09_everything.md';
const elsewhere = 'https://pictures.invalid/tide.png';
const files = {
  [path]: `${everythingNote}\nFor the other preview alone: $$x^2$$\n`,
  'content/day1/10_remote.md': `---\ntitle: Remote\nweight: 10\n---\n\n![The tide](${elsewhere})\n`,
};

async function openEverything(): Promise<PreviewedNote> {
  const { window, preview } = await openPreviewedNote(
    { day: 'Tue, platforms', title: 'Everything' },
    { files, theme: 'light' },
  );
  await preview.heading('Everything').waitFor();
  // What lies on the disk is known a moment later.
  await preview.note.locator('.missing-image').waitFor();
  return { window, preview };
}

/** Clicks into the preview, where no link is, and waits until VS Code has noticed: keys go to it then. */
async function goIntoPreview(window: Window, preview: PreviewPage): Promise<void> {
  const active = window.page.locator('.editor-group-container.active .tab', { hasText: 'Preview ' });
  await waitUntil(
    async () => {
      await preview.note.click({ position: { x: 5, y: 5 } });
      return active.waitFor({ timeout: 3000 }).then(() => true, ignoreTimeout);
    },
    () => assert.fail('The preview takes no click'),
  );
}

/** Puts the cursor into the first line of the note that has these words, whether it is in view or not. */
async function goToLineWith(window: Window, words: string): Promise<void> {
  await window.clickIntoText();
  await window.press('Control+g');
  await window.input.fill(`:${everythingNote.split('\n').findIndex((line) => line.includes(words)) + 1}`);
  await window.press('Enter');
  await window.waitForEditorFocus();
}

/** The themes in which somebody looks at the preview: light, dark, and both of high contrast. */
const looks = new Set([
  versions[newest].light,
  versions[newest].dark,
  'Default High Contrast',
  'Default High Contrast Light',
]);

/** Runs in the page: the variables that have another colour than a theme is thought to have. */
function differences(main: Element, { variables, bodyClass }: Theme): string[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const read = (css: string) => {
    if (canvas === null || css === '') return css;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    return String(canvas.getImageData(0, 0, 1, 1).data);
  };
  const { classList } = document.body;
  if (!bodyClass.split(' ').every((each) => classList.contains(each))) return [`class ${classList.value}`];
  const style = getComputedStyle(main);
  return Object.entries(variables).flatMap(([name, colour]) => {
    const is = style.getPropertyValue(`--${CSS.escape(name)}`) || style.getPropertyValue(`--${name}`);
    return read(is) === read(colour) ? [] : [`${name} is ${is} and not ${colour}`];
  });
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

/** Looks at the page in each theme that somebody looks at it in. */
async function lookAtColours(window: Window, { note }: PreviewPage): Promise<void> {
  for (const theme of await shippedThemes()) {
    if (!looks.has(theme.name)) continue;
    await changeThemeTo(window, theme.name);
    // What tests of the page alone take for VS Code's colours are those.
    let differ = ['all'];
    await waitUntil(
      async () => (differ = await note.evaluate(differences, theme)).length === 0,
      () => assert.fail(`${theme.name}: ${differ.join()}`),
    );
    await note.locator('.stage svg .nodeLabel').first().waitFor();
    await window.screenshot(`preview ${theme.name}`);
  }
}

async function waitUntilScrolled(preview: PreviewPage, complaint: string): Promise<void> {
  await waitUntil(
    async () => (await preview.scrolled()) > 1000,
    () => assert.fail(complaint),
  );
}

/** Scrolls the editor to its end, and the page to its beginning. */
async function scrollBothWays(window: Window, preview: PreviewPage): Promise<void> {
  await window.clickIntoText();
  await window.press('Control+End');
  await waitUntilScrolled(preview, 'The page does not follow the editor');
  await preview.note.hover();
  await window.page.mouse.wheel(0, -20_000);
  await waitForTopLine(window, (line) => line === 1);
}

async function findWords(window: Window, preview: PreviewPage): Promise<void> {
  await goIntoPreview(window, preview);
  await window.press('Control+f');
  const field = window.page.locator('.simple-find-part.visible');
  await field.waitFor();
  await window.page.keyboard.type('Words of part 57.');
  await window.press('Enter');
  await waitUntilScrolled(preview, 'The page does not go to what was found');
  await window.press('Escape');
  await field.waitFor({ state: 'hidden' });
}

/** Types beside a fold that is open. */
async function typeBeside(window: Window, { note }: PreviewPage): Promise<void> {
  await note.locator('summary', { hasText: 'More' }).click();
  await note.getByText('Hidden words.').waitFor();
  await goToLineWith(window, 'TODO: Steal slide');
  await window.press('End');
  await window.page.keyboard.type(' and a lighthouse');
  await note.getByText('and a lighthouse').waitFor();
  await window.press('Enter', 'Enter');
  await window.page.keyboard.type('A new paragraph.');
  await note.locator('p', { hasText: 'A new paragraph.' }).waitFor();
  assert.ok(await note.getByText('Hidden words.').isVisible(), 'the fold stays open');
}

async function lookAtFormulasOfVSCode(window: Window): Promise<void> {
  await window.runCommand('Markdown: Open Preview to the Side');
  await window.tab('Preview 09_everything.md').waitFor();
  const builtIn = new PreviewPage(window).frame;
  await builtIn.locator('.katex', { hasText: 'x' }).first().waitFor();
}

/** Goes on to a note with a picture of another site, and lets it be loaded. */
async function loadRemotePicture(window: Window, { note }: PreviewPage): Promise<void> {
  const asked: string[] = [];
  const listen = (request: Request) => asked.push(request.url());
  window.page.on('request', listen);
  // Beside the preview, and not over it.
  await window.clickIntoText();
  await window.tree.select('Remote');
  const frame = note.getByRole('button', { name: 'pictures.invalid: The tide' });
  await frame.waitFor();
  assert.ok(!asked.includes(elsewhere));
  await frame.press('Enter');
  await window.page.locator('.monaco-dialog-box').waitFor();
  await window.screenshot('preview remote pictures asked for');
  await window.page.getByRole('button', { name: 'Load in This Workspace' }).click();
  await note.locator(`img[src="${elsewhere}"]`).waitFor({ state: 'attached' });
  assert.ok(asked.includes(elsewhere));
  window.page.off('request', listen);
  await window.waitForFile('.vscode/settings.json', (text) =>
    text.includes('"talkNotes.preview.remoteImages": true'),
  );
}

describe('The preview', () => {
  it('shows a note beside its source as the page of the site, follows what is typed and scrolled, and finds words', async () => {
    const { window, preview } = await openEverything();
    const { note } = preview;
    await note.locator('.tab-content.active', { hasText: 'First tab' }).waitFor();
    await note.locator('.math mfrac').waitFor();
    await waitUntil(
      () => note.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth > 0),
      () => assert.fail('The picture is not loaded'),
    );
    await note.getByText('{{').first().waitFor({ state: 'detached' });
    await lookAtColours(window, preview);
    await scrollBothWays(window, preview);
    await findWords(window, preview);
    await preview.heading('Part 1').first().dblclick();
    const line = everythingNote.split('\n').indexOf('## Part 1') + 1;
    await window.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
    await typeBeside(window, preview);
    await lookAtFormulasOfVSCode(window);
  });

  it('asks for the link of a chip or shows the button that has one, closes a TODO, and loads pictures of other sites once it may', async () => {
    const { window, preview } = await openEverything();
    await preview.ghosts.click();
    await window.answer('Video', 'https://youtu.be/dQw4w9WgXcQ');
    await preview.note.locator('.button', { hasText: 'Watch talk on YouTube' }).waitFor();
    await preview.ghosts.first().waitFor({ state: 'detached' });
    await goToLineWith(window, 'icon="video"');
    await window.runCommand('Talk Notes: Comment/Uncomment Button');
    await preview.note.getByText('Video commented out').click();
    await preview.note.locator('.button', { hasText: 'Watch talk on YouTube' }).waitFor();
    await preview.note.locator('mark.todo').focus();
    await window.press('Enter');
    await window.quickPickRow('Pick Slides from PDF…').waitFor();
    await window.choose('Mark Done');
    await preview.note.locator('mark.todo').waitFor({ state: 'detached' });
    await loadRemotePicture(window, preview);
  });

  it('goes where links lead, stays with its note where it is locked, and is there several times', async () => {
    const { window, preview } = await openEverything();
    const { page, tree } = window;
    const locked = page.locator('.tab', { hasText: '[Preview] Queues all the way down' });
    await preview.note.getByText('queues', { exact: true }).click();
    await preview.heading('Queues all the way down').waitFor();
    await page.locator('.tab', { hasText: '03_queues-all-the-way-down.md' }).waitFor();
    await preview.heading('Backpressure').waitFor();
    await page.locator('.monaco-editor.focused .view-line', { hasText: 'Queues all the way' }).waitFor();

    await goIntoPreview(window, preview);
    await window.runCommand('Talk Notes: Toggle Preview Locking');
    await locked.waitFor();
    await window.clickIntoText();
    await window.openFromTree('Golden paths nobody walks', '02_golden-paths.md');
    assert.ok(await preview.heading('Queues all the way down').isVisible());

    await window.runCommand('Talk Notes: Open Preview to the Side');
    await page.locator('.tab', { hasText: 'Preview Golden paths nobody walks' }).waitFor();
    const second = new PreviewPage(window);
    await second.heading('Golden paths nobody walks').waitFor();
    assert.equal(await locked.count(), 1);
    await tree.chooseFromMenu('Everything', 'Open Preview to the Side');
    await new PreviewPage(window).heading('Everything').waitFor();
    assert.equal(await locked.count(), 1);
  });

  it('says that it is old when the extension host has ended, and is opened anew', async () => {
    // A window of its own: another host begins in it.
    const window = await openWindow({ folder: 'media/sample', theme: 'dark' });
    const tree = await window.showTree();
    await tree.expand('Tue, platforms');
    await tree.select('Queues all the way down');
    await window.clickIntoText();
    await (await openPreview(window)).heading('Queues all the way down').waitFor();
    await endNewestExtensionHost();
    const { frame } = new PreviewPage(window);
    const notice = frame.getByRole('alert');
    await notice.waitFor();
    await window.screenshot('preview without a host');
    // A click is lost while VS Code has no extension host.
    await waitUntil(
      async () => {
        await notice.getByRole('link', { name: 'Refresh' }).click({ timeout: 2000 }).catch(ignoreTimeout);
        return notice.waitFor({ state: 'detached', timeout: 5000 }).then(() => true, ignoreTimeout);
      },
      () => assert.fail('The page is not opened anew'),
    );
    await window.clickIntoText();
    await window.press('Control+End');
    await window.page.keyboard.type('\n\nA new host has read this.');
    await new PreviewPage(window).note.getByText('A new host has read this.').waitFor();
    assert.equal(await window.page.locator('.tab', { hasText: 'Preview Queues' }).count(), 1);
  });
});
