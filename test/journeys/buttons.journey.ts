import assert from 'node:assert/strict';
import { waitForActiveNote } from '../support/window/ready';
import { openSampleNote } from '../support/window/sampleNote';
import { cleanWindow } from '../support/window/sharedWindow';
import { Strokes } from '../support/window/strokes';
import type { Window } from '../support/window/window';

const note = 'content/day3/02_observability-budget.md';
const title = 'Observability on a budget';
const copied = 'https://www.youtube.com/watch?v=abc&t=754s&si=tracking';
const clean = 'https://www.youtube.com/watch?v=abc&t=754s';
const liveVideo = `\n{{% button href="${clean}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}\n`;
const slides = 'https://speakerdeck.com/ada/zero';
const liveSlides = `\n{{% button href="${slides}" style="tip"`;
const commentedSlides = '\n<!-- {{% button href="https://example.com/slides" style="tip"';
/** The sample's note that has both placeholders. */
const session = { day: 'Thu, small and odd', title };

function line({ page }: Window, words: string) {
  return page.locator('.editor-instance .view-line', { hasText: words }).first();
}

async function fillByShortcut(window: Window): Promise<void> {
  const before = await window.read(note);
  await window.clickIntoText();
  await waitForActiveNote(window);
  await window.copy(copied);
  const strokes = new Strokes(window);
  await strokes.press('Control+Alt+K', 'Shift+V');
  await window.waitForFile(note, (text) => text.includes(liveVideo) && text.includes(commentedSlides));
  await strokes.areThoseOf('the link to the video is known');
  await window.screenshot('button filled');
  await window.press('Control+Z');
  await line(window, '<!-- {{% button href="https://example.com/video"').waitFor();
  await window.press('Control+S');
  await window.waitForFile(note, (text) => text === before);
}

async function paste(window: Window): Promise<void> {
  await line(window, 'https://example.com/video').click();
  await window.waitForEditorFocus();
  await window.copy(copied);
  await window.press('Control+V');
  await line(window, clean).waitFor();
  await window.screenshot('pasted on a placeholder');
  await window.press('Control+S');
  await window.waitForFile(note, (text) => text.includes(liveVideo) && text.includes(commentedSlides));
  await window.press('Control+End');
  await window.copy(slides);
  await window.press('Control+V');
  await line(window, slides).waitFor();
  await window.press('Control+S');
  await window.waitForFile(note, (text) => /https:\/\/speakerdeck\.com\/ada\/zero\n?$/.test(text));
  assert.ok((await window.read(note)).includes(commentedSlides));
}

async function fillByHover(window: Window): Promise<void> {
  const hover = window.page.locator('.monaco-hover', { hasText: 'Placeholder' });
  await window.hoverFor(line(window, 'https://example.com/slides'), hover, { x: 60, y: 8 });
  await window.screenshot('hover on a button');
  await hover.locator('a', { hasText: 'Fill Button from Clipboard' }).click();
  await window.waitForFile(note, (text) => text.includes(liveSlides));
}

describe('A link that is known', () => {
  it('goes from the clipboard into its placeholder: by one shortcut, by a paste on it, from its hover', async () => {
    const window = await openSampleNote(session);
    await fillByShortcut(window);
    await paste(window);
    await fillByHover(window);
  });

  it('is seen to be missing in the tree, and is set on its rows without opening the note', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const { page } = window;
    const tree = await window.showTree();
    await window.press('Control+Alt+K', 'Shift+L');
    await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'a link missing' }).waitFor();
    await tree.row(title).waitFor();
    await tree.row('eBPF for humans').first().waitFor({ state: 'detached' });
    await window.screenshot('missing links');

    await window.copy('no address at all');
    await tree.chooseFromMenu(title, 'Set Slides…');
    await page.locator('.quick-input-title', { hasText: `Slides of “${title}”` }).waitFor();
    await window.input.fill('slides.pdf');
    await page.locator('.quick-input-message', { hasText: 'Not a URL' }).waitFor();
    await window.screenshot('set slides');
    await window.input.fill(`${slides}?utm_source=x`);
    await page.keyboard.press('Enter');
    await window.waitForFile(note, (text) => text.includes(liveSlides));
    await page.locator('.tab').first().waitFor({ state: 'detached' });

    await tree.expand(title);
    await tree.row('Video link missing').waitFor();
    await tree.row('Slides link missing').first().waitFor({ state: 'detached' });
    await window.copy(copied);
    await tree.clickAction('Video link missing', 'Set Video');
    await window.waitForFile(note, (text) => text.includes(liveVideo));
    // It lacks nothing any more.
    await tree.row(title).waitFor({ state: 'detached' });
    await window.screenshot('set video');
  });
});
