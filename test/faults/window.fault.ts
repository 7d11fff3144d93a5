/** What becomes of notes when the world around a real window breaks. Prints a table: survived or lost, and when it was true again. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cpuOfNewestExtensionHost, endNewestExtensionHost } from '../support/window/extensionHosts';
import { writeFiles } from '../support/window/notesFolder';
import { PreviewPage } from '../support/window/preview';
import { lifetime } from '../support/window/server';
import { openWindow, openWindowOn, type Window } from '../support/window/window';

const run = promisify(execFile);

interface Row {
  readonly fault: string;
  readonly outcome: string;
  /** From the fault until what is shown and kept is true again; undefined where nothing was ever wrong. */
  readonly seconds: number | undefined;
}

const rows: Row[] = [];
/** Seconds after which something counts as never. */
const patience = 60;

const settings = { 'files.autoSave': 'off' };
const note = (title: string, weight: number, more = '') =>
  `---\ntitle: ${title}\nweight: ${weight}\ntags: [old]\n---\n\nWords of ${title}.\n${more}`;
const small = {
  'hugo.toml': 'title = "Conf"\n',
  'content/day1/_index.md': '---\ntitle: Day 1\n---\n',
  'content/day1/01_a.md': note('A', 1, 'TODO: Look it up\n'),
  'content/day1/02_b.md': note('B', 2),
};
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `content/day2/${i}.md`,
      note(`N${i}`, i + 1, 'More.\n'.repeat(100)),
    ]),
  );
const first = 'content/day1/01_a.md';

