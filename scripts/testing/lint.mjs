import { runTool } from './runTool.mjs';
import { sum } from './tally.mjs';

/** What `npm run lint` runs; each tool counts as one test. */
export async function lint() {
  return sum(
    await Promise.all([
      runTool('lint', 'ESLint has no complaint', 'eslint', ['.', '--max-warnings', '0']),
      runTool('lint', 'Prettier would change nothing', 'prettier', ['--check', '.', '--log-level', 'warn']),
    ]),
  );
}
