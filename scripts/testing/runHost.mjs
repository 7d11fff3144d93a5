import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lifetime } from '../vscode/lifetime.mjs';
import { newest, oldest } from '../vscode/versions.mjs';
import { bundleHostTests } from './bundleHostTests.mjs';
import { prepareHosts, runInExtensionHost } from './extensionHost.mjs';
import { filesUnder } from './filesUnder.mjs';
import { Silence } from './silence.mjs';
import { testEventIn } from './testEventIn.mjs';
import { packedExtension } from './packedExtension.mjs';
import { inWords, sum, TallyKeeper } from './tally.mjs';

/** What stands in the titles of tests, or of groups of them, that run in every host. */
const portable = '@portable';

/**
 * One bundle of tests in one host.
 *
 * @typedef {{ host: import('./extensionHost.mjs').Host, tests: string }} Run
 */

/**
 * Runs the host tests: all of them in the newest VS Code in Node, those marked as portable in every other host that the
 * extension has to run in, too: the newest VS Code in the web worker, the oldest in both. With TALK_NOTES_MATRIX=full
 * all run in all of them.
 *
 * @param {readonly string[]} patterns parts of paths of the tests wanted; none takes all
 * @param {number} atOnce how many hosts run at the same time
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runHost(patterns, atOnce) {
  const all = await filesUnder('test/host', '.test.ts');
  const chosen =
    patterns.length === 0 ? all : all.filter((file) => patterns.some((each) => file.includes(each)));
  if (chosen.length === 0) return sum([]);
  const [waiting, { dist }] = await Promise.all([planRuns(chosen), packedExtension(), prepareAllHosts()]);
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];
  const runOneByOne = async () => {
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift())
      tallies.push(await runIn(run, dist));
  };
  await Promise.all(Array.from({ length: atOnce }, runOneByOne));
  return sum(tallies);
}

/** @type {Promise<void> | undefined} */
let prepared;

/**
 * Installs what the hosts need and the machine has not, which takes a minute for each VS Code. Whoever has other things
 * to do first may call it early and go on: the tests wait for it, and say why when it failed.
 */
export function prepareAllHosts() {
  prepared ??= prepare();
  prepared.catch(() => undefined);
  return prepared;
}

async function prepare() {
  const lifetime = new Lifetime();
  try {
    for (const version of [newest, oldest]) await prepareHosts(lifetime, version);
  } finally {
    await lifetime.end();
  }
}

/**
 * The longest one first.
 *
 * @param {readonly string[]} files
 * @returns {Promise<Run[]>}
 */
async function planRuns(files) {
  const whole = join('out', 'host', 'tests.js');
  const part = join('out', 'host', 'portable.js');
  const others = [
    { version: oldest, web: false },
    { version: newest, web: true },
    { version: oldest, web: true },
  ];
  await bundleHostTests(files, whole);
  const first = { host: { version: newest, web: false }, tests: whole };
  if (process.env['TALK_NOTES_MATRIX'] === 'full')
    return [first, ...others.map((host) => ({ host, tests: whole }))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  if (!texts.some((text) => text.includes(portable))) return [first];
  await bundleHostTests(files, part, { marked: portable });
  return [first, ...others.map((host) => ({ host, tests: part }))];
}

/**
 * @param {Run} run
 * @param {string} dist the extension's bundles
 */
async function runIn({ host, tests }, dist) {
  const name = `host ${host.version} ${host.web ? 'web worker' : 'Node'}`;
  const keeper = new TallyKeeper(name);
  const lifetime = new Lifetime();
  const began = Date.now();
  /** @type {string[]} */
  const said = [];
  const givenUp = new AbortController();
  const silence = new Silence(() => givenUp.abort());
  try {
    const workspace = await emptyWorkspace(lifetime);
    const hear = (/** @type {string} */ line) => {
      const event = testEventIn(line);
      if (event === undefined) return void said.push(line);
      silence.broken();
      keeper.take(event);
    };
    await runInExtensionHost(lifetime, host, { workspace, tests, dist, signal: givenUp.signal }, hear);
    const why = silence.reason || 'it ended before its last test';
    const tally = keeper.close(`${why}:\n${said.slice(-40).join('\n')}`);
    console.log(`${name}: ${inWords(tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
    return tally;
  } finally {
    silence.over();
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
