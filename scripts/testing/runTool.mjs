import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TallyKeeper } from './tally.mjs';

/**
 * Runs the command of an installed package. It counts as one test, and its whole output is the failure.
 *
 * @param {string} run name of the run, for the failure
 * @param {string} title what it checks
 * @param {string} tool the package, whose command has its name
 * @param {string[]} args
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runTool(run, title, tool, args) {
  const keeper = new TallyKeeper(run);
  const { code, said } = await outputOf(tool, args);
  if (code === 0) keeper.take({ event: 'pass', title, ms: 0 });
  else keeper.fail(title, said);
  return keeper.tally;
}

/**
 * Runs the command of an installed package.
 *
 * @param {string} tool the package
 * @param {string[]} args
 * @param {string} [command] the command's name, if it is not the package's
 * @returns {Promise<{ code: number | null, said: string }>} how it ended (null: a signal ended it), and all that it wrote
 */
export async function outputOf(tool, args, command = tool) {
  const child = spawn(process.execPath, [await commandOf(tool, command), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, said };
}

/**
 * @param {string} tool
 * @param {string} command
 */
async function commandOf(tool, command) {
  // Not by `require.resolve`: a package may let nobody see its manifest.
  const manifest = fileURLToPath(new URL(`../../node_modules/${tool}/package.json`, import.meta.url));
  const { bin } = JSON.parse(await readFile(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}
