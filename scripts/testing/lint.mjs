import { runTool } from './runTool.mjs';
import { sum } from './tally.mjs';

/** What `npm run lint` runs; each tool counts as one test. */
export async function lint() {
  return sum(
    await Promise.all([
      runTool('lint', 'oxlint has no complaint', 'oxlint', ['.']),
      runTool('lint', 'oxfmt would change nothing', 'oxfmt', ['--list-different', '.']),
      runTool('lint', 'knip finds nothing that nobody uses', 'knip', ['--no-progress']),
    ]),
  );
}
