import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { installVSCode } from '../../scripts/vscode/installVSCode.mjs';
import { newest } from '../../scripts/vscode/versions.mjs';
import { stepDone } from '../support/steps';
import { lifetime, sharedBrowser } from '../support/window/server';
import { waitUntil } from '../support/window/tree';
import { activityIn } from '../support/window/window';

/** `npm start` in a process of its own, once it has printed where to look. */
interface Started {
  readonly process: ChildProcess;
  readonly url: URL;
  /** The folder that it opens. */
  readonly folder: string;
  /** Where it has its temporary folders, and nobody else. */
  readonly temporary: string;
}

describe('npm start', () => {
  let started: Started | undefined;
  // On a fresh machine; `start` would do it, but longer than a test waits.
  before(() => installVSCode(lifetime, newest));
  afterEach(() => started?.process.kill('SIGKILL'));

  it('shows the sample conference in a copy, and leaves nothing behind after Ctrl+C', async () => {
    const { url, folder, temporary } = (started = await start());
    assert.equal(dirname(dirname(folder)), temporary);
    await visit(url, async (page) => {
      assert.equal(await firstRow(page), 'Tidewater Days 2025');
      assert.ok((await runningExtension(page)).includes(new URL(page.url()).host));
    });
    await stop(started, 'SIGINT');
    assert.deepEqual(await foldersIn(temporary), []);
    assert.equal(await answers(url), false);
  });

  it('opens the folder named, in the web worker, on the next free port, and leaves nothing behind even when it is killed', async () => {
    const busy = createServer().listen(8371, '127.0.0.1');
    try {
      // Whoever has the port: busy is what it has to be.
      await once(busy, 'listening').catch(() => undefined);
      started = await start('media/sample', '--web');
    } finally {
      busy.close();
    }
    const { process, url, folder, temporary } = started;
    assert.notEqual(url.port, '8371');
    assert.match(folder, /media.sample$/);
    await visit(url, async (page) => {
      assert.equal(await firstRow(page), 'Tidewater Days 2025');
      assert.match(await runningExtension(page), /web worker/);
    });
    assert.notDeepEqual(await foldersIn(temporary), []);
    await stop(started, 'SIGKILL');
    assert.equal(process.signalCode, 'SIGKILL');
    let left: string[] = [];
    await waitUntil(
      async () => {
        left = await foldersIn(temporary);
        return left.length === 0 && !(await answers(url));
      },
      () => {
        assert.fail(`${left.join(' and ') || url.origin} outlived it`);
      },
    );
    assert.ok(existsSync(folder), 'the folder named is kept');
  });
});

/** `--served`, because on a developer's machine there may be a desktop VS Code. */
async function start(...args: string[]): Promise<Started> {
  const temporary = await realpath(await lifetime.temporaryFolder('talk-notes-start-'));
  const child = spawn(process.execPath, ['scripts/start.mjs', '--served', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // By its name on POSIX systems and on Windows.
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  await waitUntil(
    () => said.includes('Ctrl+C') || child.exitCode !== null,
    () => {
      assert.fail(`it said only: ${said}`);
    },
  );
  const [, folder = ''] = /Talk Notes on (.*)/.exec(said) ?? [];
  const [, url = ''] = /Open (http.*)/.exec(said) ?? [];
  return { process: child, url: new URL(url), folder, temporary };
}

/** The folders of ours; VS Code leaves its sockets where it is killed. */
async function foldersIn(temporary: string): Promise<string[]> {
  return (await readdir(temporary)).filter((name) => name.startsWith('talk-notes-'));
}

async function stop({ process }: Started, signal: NodeJS.Signals): Promise<void> {
  const exit = once(process, 'exit');
  process.kill(signal);
  await exit;
}

/** Lets `look` have a page at this address, as anybody's browser shows it. */
async function visit(url: URL, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await sharedBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  try {
    await page.goto(url.href);
    stepDone();
    await look(page);
  } finally {
    await page.close();
  }
}

/** What the first row of the conference tree says. */
async function firstRow(page: Page): Promise<string | null> {
  await activityIn(page).click({ timeout: 60_000 });
  const row = page.locator('.sidebar .pane-body .monaco-list-row').first();
  await row.waitFor();
  stepDone();
  return row.locator('.label-name').textContent();
}

/** What VS Code's own list says of the extension: name, version, how it was started and where it runs. */
async function runningExtension(page: Page): Promise<string> {
  await page.keyboard.press('F1');
  const title = 'Developer: Show Running Extensions';
  await page.locator('.quick-input-widget input.input').fill(`>${title}`);
  // Enter at once would take the first command of the list before it is narrowed down.
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  const entry = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Talk Notes' });
  await entry.waitFor();
  stepDone();
  return (await entry.textContent()) ?? '';
}

async function answers(url: URL): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
