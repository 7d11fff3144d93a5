// Breaks things around a real window, and prints what became of the notes: `npm run faults [-- PATTERN]`. Each fault is
// a test; what can't be done on a machine is skipped. Fails where words were lost.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { runJourneys } from './testing/runJourneys.mjs';
import { inWords } from './testing/tally.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const tally = await runJourneys({
  patterns: process.argv.slice(2),
  folder: 'test/faults',
  suffix: '.fault.ts',
});
console.log(inWords(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
