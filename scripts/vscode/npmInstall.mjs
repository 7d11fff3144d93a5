import { once } from 'node:events';
import { npm } from '../npm.mjs';
import { withProgress } from './progress.mjs';

/**
 * Installs npm packages into a folder, without running what they bring (compilers are not needed for what we take).
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {string} label what a person reads while it runs
 * @param {string} folder
 * @param {string[]} packages with their versions; none installs what the folder's own package.json asks for
 */
export async function npmInstall(lifetime, label, folder, packages = []) {
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    '--engine-strict=false',
  ];
  const args = ['install', `--prefix=${folder}`, '--omit=dev', '--ignore-scripts', ...quiet, ...packages];
  const { program, args: all, shell } = npm(args);
  const child = lifetime.spawn(program, all, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], shell });
  let said = '';
  child.stderr?.on('data', (data) => (said += data));
  const [code] = await withProgress(label, once(child, 'close'));
  if (code !== 0) throw new Error(`npm could not install ${packages.join(' ') || folder}:\n${said}`);
}
