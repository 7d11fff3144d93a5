// Runs the tests: `npm test [-- PART …] [PATTERN …]`. Without a part all of them run; a pattern is a piece of the path
// of the test files wanted. The last line is the sum: `N passed, N failed`.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './buildExtension.mjs';
import { withBundledTests } from './testing/bundleTests.mjs';
import { checkTypes } from './testing/checkTypes.mjs';
import { lint } from './testing/lint.mjs';
import { runHost } from './testing/runHost.mjs';
import { runJourneys } from './testing/runJourneys.mjs';
import { runMocha } from './testing/runMocha.mjs';
import { describeError } from './testing/reportEvents.mjs';
import { inWords, sum, TallyKeeper } from './testing/tally.mjs';

/** @typedef {import('./testing/tally.mjs').Tally} Tally */

/**
 * In the order in which they run: what answers soonest comes first.
 *
 * @type {ReadonlyArray<[string, (patterns: readonly string[]) => Promise<Tally>]>}
 */
const parts = [
  ['unit', (patterns) => inNode('unit', patterns)],
  ['manifest', (patterns) => inNode('manifest', patterns)],
  ['types', checkTypes],
  ['lint', lint],
  ['host', inHosts],
  ['journeys', (patterns) => runJourneys({ patterns })],
];

chdir(fileURLToPath(new URL('..', import.meta.url)));
const args = process.argv.slice(2);
const names = new Set(parts.map(([name]) => name));
const named = args.filter((arg) => names.has(arg));
const patterns = args.filter((arg) => !names.has(arg));

const tallies = [];
for (const [part, run] of parts) {
  if (named.length === 0 || named.includes(part)) tallies.push(await runPart(part, run));
}
const total = sum(tallies);
if (total.passed + total.failed === 0) {
  console.error(`No test has ${patterns.join(' or ')} in its path.`);
  process.exitCode = 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.failed > 0) process.exitCode = 1;

/**
 * @param {string} part
 * @param {(patterns: readonly string[]) => Promise<Tally>} run
 * @returns {Promise<Tally>}
 */
async function runPart(part, run) {
  const began = Date.now();
  const tally = await run(patterns).catch((error) => {
    const keeper = new TallyKeeper(part);
    keeper.fail('the run itself', describeError(error));
    return keeper.tally;
  });
  console.log(`${part}: ${inWords(tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
  return tally;
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

/** @param {readonly string[]} patterns */
async function inHosts(patterns) {
  buildExtension();
  return runHost(patterns);
}
