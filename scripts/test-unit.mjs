// The unit tests alone: `node scripts/test-unit.mjs [part of a path …]`.
import { withBundledTests } from './testing/bundleTests.mjs';
import { runMocha } from './testing/runMocha.mjs';
import { inWords } from './testing/tally.mjs';

const patterns = process.argv.slice(2);
const tally = await withBundledTests({ folder: 'test/unit', suffix: '.test.ts', patterns }, (files) => {
  if (files.length === 0)
    console.error(`No unit test has ${patterns.join(' or ') || '.test.ts'} in its path.`);
  return runMocha('unit', files);
});
console.log(inWords(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
