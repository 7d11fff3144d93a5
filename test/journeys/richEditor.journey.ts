import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { PreviewPage } from '../support/window/preview';
import { openSampleNoteRich } from '../support/window/sampleNote';
import { showTracker } from '../support/window/tracker';
import { clickWhileHovered, ignoreTimeout, waitUntil } from '../support/window/tree';
import type { Window } from '../support/window/window';

const title = 'Queues all the way down';
const file = '03_queues-all-the-way-down.md';
const path = `content/day1/${file}`;
const day = 'content/day1/_index.md';
const broken = 'content/day1/09_mesh.md';

/** The page in which VS Code shows a note to be written in. */
function richText({ page }: Window): FrameLocator {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

/** Writes a timestamp before anything else was changed: an editor that tells nobody where its cursor is has no place then. */
async function takeTime(window: Window): Promise<void> {
  await window.tree.chooseFromMenu(title, 'Start Talk');
  await window.page.locator('.statusbar-item', { hasText: `${title} ` }).waitFor();
  await window.tab(file).waitFor();
  // The talk's note was opened again, and keys that meet its page while it takes the focus are lost.
  await window.tree.select('Thu, small and odd');
  await window.runCommand('Talk Notes: Insert Timestamp');
  await window.page.locator('.notification-toast', { hasText: 'at the end of the note' }).waitFor();
  await window.waitForFile(path, (text) => /\n\n\[0:\d\d\] \n$/.test(text));
  await window.screenshot('talk clock in the rich editor');
  await window.runCommand('Talk Notes: Stop Talk');
}

async function fillButton(window: Window): Promise<void> {
  const video = 'https://www.youtube.com/watch?v=abc&t=754s';
  const live = `{{% button href="${video}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}`;
  await window.copy(`${video}&si=tracking`);
  await window.runCommand('Talk Notes: Insert Video Button');
  await window.waitForFile(
    path,
    (text) =>
      text.includes(`\n${live}\n`) &&
      text.includes('\n<!-- {{% button href="https://example.com/slides" style="tip"'),
  );
  await window.screenshot('button filled in the rich editor');
  await window.runCommand('Talk Notes: Comment/Uncomment Button');
  // What was changed last is where the user is, for an editor that tells nobody.
  await window.waitForFile(path, (text) => text.includes(`<!-- ${live} -->`));
}

async function addTags(window: Window): Promise<void> {
  await window.runCommand('Talk Notes: Add Tags…');
  await window.input.fill('postg');
  await window.tick('postgres');
  await window.input.fill('backpressure');
  await window.quickPickRow('New Tag').click();
  await window.screenshot('tags added in the rich editor');
  await window.press('Enter');
  await window.waitForFile(path, (text) =>
    /tags: \[architecture, queues, (postgres, backpressure|backpressure, postgres)\]/.test(text),
  );
}

async function capture(window: Window): Promise<void> {
  await window.runCommand('Talk Notes: Add What I Learned…');
  await window.answer('Learned on', 'bpftrace fits on a sticker');
  await window.waitForFile(day, (text) =>
    text.includes('(third time I hear this)\n- bpftrace fits on a sticker\n'),
  );
  await window.runCommand('Talk Notes: Add Question and Answer…');
  await window.answer(`Question in ${title}`, 'Windows?');
  await window.answer('Windows?', 'Some day');
  await window.waitForFile(path, (text) => text.includes('- Q: Windows? A: Some day\n'));
  await window.runCommand('Talk Notes: Add TODO…');
  await window.answer(`TODO in ${title}`, 'the map of maps');
  await window.waitForFile(path, (text) => text.includes('TODO: Steal slide: the map of maps'));
  await window.runCommand('Talk Notes: Add Changelog Entry…');
  await window.answer('Changelog of', 'Day 1 again');
  await window.waitForFile('content/_index.md', (text) => /\n- \d{4}-\d\d-\d\d: Day 1 again\n/.test(text));
  await window.tab(file).waitFor();
  await window.screenshot('captured from the rich editor');
}

/** Types into the note, and has a snippet put in there: the editor offers no completions. */
async function insertSnippet(window: Window): Promise<void> {
  const editor = richText(window).locator('body');
  // A note opens locked there.
  await editor.locator('.md-readonly-toggle-locked').click();
  await editor.getByText('Room was full').click();
  await window.press('End');
  await window.page.keyboard.type('!');
  await editor.getByText('laptop at 12%!').waitFor();
  await window.press('Control+Alt+K', 'Control+Alt+I');
  await window.answer('Insert Snippet', 'video');
  await editor.getByText('laptop at 12%!').click();
  // The snippet comes in its own time, and the editor shows it as it likes: it is saved until it is there.
  await waitUntil(
    async () => {
      await window.press('Control+S');
      return (await window.read(path)).includes(
        'laptop at 12%!\n{{% button href="" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}\n\n## Problem',
      );
    },
    () => assert.fail('The snippet is not in the note'),
  );
  await window.screenshot('snippets in the rich editor');
}

/** Mends a note that breaks the site, through the list of what is wrong in it. */
async function mend(window: Window): Promise<void> {
  const { page } = window;
  await page.locator('.statusbar-item', { hasText: '1 note breaks the site' }).waitFor();
  await window.openFromTree('Mesh: a story', '09_mesh.md');
  const command = 'Talk Notes: Show Findings in Note';
  await window.runCommand(command);
  // The palette's own row is there for a moment longer.
  const row = page.locator('.quick-input-list .monaco-list-row', { hasNotText: command }).first();
  await clickWhileHovered(row, row.locator('.action-label').first());
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Quote the text' }).first().waitFor();
  await window.screenshot('guard rich');
  // Enter goes nowhere before the list has the keyboard, which the button of the one before had.
  const list = page.locator('.quick-input-widget:visible');
  await waitUntil(
    async () => {
      if (await list.isVisible()) await page.keyboard.press('Enter');
      return list.waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, ignoreTimeout);
    },
    () => assert.fail('The list takes no Enter'),
  );
  await page.locator('.statusbar-item', { hasText: 'Site builds' }).waitFor();
  await window.waitForFile(broken, (text) => text.includes('title: "Mesh: a story"'));
}

