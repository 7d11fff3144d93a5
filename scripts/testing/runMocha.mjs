import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Silence } from './silence.mjs';
import { sum, TallyKeeper } from './tally.mjs';

const mochaProcess = fileURLToPath(new URL('mochaProcess.mjs', import.meta.url));

/** Milliseconds: less than the silence that ends a run, so that a test that hangs is a failure with a name. */
const patience = 110_000;

/**
 * Runs bundled test files in Node processes of their own, one for each processor (`TALK_NOTES_LANES` names another number).
 * A process asks for the next file when it is through with one, so that no list has to say how long each takes. Stack
 * traces name the TypeScript lines.
 *
 * @param {string} run name of the run, for failures
 * @param {readonly string[]} files each a module that nothing else loads
 * @param {{ timeout?: number, around?: string | undefined, env?: NodeJS.ProcessEnv, most?: number }} [options]
 *   milliseconds that one test may take; a module with what goes around the tests of a process (`mochaProcess`); variables
 *   over those of this process; at most so many processes
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runMocha(
  run,
  files,
  { timeout = patience, around = '', env = {}, most = availableParallelism() } = {},
) {
  const waiting = [...files];
  const lanes = Math.min(files.length, Number(process.env['TALK_NOTES_LANES']) || most);
  const variables = {
    ...process.env,
    ...env,
    ...seedOf(run),
    TALK_NOTES_TEST_TIMEOUT: String(timeout),
    TALK_NOTES_TEST_AROUND: around,
  };
  return sum(await Promise.all(Array.from({ length: lanes }, () => runLane(run, waiting, variables))));
}

/**
 * A new seed is thrown once for all lanes and said, so that what it found can be found again.
 *
 * @param {string} run
 * @returns {NodeJS.ProcessEnv}
 */
function seedOf(run) {
  if (process.env['TALK_NOTES_SEED'] !== 'fresh') return {};
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  console.log(`${run}: TALK_NOTES_SEED=${seed}`);
  return { TALK_NOTES_SEED: seed };
}

/**
 * @param {string} run
 * @param {string[]} waiting files that no lane has begun; each is taken out by the lane that runs it
 * @param {NodeJS.ProcessEnv} env
 */
async function runLane(run, waiting, env) {
  const keeper = new TallyKeeper(run);
  const child = fork(mochaProcess, { execArgv: ['--enable-source-maps'], env });
  const silence = new Silence(() => child.kill('SIGKILL'));
  child.on('message', (/** @type {import('./mochaProcess.mjs').Message} */ message) => {
    silence.broken();
    if (message.event === 'idle') child.send({ file: waiting.shift() });
    else if (message.event !== 'step') keeper.take(message);
  });
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...end) => resolve(end));
  });
  silence.over();
  return keeper.close(silence.reason || `mocha ended with ${signal ?? `code ${code}`} before its last test`);
}