/** Asks until it holds. @returns the seconds that it took */
async function until(what: string, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  while (!(await holds().catch(() => false))) {
    assert.ok(seconds() < patience, `${what} did not come true in ${patience} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return seconds();
}

async function openSmall(files: Readonly<Record<string, string>> = {}): Promise<Window> {
  const window = await openWindow({ files: { ...small, ...files }, settings });
  await (await window.showTree()).expand('Day 1');
  return window;
}

/** Opens the first note and types words that are not saved. */
async function typeUnsaved(window: Window): Promise<void> {
  await window.tree.row('A').click();
  await window.tab('01_a.md').waitFor();
  await window.clickIntoText();
  await window.press('Control+End');
  await window.page.keyboard.type('typed words');
  await window.page.locator('.tab.dirty').waitFor();
}

const shows = (window: Window, words: string) =>
  window.page.locator('.view-line', { hasText: words }).isVisible();
const saves = (window: Window, words: string) =>
  until(`${words} on the disk`, async () => (await window.read(first)).includes(words));
const sameRows = (window: Window, expected: readonly string[]) => async () =>
  (await window.tree.labels()).map((each) => each.trim()).join() === expected.join();
const usualRows = ['Conf', 'Day 1', 'A', 'B'];
const message = (window: Window, words: string | RegExp) =>
  window.page.locator('.notification-list-item-message', { hasText: words });

/** Begins to rename the tag of all notes, as from its row. */
async function renameTag(window: Window, count: number, name = 'new'): Promise<void> {
  const { page } = window;
  const header = (name: string) => page.locator('.pane-header', { hasText: new RegExp(`^${name}`) });
  if ((await header('Tags').getAttribute('aria-expanded')) !== 'true') {
    await header('Tags').click();
    await header('Conference').click();
  }
  const row = page
    .locator('.pane', { has: header('Tags') })
    .locator('.monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: /^old$/ }) });
  await row.click();
  await row.press('F2');
  await window.answer('Rename Tag “old”', name);
  await page.getByRole('button', { name: `Change ${count} Notes` }).click();
}

/** How many notes of a folder have the old tag and the new one, and how many neither: those are broken. */
async function tagsIn(window: Window, folder: string): Promise<{ old: number; now: number; broken: number }> {
  const counts = { old: 0, now: 0, broken: 0 };
  const names = (await readdir(join(window.folder, folder))).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const text = await readFile(join(window.folder, folder, name), 'utf8');
    const isWhole = text.endsWith('More.\n') && text.startsWith('---\ntitle: N');
    if (isWhole && text.includes('tags: [old]')) counts.old++;
    else if (isWhole && text.includes('tags: [new]')) counts.now++;
    else counts.broken++;
  }
  return counts;
}

/** A fault: what is done, and what it says of the outcome. */
function fault(
  name: string,
  act: (tell: (outcome: string, seconds?: number) => void, skip: () => void) => Promise<void>,
): void {
  it(name, async function () {
    const tell = (outcome: string, seconds?: number) => void rows.push({ fault: name, outcome, seconds });
    const before = rows.length;
    const skip = () => {
      tell('can’t be tried here');
      this.skip();
    };
    try {
      await act(tell, skip);
    } finally {
      if (rows.length === before) tell('LOST, or not true in time');
    }
  });
}

describe('Faults', () => {
  after(() => {
    const width = Math.max(...rows.map(({ fault: { length } }) => length));
    const wide = Math.max(...rows.map(({ outcome: { length } }) => length));
    console.log(`\n${'fault'.padEnd(width)}  ${'outcome'.padEnd(wide)}  seconds until true`);
    for (const { fault: name, outcome, seconds } of rows)
      console.log(`${name.padEnd(width)}  ${outcome.padEnd(wide)}  ${seconds?.toFixed(1) ?? '–'}`);
    console.log(
      `load of the machine: ${loadavg()
        .map((each) => each.toFixed(1))
        .join(' ')}\n`,
    );
  });

  fault('note deleted on the disk while unsaved', async (tell) => {
    const window = await openSmall();
    await typeUnsaved(window);
    await rm(join(window.folder, first));
    await window.page.locator('.tab.dirty .strikethrough').first().waitFor();
    assert.ok(await shows(window, 'typed words'));
    await window.press('Control+S');
    tell('survived in the editor, and on the disk when saved', await saves(window, 'typed words'));
    assert.ok(await sameRows(window, usualRows)());
  });

  fault('note renamed on the disk while unsaved', async (tell) => {
    const window = await openSmall();
    await typeUnsaved(window);
    await rename(join(window.folder, first), join(window.folder, 'content/day1/03_first.md'));
    await writeFile(join(window.folder, 'content/day1/04_c.md'), note('C', 4));
    const seconds = await until('one row for the note', sameRows(window, [...usualRows, 'C']));
    assert.ok(await shows(window, 'typed words'));
    await window.press('Control+S');
    await saves(window, 'typed words');
    tell('survived in the editor; one row', seconds);
  });

  fault('note changed on the disk while unsaved', async (tell) => {
    const window = await openSmall();
    await typeUnsaved(window);
    await writeFile(join(window.folder, first), note('A', 1, 'Somebody else’s.\n'));
    await window.press('Control+S');
    const seconds = await until('the question', () => message(window, 'is newer').isVisible());
    assert.ok(await shows(window, 'typed words'));
    assert.match(await window.read(first), /Somebody else’s/);
    tell('both survived: VS Code asks which', seconds);
  });

  fault('read-only note in a change of several', async (tell, skip) => {
    const window = await openSmall();
    const file = join(window.folder, first);
    const isLocked = await run('chattr', ['+i', file]).then(
      () => true,
      () => false,
    );
    if (!isLocked) skip();
    try {
      const before = await Promise.all([window.read(first), window.read('content/day1/02_b.md')]);
      await window.tree.row('B').click();
      await window.runCommand('Talk Notes: Move Up');
      const seconds = await until('the reason', () =>
        message(window, /01_a\.md: .*Nothing was changed/).isVisible(),
      );
      assert.deepEqual(await Promise.all([window.read(first), window.read('content/day1/02_b.md')]), before);
      assert.equal(await window.page.locator('.tab.dirty').count(), 0);
      tell('nothing changed, and the file is named', seconds);
    } finally {
      await run('chattr', ['-i', file]);
    }
  });

  fault('disk full in a change of several', async (tell, skip) => {
    const folder = join(await lifetime.temporaryFolder('talk-notes-'), 'notes');
    await mkdir(folder);
    const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder]).then(
      () => true,
      () => false,
    );
    if (!isMounted) skip();
    try {
      // Each of them needs another block for one more byte.
      const full = Object.fromEntries(
        Object.entries(many(40)).map(([path, text]) => [
          path,
          text.replace('\n\n', `\n\n${'x'.repeat(4096 - text.length)}`),
        ]),
      );
      await writeFiles(folder, { ...small, ...full, '.vscode/settings.json': JSON.stringify(settings) });
      const window = await openWindowOn(folder, { vscode: '1.139', host: 'node' });
      await (await window.showTree()).expand('Day 1');
      await writeFile(join(folder, 'filler'), new Uint8Array(1_000_000)).catch(() => undefined);
      await renameTag(window, 42, 'a-longer-name');
      const seconds = await until('the reason', () =>
        message(window, /full.*Nothing was changed/)
          .first()
          .isVisible(),
      );
      assert.deepEqual(await tagsIn(window, 'content/day2'), { old: 40, now: 0, broken: 0 });
      tell('nothing changed, and said why', seconds);
      await rm(join(folder, 'filler'));
      await renameTag(window, 42, 'new');
      const again = await until('the edits', async () => (await tagsIn(window, 'content/day2')).now === 40);
      rows.push({ fault: '… space again', outcome: 'changed', seconds: again });
    } finally {
      await run('umount', ['-l', folder]);
    }
  });

  fault('workspace folder removed and put back', async (tell) => {
    const window = await openSmall();
    const away = `${window.folder}-away`;
    await rename(window.folder, away);
    await until('an empty tree', async () => (await window.tree.rows.count()) === 0);
    await rename(away, window.folder);
    tell(
      'all rows are back',
      await until('the rows', async () => (await window.tree.row('Conf').count()) === 1),
    );
  });

  fault('two windows on one folder', async (tell) => {
    const window = await openSmall();
    const other = await openWindowOn(window.folder, { vscode: '1.139', host: 'node' });
    await (await other.showTree()).expand('Day 1');
    await other.tree.row('A').click();
    await other.tab('01_a.md').waitFor();
    await other.clickIntoText();
    await window.tree.row('B').click();
    await window.runCommand('Talk Notes: Move Up');
    const seconds = await until(
      'the order in the other window',
      sameRows(other, ['Conf', 'Day 1', 'B', 'A']),
    );
    assert.equal(await message(other, 'interrupted').count(), 0);
    tell('the other window follows', seconds);
  });

  fault('checkout of 1,000 notes', async (tell) => {
    const window = await openSmall();
    await writeFiles(window.folder, many(1000));
    const seconds = await until('1,002 sessions', async () =>
      /1,?002 sessions/.test((await window.tree.row('Conf').textContent()) ?? ''),
    );
    tell('all are there', seconds);
    await rm(join(window.folder, 'content/day2'), { recursive: true });
    rows.push({
      fault: '… and back',
      outcome: 'all are gone',
      seconds: await until('2 sessions', sameRows(window, usualRows)),
    });
  });

  for (const [name, end, count] of [
    ['window reloaded within 300 edits', 'reload', 300],
    ['extension host killed within 1,000 edits', 'kill', 1000],
  ] as const) {
    fault(name, async (tell) => {
      const window = await openSmall(many(count));
      await renameTag(window, count + 2);
      await until('the first edit', async () => (await tagsIn(window, 'content/day2')).now > 0);
      if (end === 'kill') await endNewestExtensionHost();
      else await window.page.reload();
      const at = await tagsIn(window, 'content/day2');
      let last = at;
      const seconds = await until('all or nothing', async () => {
        last = await tagsIn(window, 'content/day2');
        return last.broken === 0 && (last.old === 0 || last.now === 0);
      });
      const said = message(window, 'Talk Notes was interrupted');
      const isSaid = await said.waitFor({ timeout: 20_000 }).then(
        () => true,
        () => false,
      );
      tell(
        `at ${at.now} of ${count}: ${last.old === 0 ? 'all done' : 'all put back'}${isSaid ? ', and said' : ''}`,
        seconds,
      );
    });
  }

  for (const count of [150, 1000]) {
    fault(`no fault: tag renamed in ${count} notes`, async (tell) => {
      const window = await openSmall(many(count));
      const before = await cpuOfNewestExtensionHost();
      await renameTag(window, count + 2);
      const began = performance.now();
      await until('the edits', async () => {
        const { old, broken } = await tagsIn(window, 'content/day2');
        return old + broken === 0;
      });
      const seconds = (performance.now() - began) / 1000;
      await until('the message', () => message(window, 'Rename tag').first().isVisible());
      const cpu = (await cpuOfNewestExtensionHost()) - before;
      tell(`${cpu.toFixed(1)} s of CPU in the host, load ${loadavg()[0]?.toFixed(1)}`, seconds);
    });
  }

  fault('extension host killed beside a preview', async (tell) => {
    const window = await openSmall();
    await window.tree.row('A').click();
    await window.tab('01_a.md').waitFor();
    await window.clickIntoText();
    await window.press('Control+Alt+k', 'z');
    await new PreviewPage(window).heading('A').waitFor();
    await endNewestExtensionHost();
    const { frame } = new PreviewPage(window);
    const notice = await until('the notice', () => frame.getByRole('alert').isVisible());
    tell('the page says so and offers Refresh', notice);
    const tree = await until('the tree', async () => (await window.tree.row('Conf').count()) === 1);
    rows.push({ fault: '… and the tree', outcome: 'is there again', seconds: notice + tree });
  });

  fault('note of 10 MB', async (tell) => {
    const long = note(
      'Long',
      3,
      `${'Words of a long note, and more of them.\n'.repeat(25)}\n`.repeat(10_000),
    );
    const window = await openSmall({ 'content/day1/03_long.md': long });
    await window.tree.row('Long').click();
    const open = await until('the editor', () => shows(window, 'title: Long'));
    await window.clickIntoText();
    const times: number[] = [];
    for (const letter of 'abcdefghij') {
      const began = performance.now();
      await window.page.keyboard.type(letter);
      times.push(performance.now() - began);
    }
    await window.press('Control+Alt+k', 'z');
    const preview = await until('the preview', () =>
      new PreviewPage(window).frame.getByText('the preview is off').isVisible(),
    );
    const key = times.toSorted((a, b) => a - b)[5] ?? NaN;
    tell(`open in ${open.toFixed(1)} s, a key ${key.toFixed(0)} ms; preview says it is off`, preview);
  });
});
