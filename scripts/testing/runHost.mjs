import { spawn } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { Lifetime } from '../vscode/lifetime.mjs';
import { newest, oldest } from '../vscode/versions.mjs';
import { bundleHostTests, hostTests } from './bundleHostTests.mjs';
import { sum, TallyKeeper } from './tally.mjs';

const codeLike = fileURLToPath(new URL('../vscode/codeLike.mjs', import.meta.url));
const hostProcess = fileURLToPath(new URL('hostProcess.mjs', import.meta.url));
const mark = 'TALK_NOTES_TEST ';

/** Every host that the extension has to run in: the newest and the oldest VS Code, in Node and in the web worker. */
const hosts = (process.env.ONE ? [newest] : [newest, oldest]).flatMap((version) => [
  { version, web: false },
  { version, web: true },
]);

/**
 * Runs the host tests in every extension host.
 *
 * The executable is the desktop VS Code that TALK_NOTES_VSCODE names; with TALK_NOTES_DOWNLOAD=1 one that
 * @vscode/test-electron downloads; else one that takes the same arguments and serves a VS Code from npm.
 *
 * @param {readonly string[]} patterns
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runHost(patterns) {
  await bundleHostTests(patterns);
  const tallies = [];
  for (const host of hosts) tallies.push(await runIn(host));
  return sum(tallies);
}

/**
 * @param {{ version: import('../vscode/versions.mjs').Version, web: boolean }} host
 */
async function runIn({ version, web }) {
  const name = `host ${version} ${web ? 'web worker' : 'Node'}`;
  const keeper = new TallyKeeper(name);
  const lifetime = new Lifetime();
  const began = Date.now();
  try {
    const workspace = await lifetime.temporaryFolder('talk-notes-host-');
    // In a browser VS Code saves by itself after a second: no test could say what is unsaved.
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
    const extension = web ? await webOnlyCopy(lifetime) : resolve('.');
    const options = {
      vscodeExecutablePath: await executable(version),
      extensionDevelopmentPath: extension,
      // VS Code runs tests in the host of the extension whose folder they lie in.
      extensionTestsPath: join(extension, hostTests),
      launchArgs: [
        workspace,
        '--disable-workspace-trust',
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
    };
    const child = lifetime.spawn(process.execPath, [hostProcess, JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TALK_NOTES_SERVED: version },
    });
    const said = listen(child, keeper);
    await new Promise((end) => child.once('close', end));
    const tally = keeper.close(`it ended before its last test:\n${said.slice(-40).join('\n')}`);
    console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds(began)} s`);
    return tally;
  } finally {
    await lifetime.end();
  }
}

/**
 * Takes test events off the lines that the host says.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {TallyKeeper} keeper
 * @returns {string[]} the other lines, as they come
 */
function listen(child, keeper) {
  /** @type {string[]} */
  const others = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const at = line.indexOf(mark);
      if (at < 0) others.push(line);
      else keeper.take(JSON.parse(line.slice(at + mark.length)));
    });
  }
  return others;
}

/**
 * The extension as VS Code on the web takes it: a manifest without `main` leaves nothing but the web worker.
 *
 * @param {Lifetime} lifetime
 */
async function webOnlyCopy(lifetime) {
  const copy = await lifetime.temporaryFolder('talk-notes-web-');
  const { main: _, ...manifest } = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile(join(copy, 'package.json'), JSON.stringify(manifest));
  for (const name of ['dist', 'l10n', 'media', 'out', 'package.nls.json'])
    await symlink(resolve(name), join(copy, name));
  return copy;
}

/** @param {import('../vscode/versions.mjs').Version} version */
async function executable(version) {
  const named = process.env['TALK_NOTES_VSCODE'];
  if (named) return named;
  return process.env['TALK_NOTES_DOWNLOAD'] ? downloadAndUnzipVSCode(`${version}.0`) : codeLike;
}

/** @param {number} began */
function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(0);
}
