import assert from 'node:assert/strict';
import { waitUntil } from '../support/window/tree';
import { openSampleNoteRich } from '../support/window/sampleNote';
import { Strokes } from '../support/window/strokes';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

const path = 'content/day1/03_queues-all-the-way-down.md';
const button = (label: string) =>
  `{{% button href="" style="warning" icon="video" %}}${label}{{% /button %}}`;

describe('Snippets', () => {
  it('come by a slash in a note, and cost what the docs say', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    const tree = await window.showTree();
    await tree.row('Tue, platforms').click();
    // Its sessions come from the extension, which has heard of the selection by then.
    await tree.row('Golden paths nobody walks').waitFor();

    const session = new Strokes(window);
    await session.press('Control+Alt+K', 'n');
    await window.page.locator('.quick-input-title', { hasText: 'New Session in' }).waitFor();
    await session.write('Slow clocks');
    await session.press('Enter');
    const file = 'content/day1/06_slow-clocks.md';
    await window.waitForFile(file);
    await tree.waitForSelected('Slow clocks');
    await window.waitForEditorFocus();
    await session.areThoseOf('a new session');

    const todo = new Strokes(window);
    await todo.type('/');
    await offered(window, '/todo');
    await window.screenshot('snippets at a slash');
    await todo.press('Enter');
    await todo.write('the slide with the tide gauge');
    await todo.areThoseOf('a TODO to steal something');
    await window.press('Enter');
    await window.press('Enter');

    const diagram = new Strokes(window);
    await diagram.type('/se');
    await offered(window, '/sequence');
    await diagram.press('Enter');
    await diagram.areThoseOf('a Mermaid sequence diagram');
    await window.press('Control+S');
    await window.waitForFile(
      file,
      (text) =>
        text.includes('\n\nTODO: Steal the slide with the tide gauge\n\n') &&
        text.includes('```mermaid\nsequenceDiagram\n  participant A as Client\n'),
    );
    await window.screenshot('snippets put in');
  });

  it('come at braces, whose closing ones the editor has set', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await openNote(window);
    await window.page.keyboard.type('{{');
    await offered(window, '/video');
    await window.page.keyboard.type('% vid');
    await offered(window, '/video');
    await window.press('Enter');
    await window.page.keyboard.type('https://youtu.be/abc');
    await window.press('Control+S');
    await window.waitForFile(path, (text) =>
      text.endsWith(`\n\n${button('Watch talk on YouTube').replace('""', '"https://youtu.be/abc"')}`),
    );
  });

  it('name the images of a session, whose address VS Code cannot follow', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await openNote(window);
    await window.page.keyboard.type('/im');
    await offered(window, '/image');
    await window.press('Enter');
    await offered(window, 'failover-timeline.png');
    await window.screenshot('snippets image');
    await window.press('Enter');
    await window.press('Control+S');
    await window.waitForFile(path, (text) => text.endsWith('![](../_img/failover-timeline.png)'));
  });

  it('come by key in the rich Markdown editor, which offers no completions', async () => {
    const window = await openSampleNoteRich({ day: 'Tue, platforms', title: 'Queues all the way down' });
    const editor = window.page.frameLocator('iframe.webview').frameLocator('iframe').locator('body');
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
          `laptop at 12%!\n${button('Watch talk on YouTube')}\n\n## Problem`,
        );
      },
      () => assert.fail('The snippet is not in the note'),
    );
    await window.screenshot('snippets in the rich editor');
  });

  it('come by prefix in a file that is no note, where a slash brings nothing', async () => {
    const window = await cleanWindow({ files: { 'letter.md': '' } });
    await window.press('Control+P');
    await window.input.fill('letter.md');
    await window.quickPickRow('letter.md').click();
    await window.waitForEditorFocus();
    await window.page.keyboard.type('/v');
    await window.press('Backspace');
    await window.press('Backspace');
    await window.page.keyboard.type('tn-vid');
    await window.press('Control+Space');
    await offered(window, 'tn-video');
    await window.screenshot('snippets by prefix');
    await window.press('Enter');
    await window.press('Control+S');
    await window.waitForFile('letter.md', (text) => text === button('Watch talk on YouTube'));
  });
});

/** Waits until the list of completions has this entry in front. */
async function offered(window: Window, label: string): Promise<void> {
  await window.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();
}

/** Opens the note in the text editor, with the cursor in a new line at its end. */
async function openNote(window: Window): Promise<void> {
  const tree = await window.showTree();
  await tree.expand('Tue, platforms');
  await tree.row('Queues all the way down').dblclick();
  await window.tab('03_queues-all-the-way-down.md').waitFor();
  await window.waitForEditorFocus();
  await window.press('Control+End');
  await window.press('Enter');
}
