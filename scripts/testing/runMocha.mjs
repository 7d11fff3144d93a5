import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TallyKeeper } from './tally.mjs';

const mochaProcess = fileURLToPath(new URL('mochaProcess.mjs', import.meta.url));

/**
 * Runs bundled test files in a Node process of their own. Their stack traces name the TypeScript lines.
 *
 * @param {string} run name of the run, for failures
 * @param {string[]} files
 * @param {{ timeout?: number, retries?: number, env?: NodeJS.ProcessEnv }} [options] milliseconds that one test may take;
 *   how often one that failed is tried again; variables over those of this process
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runMocha(run, files, { timeout = 30_000, retries = 0, env = {} } = {}) {
  const keeper = new TallyKeeper(run);
  if (files.length === 0) return keeper.tally;
  const child = fork(mochaProcess, files, {
    execArgv: ['--enable-source-maps'],
    env: {
      ...process.env,
      ...env,
      TALK_NOTES_TEST_TIMEOUT: String(timeout),
      TALK_NOTES_TEST_RETRIES: String(retries),
    },
  });
  child.on('message', (event) => keeper.take(/** @type {import('./reportEvents.mjs').TestEvent} */ (event)));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...end) => resolve(end));
  });
  return keeper.close(`mocha ended with ${signal ?? `code ${code}`} before its last test`);
}
