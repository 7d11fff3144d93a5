import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');

/**
 * Builds for production and packs what `.vscodeignore` lets in.
 *
 * @param {string} file where the .vsix goes
 * @returns {Promise<string>} what vsce said: the list of files
 * @throws an Error where vsce fails, and where it only warns: what it warns of, users see
 */
export async function packageExtension(file) {
  const args = [
    ...['package', '--out', file],
    // Everything is bundled.
    '--no-dependencies',
    // The manifest names no repository, so there is no address that links in the README could begin with.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
  ];
  const child = spawn(process.execPath, [vsce, ...args], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`vsce failed:\n${said}`);
  if (said.includes(' WARNING ')) throw new Error(`vsce warns:\n${said}`);
  return said.slice(said.indexOf('Files included'));
}
