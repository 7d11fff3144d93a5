// Takes the README's pictures anew, from real VS Code windows: `npm run screenshots [-- PATTERN]`. Look at them after.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { runJourneys } from './testing/runJourneys.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const { passed, failed } = await runJourneys({
  patterns: process.argv.slice(2),
  folder: 'test/screenshots',
  suffix: '.shots.ts',
});
console.log(`${passed} taken, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
