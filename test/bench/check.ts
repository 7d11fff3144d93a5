/**
 * Run in a fresh process: `check DIR`. Prints `{ notes, findings, ms }` as JSON: from the disk to all findings, as the
 * command line has them.
 */
import { performance } from 'node:perf_hooks';
import { checkFolder } from '../../src/cli/checkFolder';
import { Troubles } from '../../src/cli/troubles';

const [directory = ''] = process.argv.slice(2);
const started = performance.now();
void checkFolder(directory, undefined, new Troubles(directory)).then(({ sites, found }) => {
  const notes = sites.reduce((sum, site) => sum + site.notes, 0);
  console.log(JSON.stringify({ notes, findings: found.length, ms: performance.now() - started }));
});
