import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '../support/window/tree';
import { cleanWindow } from '../support/window/sharedWindow';
import type { Window } from '../support/window/window';

const page = (title: string, weight: number, body = '') =>
  `---\ntitle: ${title} # as announced\nweight: ${weight}\n---\n${body}`;
const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/day1/_index.md': page('Day 1', 1, 'See [A](./01_a).\n'),
  'content/day1/01_a.md': page('A', 1),
  'content/day1/02_b.md': page('B', 2),
  'content/day1/03_c.md': page('C', 3),
  'content/day2/_index.md': page('Day 2', 2),
  'content/day2/01_d.md': page('D', 1),
};
const before = ['Conf', '  Day 1', '    A', '    B', '    C', '  Day 2', '    D'];

async function openConference(): Promise<Window> {
  const window = await cleanWindow({ files, settings: { 'files.autoSave': 'off' } });
  const tree = await window.showTree();
  await tree.expand('Day 1');
  await tree.expand('Day 2');
  await tree.waitForRows(before);
  return window;
}

describe('Moving', () => {
  it('by drag and by key orders sessions and days, and one undo takes it back', async () => {
    const window = await openConference();
    await dragWithinADay(window);
    await pressAtOnce(window);
    await pressAwayFromTheEditor(window);
    await pressSeveralTimes(window);
    await pressWithSeveralRows(window);
    await window.tree.drag('Day 2', 'Day 1', [
      'Conf',
      '  Day 2',
      '    D',
      '  Day 1',
      '    B',
      '    A',
      '    C',
    ]);
  });

  it('by drag and drop to another day takes the file and its links along, and undo brings all of it back', async () => {
    const window = await openConference();
    await window.tree.drag('A', 'Day 2', ['Conf', '  Day 1', '    B', '    C', '  Day 2', '    D', '    A']);
    await window.waitForFile('content/day2/01_a.md', (text) => text === page('A', 2));
    await window.waitForFile('content/day1/_index.md', (text) => text.includes('[A](../day2/01_a)'));
    await window.tree.waitForSelected('A');

    const undo = window.page.locator('.notification-toast', { hasText: '01_a.md moved' });
    await undo.waitFor();
    await window.screenshot('moved');

    // Another note is in the editor, with a change of its own.
    await window.openFromTree('D', '01_d.md');
    await window.clickIntoText();
    await window.page.keyboard.type('words');
    await window.tree.select('A');
    await window.press('Control+Z');
    await window.tree.waitForRows(before);
    await window.waitForFile('content/day1/01_a.md', (text) => text === page('A', 1));
    await window.waitForFile('content/day1/_index.md', (text) => text.includes('[A](./01_a)'));
    await window.page.locator('.statusbar-item', { hasText: 'Undone: 01_a.md moved' }).waitFor();
    await window.openFromTree('D', '01_d.md');
    await window.clickIntoText();
    await window.press('Control+S');
    await window.waitForFile('content/day2/01_d.md', (text) => text.includes('words'));
  });

  it('of plain notes numbers the files that are there when the user has agreed', async () => {
    const window = await cleanWindow({
      files: { 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' },
      settings: { 'talkNotes.folders': ['.'] },
    });
    const tree = await window.showTree();
    await tree.row('C').dragTo(tree.row('A'));
    const agree = window.page.getByRole('button', { name: 'Number Files' });
    await agree.waitFor();
    await writeFile(join(window.folder, 'ab.md'), '# Between\n');
    await tree.row('Between').waitFor();
    await agree.click();
    await tree.waitForRows(['Notes', '  C', '  A', '  Between', '  B']);
    let unnumbered: string[] = [];
    // The rows stand in their order before the last file has its number.
    await waitUntil(
      async () => {
        const names = (await readdir(window.folder)).filter((name) => name.endsWith('.md'));
        unnumbered = names.filter((name) => !/^\d/.test(name));
        return unnumbered.length === 0;
      },
      () => {
        assert.deepEqual(unnumbered, []);
      },
    );
  });
});

/** A drop changes one weight; undo and redo bring either order. */
async function dragWithinADay(window: Window): Promise<void> {
  await window.tree.drag('A', 'C', withDay1(['B', 'C', 'A']));
  await window.waitForFile('content/day1/01_a.md', (text) => text === page('A', 4));
  assert.equal(await window.read('content/day1/02_b.md'), files['content/day1/02_b.md']);

  await window.press('Control+Z');
  await window.tree.waitForRows(before);
  await window.waitForFile('content/day1/01_a.md', (text) => text === page('A', 1));
  await window.press('Control+Shift+Z');
  await waitForDay1(window, ['B', 'C', 'A']);
  await window.waitForFile('content/day1/01_a.md', (text) => text === page('A', 4));
}

/** A key right after a click moves that row; at the end it says that there is no further. */
async function pressAtOnce(window: Window): Promise<void> {
  await window.tree.select('C');
  await window.press('Alt+ArrowUp');
  await waitForDay1(window, ['C', 'B', 'A']);
  await window.tree.waitForSelected('C');
  await window.press('Alt+ArrowUp');
  await window.page.locator('.statusbar-item', { hasText: '“C” is already at the top' }).waitFor();
  await window.tree.select('Conf');
  await window.press('Alt+ArrowDown');
  await window.page.locator('.statusbar-item', { hasText: 'The conference itself can’t be moved' }).waitFor();
  // The click has closed it.
  await window.tree.expand('Conf');
  await waitForDay1(window, ['C', 'B', 'A']);
}

/** It is the selected row that moves, not the note that is still in the editor. */
async function pressAwayFromTheEditor(window: Window): Promise<void> {
  await window.openFromTree('C', '03_c.md');
  await window.tree.select('A');
  await window.press('Alt+ArrowUp');
  await waitForDay1(window, ['C', 'A', 'B']);
}

async function pressSeveralTimes(window: Window): Promise<void> {
  await window.tree.select('B');
  await window.press('Alt+ArrowUp');
  await waitForDay1(window, ['C', 'B', 'A']);
  await window.press('Alt+ArrowUp');
  await waitForDay1(window, ['B', 'C', 'A']);
  await window.press('Alt+ArrowDown');
  await waitForDay1(window, ['C', 'B', 'A']);
}

/** They go past the next row together. */
async function pressWithSeveralRows(window: Window): Promise<void> {
  await window.openFromTree('A', '01_a.md');
  await window.tree.waitForSelected('A');
  await window.tree.row('B').click({ modifiers: ['ControlOrMeta'] });
  await window.press('Alt+ArrowUp');
  await waitForDay1(window, ['B', 'A', 'C']);
}

async function waitForDay1(window: Window, sessions: readonly string[]): Promise<void> {
  await window.tree.waitForRows(withDay1(sessions));
}

function withDay1(sessions: readonly string[]): string[] {
  return ['Conf', '  Day 1', ...sessions.map((title) => `    ${title}`), '  Day 2', '    D'];
}
