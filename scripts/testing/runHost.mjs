import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lifetime } from '../vscode/lifetime.mjs';
import { newest, oldest } from '../vscode/versions.mjs';
import { bundleHostTests } from './bundleHostTests.mjs';
import { prepareHosts, runInExtensionHost } from './extensionHost.mjs';
import { filesUnder } from './filesUnder.mjs';
import { testEventIn } from './testEventIn.mjs';
import { inWords, sum, TallyKeeper } from './tally.mjs';

/** Where the bundle lies in the project. */
const tests = join('out', 'host', 'tests.js');

/**
 * Every host that the extension has to run in: the newest and the oldest VS Code, in Node and in the web worker. The two
 * of one VS Code run side by side: much of what a test does is waiting.
 *
 * @type {import('./extensionHost.mjs').Host[][]}
 */
const hosts = [newest, oldest].map((version) => [
  { version, web: false },
  { version, web: true },
]);

/**
 * Runs the host tests in every extension host.
 *
 * @param {readonly string[]} patterns parts of paths of the tests wanted; none takes all
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runHost(patterns) {
  const all = await filesUnder('test/host', '.test.ts');
  const chosen =
    patterns.length === 0 ? all : all.filter((file) => patterns.some((each) => file.includes(each)));
  if (chosen.length === 0) return sum([]);
  await bundleHostTests(chosen, tests);
  const tallies = [];
  for (const pair of hosts) {
    await prepare(pair);
    tallies.push(...(await Promise.all(pair.map(runIn))));
  }
  return sum(tallies);
}

/** @param {import('./extensionHost.mjs').Host[]} pair */
async function prepare(pair) {
  const lifetime = new Lifetime();
  try {
    for (const { version } of pair) await prepareHosts(lifetime, version);
  } finally {
    await lifetime.end();
  }
}

/** @param {import('./extensionHost.mjs').Host} host */
async function runIn(host) {
  const name = `host ${host.version} ${host.web ? 'web worker' : 'Node'}`;
  const keeper = new TallyKeeper(name);
  const lifetime = new Lifetime();
  const began = Date.now();
  /** @type {string[]} */
  const said = [];
  try {
    const workspace = await emptyWorkspace(lifetime);
    await runInExtensionHost(lifetime, host, { workspace, tests }, (line) => {
      const event = testEventIn(line);
      if (event === undefined) said.push(line);
      else keeper.take(event);
    });
    const tally = keeper.close(`it ended before its last test:\n${said.slice(-40).join('\n')}`);
    console.log(`${name}: ${inWords(tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
    return tally;
  } finally {
    await lifetime.end();
  }
}

/**
 * Two folders without notes.
 *
 * @param {Lifetime} lifetime
 */
async function emptyWorkspace(lifetime) {
  const home = await lifetime.temporaryFolder('talk-notes-host-');
  // A folder that holds a link to itself: whoever follows links without care never comes back.
  await mkdir(join(home, 'first', 'loop'), { recursive: true });
  await writeFile(join(home, 'first', 'loop', 'talk.md'), '# Talk\n');
  await symlink('.', join(home, 'first', 'loop', 'again'), 'dir');
  await mkdir(join(home, 'second'));
  const workspace = join(home, 'empty.code-workspace');
  const folders = [{ path: 'first' }, { path: 'second' }];
  // In a browser VS Code saves by itself after a second: no test could say what is unsaved.
  await writeFile(workspace, JSON.stringify({ folders, settings: { 'files.autoSave': 'off' } }));
  return workspace;
}
