import { once } from 'node:events';
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
  // `npm run` names its own script, which is surer than whatever stands on the PATH.
  const npm = process.env['npm_execpath'];
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'pipe']);
  const child = npm?.endsWith('.js')
    ? lifetime.spawn(process.execPath, [npm, ...args], { cwd: folder, stdio: [...stdio] })
    : lifetime.spawn('npm', args, { cwd: folder, stdio: [...stdio], shell: process.platform === 'win32' });
  let said = '';
  child.stderr?.on('data', (data) => (said += data));
  const [code] = await withProgress(label, once(child, 'close'));
  if (code !== 0) throw new Error(`npm could not install ${packages.join(' ') || folder}:\n${said}`);
}
