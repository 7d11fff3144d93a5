import { Strokes } from '../support/window/strokes';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

const path = 'content/day1/06_slow-clocks-a-love-story.md';
const title = 'Slow clocks: a love story';
const button = (href = '') =>
  `{{% button href="${href}" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}`;

describe('Snippets', () => {
  it('come by a slash or braces in a new session, and cost what the docs say', async () => {
    const window = await cleanWindow({ folder: 'media/sample' });
    await makeSession(window);
    await insertAtSlash(window);
    await insertAtBraces(window);
    await insertImage(window);
  });

  it('come by prefix in a file that is no note, where a slash brings nothing', async () => {
    const window = await cleanWindow({ files: { 'letter.md': '' } });
    await window.press('Control+P');
    await window.input.fill('letter.md');
    await window.choose('letter.md');
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
    await window.waitForFile('letter.md', (text) => text === button());
  });
});

/** Makes a session by the keys for it; the editor has the keyboard, with the cursor where the writing starts. */
async function makeSession(window: Window): Promise<void> {
  const tree = await window.showTree();
  await tree.select('Tue, platforms');
  // Its sessions come from the extension, which has heard of the selection by then.
  await tree.row('Golden paths nobody walks').waitFor();

  const strokes = new Strokes(window);
  await strokes.press('Control+Alt+K', 'n');
  await window.page.locator('.quick-input-title', { hasText: 'New Session in Tue, platforms' }).waitFor();
  await strokes.write(title);
  await strokes.press('Enter');
  await window.waitForFile(path, (text) => text.includes(`title: "${title}"`));
  await window.tab('06_slow-clocks-a-love-story.md').waitFor();
  await tree.waitForSelected(title);
  await window.waitForEditorFocus();
  await strokes.areThoseOf('a new session');
  await window.screenshot('new session');
}

async function insertAtSlash(window: Window): Promise<void> {
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
    path,
    (text) =>
      text.includes('/button %}} -->\n\nTODO: Steal the slide with the tide gauge\n\n') &&
      text.includes('```mermaid\nsequenceDiagram\n  participant A as Client\n'),
  );
  await window.screenshot('snippets put in');
}

/** The editor sets the closing braces, which the snippet has, too. */
async function insertAtBraces(window: Window): Promise<void> {
  await goToNewLine(window);
  await window.page.keyboard.type('{{');
  await offered(window, '/video');
  await window.page.keyboard.type('% vid');
  await offered(window, '/video');
  await window.press('Enter');
  await window.page.keyboard.type('https://youtu.be/abc');
  await window.press('Control+S');
  await window.waitForFile(path, (text) => text.endsWith(`\n\n${button('https://youtu.be/abc')}`));
}

/** The images of a session are named, whose address VS Code cannot follow. */
async function insertImage(window: Window): Promise<void> {
  await goToNewLine(window);
  await window.page.keyboard.type('/im');
  await offered(window, '/image');
  await window.press('Enter');
  await offered(window, 'failover-timeline.png');
  await window.screenshot('snippets image');
  await window.press('Enter');
  await window.press('Control+S');
  await window.waitForFile(path, (text) => text.endsWith('![](../_img/failover-timeline.png)'));
}

/** Waits until the list of completions has this entry in front. */
async function offered(window: Window, label: string): Promise<void> {
  await window.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();
}

async function goToNewLine(window: Window): Promise<void> {
  await window.press('Control+End');
  await window.press('Enter');
}
