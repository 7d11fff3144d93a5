import assert from 'node:assert/strict';
import { openSampleNote, openSampleNoteRich } from '../support/window/sampleNote';
import { Strokes } from '../support/window/strokes';
import { cleanWindow } from '../support/window/sharedWindow';

const note = 'content/day3/02_observability-budget.md';
const title = 'Observability on a budget';
const copied = 'https://www.youtube.com/watch?v=abc&t=754s&si=tracking';
const clean = 'https://www.youtube.com/watch?v=abc&t=754s';
const liveVideo = `\n{{% button href="${clean}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}\n`;
const commentedSlides = '\n<!-- {{% button href="https://example.com/slides" style="tip"';
/** The sample's note that has both placeholders. */
const session = { day: 'Thu, small and odd', title };

describe('A link that is known', () => {
  it('goes from the clipboard into its placeholder with one shortcut', async () => {
    const window = await openSampleNote(session);
    await window.clickIntoText();
    await window.copy(copied);
    const strokes = new Strokes(window);
    await strokes.press('Control+Alt+K', 'Shift+V');
    await window.waitForFile(note, (text) => text.includes(liveVideo) && text.includes(commentedSlides));
    await strokes.areThoseOf('the link to the video is known');
    await window.screenshot('button filled');
    await window.press('Control+Z');
    await window.page
      .locator('.view-line', { hasText: '<!-- {{% button href="https://example.com/video"' })
      .waitFor();
  });

  it('goes there from the rich Markdown editor too', async () => {
    const window = await openSampleNoteRich(session);
    await window.copy(copied);
    await window.runCommand('Talk Notes: Insert Video Button');
    await window.waitForFile(note, (text) => text.includes(liveVideo) && text.includes(commentedSlides));
    await window.screenshot('button filled in the rich editor');
    await window.runCommand('Talk Notes: Comment/Uncomment Button');
    // What was changed last is where the user is, for an editor that tells nobody.
    await window.waitForFile(note, (text) => text.includes(`<!-- ${liveVideo.trim()} -->`));
  });

  it('is asked for where the clipboard has none, on a row of the tree, without opening the note', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.expand('Thu, small and odd');
    await window.copy('no address at all');
    await tree.chooseFromMenu(title, 'Set Slides…');
    await window.page.locator('.quick-input-title', { hasText: `Slides of “${title}”` }).waitFor();
    await window.input.fill('slides.pdf');
    await window.page.locator('.quick-input-message', { hasText: 'This is no web address' }).waitFor();
    await window.screenshot('set slides');
    await window.input.fill('https://speakerdeck.com/ada/zero?utm_source=x');
    await window.page.keyboard.press('Enter');
    await window.waitForFile(note, (text) =>
      text.includes('\n{{% button href="https://speakerdeck.com/ada/zero" style="tip"'),
    );
    assert.equal(await window.page.locator('.tab').count(), 0);
    await tree.expand(title);
    await tree.row('Video link missing').waitFor();
    assert.equal(await tree.row('Slides link missing').count(), 0);
    await window.copy(copied);
    await tree.clickAction('Video link missing', 'Set Video');
    await window.waitForFile(note, (text) => text.includes(liveVideo));
    await tree.row('Video link missing').waitFor({ state: 'detached' });
    await window.screenshot('set video');
  });

  it('fills the placeholder that it is pasted on, and stays plain elsewhere', async () => {
    const window = await openSampleNote(session);
    await window.page.locator('.view-line', { hasText: 'https://example.com/video' }).first().click();
    await window.waitForEditorFocus();
    await window.copy(copied);
    await window.press('Control+V');
    await window.page.locator('.view-line', { hasText: clean }).first().waitFor();
    await window.screenshot('pasted on a placeholder');
    await window.press('Control+S');
    await window.waitForFile(note, (text) => text.includes(liveVideo) && text.includes(commentedSlides));
    await window.press('Control+End');
    await window.copy('https://speakerdeck.com/ada/zero');
    await window.press('Control+V', 'Control+S');
    await window.waitForFile(note, (text) => /https:\/\/speakerdeck\.com\/ada\/zero\n?$/.test(text));
    assert.ok((await window.read(note)).includes(commentedSlides));
  });

  it('is seen to be missing: the tree shows what lacks one', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await window.press('Control+Alt+K', 'Shift+L');
    await tree.row(title).waitFor();
    assert.equal(await tree.row('eBPF for humans').count(), 0);
    await window.page
      .locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'a link missing' })
      .waitFor();
    await window.screenshot('missing links');
  });

  it('is explained by a hover', async () => {
    const window = await openSampleNote(session);
    const line = window.page.locator('.view-line', { hasText: 'https://example.com/video' }).first();
    const hover = window.page.locator('.monaco-hover', { hasText: 'Placeholder' });
    await window.hoverFor(line, hover, { x: 60, y: 8 });
    await window.screenshot('hover on a button');
    await window.copy(copied);
    await hover.locator('a', { hasText: 'Fill Button from the Clipboard' }).click();
    await window.waitForFile(note, (text) => text.includes(liveVideo));
  });
});
