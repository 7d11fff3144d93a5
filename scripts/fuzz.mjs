// Hunts for texts that break a promise: `npm run fuzz [-- PATTERN …]` tries every property of the unit tests ten times as
// often as `npm test` does, from a new seed. What it finds is printed with the seed, and becomes a test of its own.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { withBundledTests } from './testing/bundleTests.mjs';
import { runMocha } from './testing/runMocha.mjs';
import { inWords, sum } from './testing/tally.mjs';

/** @typedef {import('./testing/tally.mjs').Tally} Tally */

/**
 * Each gets the patterns and tells what it found.
 *
 * @type {ReadonlyArray<(patterns: readonly string[]) => Promise<Tally>>}
 */
const hunts = [properties, documents];

chdir(fileURLToPath(new URL('..', import.meta.url)));
const patterns = process.argv.slice(2);
process.env['TALK_NOTES_SEED'] ??= 'fresh';
process.env['TALK_NOTES_RUNS'] ??= '10';

const tallies = [];
for (const hunt of hunts) tallies.push(await hunt(patterns));
const total = sum(tallies);
if (total.passed + total.failed === 0) {
  console.error(`No test has ${patterns.join(' or ')} in its path.`);
  process.exitCode = 1;
}
console.log(inWords(total));
if (total.failed > 0) process.exitCode = 1;

/** @param {readonly string[]} patterns */
function properties(patterns) {
  return withBundledTests(
    { folder: 'test/unit', suffix: '.test.ts', patterns, words: 'support/fastCheck' },
    (files) => runMocha('fuzz', files),
  );
}

/**
 * Made-up notes through every way into the core: `TALK_NOTES_DOCUMENTS=1000` for fewer than 100,000, and
 * `TALK_NOTES_MINUTES=30` for as many as fit. Prints how many there were, and what each way took.
 *
 * @param {readonly string[]} patterns
 */
function documents(patterns) {
  return withBundledTests({ folder: 'test/fuzz', suffix: '.fuzz.ts', patterns, words: 'describe' }, (files) =>
    runMocha('fuzz', files),
  );
}