async function followInPreview(window: Window): Promise<void> {
  await window.openFromTree('Golden paths nobody walks', '02_golden-paths.md');
  await window.runCommand('Talk Notes: Open Preview to the Side');
  await window.page.locator('.tab', { hasText: 'Preview Golden paths' }).waitFor();
  const preview = new PreviewPage(window);
  await preview.heading('Golden paths nobody walks').waitFor();
  await window.tree.select(title);
  await preview.heading(title).waitFor();
}

async function goToTodo(window: Window): Promise<void> {
  const { row } = await showTracker(window);
  await row('Steal image of the kitchen').click();
  await window.tab(file).waitFor();
  await window.page.locator('.view-line', { hasText: 'TODO: Steal image of the kitchen' }).waitFor();
  await window.screenshot('todo from the rich editor');
}

describe('A note in the rich Markdown editor', () => {
  it('is followed by the tree and the preview, and takes what commands write, without a word from its editor', async () => {
    const window = await openSampleNoteRich(
      { day: 'Tue, platforms', title },
      { files: { [broken]: '---\ntitle: Mesh: a story\nweight: 9\n---\n' } },
    );
    const { tree } = window;
    await richText(window).getByText('Room was full').waitFor();
    // It asks the tab and not the text editor, of which there is none.
    await tree.select('Tue, platforms');
    await window.runCommand('Talk Notes: Reveal Active Note');
    await tree.waitForSelected(title);
    await window.screenshot('rich editor');

    await takeTime(window);
    await fillButton(window);
    await addTags(window);
    await capture(window);
    await insertSnippet(window);
    await mend(window);
    await followInPreview(window);
    await goToTodo(window);
  });
});
