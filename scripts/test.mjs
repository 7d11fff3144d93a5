// Runs the tests: `npm test [-- PART …] [PATTERN …] [--full]`. Without a part all of them run; a pattern is a piece of
// the path of the test files wanted. `--full` is what a release has to pass: every test in every host, and ten times as
// many runs of each property, from a new seed. The last line is the sum: `N passed, N failed`.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { withBundledTests } from './testing/bundleTests.mjs';
import { checkTypes } from './testing/checkTypes.mjs';
import { lint } from './testing/lint.mjs';
import { prepareAllHosts, runHost } from './testing/runHost.mjs';
import { runJourneys } from './testing/runJourneys.mjs';
import { runMocha } from './testing/runMocha.mjs';
import { runPages } from './testing/runPages.mjs';
import { describeError } from './testing/reportEvents.mjs';
import { sum, table, TallyKeeper } from './testing/tally.mjs';

/** @typedef {import('./testing/tally.mjs').Tally} Tally */
/** @typedef {(patterns: readonly string[]) => Promise<Tally>} Part */

/**
 * What answers soonest comes first. The parts of a stage run side by side: hosts and windows wait for files and for what they
 * draw, and leave their core to the others meanwhile.
 *
 * @type {ReadonlyArray<Readonly<Record<string, Part>>>}
 */
const stages = [
  {
    unit: (patterns) => inNode('unit', patterns),
    manifest: (patterns) => inNode('manifest', patterns),
    types: checkTypes,
    lint,
  },
  {
    pages: (patterns) => runPages({ patterns }),
    // Journeys take as long as all hosts one after the other; without them two hosts fill two cores.
    host: (patterns) => runHost(patterns, isWanted('journeys') ? 1 : 2),
    journeys: (patterns) => runJourneys({ patterns }),
  },
];

chdir(fileURLToPath(new URL('..', import.meta.url)));
const args = process.argv.slice(2);
const names = new Set(stages.flatMap(Object.keys));
const named = args.filter((arg) => names.has(arg));
const patterns = args.filter((arg) => !names.has(arg) && arg !== '--full');
if (args.includes('--full')) {
  Object.assign(process.env, { TALK_NOTES_MATRIX: 'full', TALK_NOTES_RUNS: '10', TALK_NOTES_SEED: 'fresh' });
}

// Whoever picks journeys looks at what they show.
if (patterns.length > 0) process.env['TALK_NOTES_PICTURES'] ??= '1';

const isWanted = (/** @type {string} */ part) => named.length === 0 || named.includes(part);
const began = Date.now();
// A fresh machine has no VS Code yet: it comes while the first parts keep the processors busy.
if (isWanted('host') && patterns.length === 0) void prepareAllHosts();
/** @type {import('./testing/tally.mjs').Row[]} */
const rows = [];
for (const stage of stages) {
  const wanted = Object.entries(stage).filter(([part]) => isWanted(part));
  rows.push(...(await Promise.all(wanted.map(([part, run]) => runPart(part, run)))));
}
const total = sum(rows.map(({ tally }) => tally));
if (total.passed + total.failed === 0) {
  console.error(`No test has ${patterns.join(' or ')} in its path.`);
  process.exitCode = 1;
}
console.log(`\n${table([...rows, { part: 'all', tally: total, seconds: secondsSince(began) }])}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

/**
 * @param {string} part
 * @param {Part} run
 * @returns {Promise<import('./testing/tally.mjs').Row>}
 */
async function runPart(part, run) {
  const began = Date.now();
  const tally = await run(patterns).catch((error) => {
    const keeper = new TallyKeeper(part);
    keeper.fail('the run itself', describeError(error));
    return keeper.tally;
  });
  return { part, tally, seconds: secondsSince(began) };
}

/** @param {number} began */
function secondsSince(began) {
  return (Date.now() - began) / 1000;
}

/**
 * @param {string} part
 * @param {readonly string[]} patterns
 */
async function inNode(part, patterns) {
  return withBundledTests({ folder: `test/${part}`, suffix: '.test.ts', patterns }, (files) =>
    runMocha(part, files),
  );
}
