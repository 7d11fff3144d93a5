import { once } from 'node:events';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findChromium } from '../vscode/findChromium.mjs';
import { installVSCode } from '../vscode/installVSCode.mjs';
import { killGroup } from '../vscode/killGroup.mjs';

const codeLike = fileURLToPath(new URL('../vscode/codeLike.mjs', import.meta.url));
const hostProcess = fileURLToPath(new URL('hostProcess.mjs', import.meta.url));

/**
 * Which extension host: of which VS Code, and whether the web worker's.
 *
 * @typedef {{ version: import('../vscode/versions.mjs').Version, web: boolean }} Host
 */

/**
 * Gets what hosts of a version need, once: several that start at the same moment must not all install it.
 *
 * @param {import('../vscode/lifetime.mjs').Lifetime} lifetime
 * @param {import('../vscode/versions.mjs').Version} version
 */
export async function prepareHosts(lifetime, version) {
  if ((await executable(version)) !== codeLike) return;
  await installVSCode(lifetime, version);
  await findChromium(lifetime);
}

/**
 * Opens a folder in a real VS Code with the extension and runs a bundle of tests in its extension host.
 *
 * The executable is the desktop VS Code that TALK_NOTES_VSCODE names; with TALK_NOTES_DOWNLOAD=1 one that
 * @vscode/test-electron downloads; else one that takes the same arguments and serves a VS Code from npm.
 *
 * @param {import('../vscode/lifetime.mjs').Lifetime} lifetime
 * @param {Host} host
 * @param {{ workspace: string, tests: string, dist?: string, signal?: AbortSignal }} what the folder to open; the bundle of
 *   tests, relative to the project; the folder of the extension's own bundles, if not the project's; a signal that ends the
 *   run
 * @param {(line: string) => void} hear gets every line that the host says
 */
export async function runInExtensionHost(
  lifetime,
  { version, web },
  { workspace, tests, dist = resolve('dist'), signal },
  hear,
) {
  const extension = await extensionWith(lifetime, dist, web);
  const options = {
    vscodeExecutablePath: await executable(version),
    extensionDevelopmentPath: extension,
    // VS Code runs tests in the host of the extension whose folder they lie in.
    extensionTestsPath: join(extension, tests),
    launchArgs: [workspace, '--disable-workspace-trust', ...(web ? ['--extensionDevelopmentKind=web'] : [])],
  };
  const child = lifetime.spawn(process.execPath, [hostProcess, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TALK_NOTES_SERVED: version },
  });
  signal?.addEventListener('abort', () => child.pid !== undefined && killGroup(child.pid, 'SIGTERM'));
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', hear);
  }
  await once(child, 'close');
}

/**
 * The extension with bundles from elsewhere; on the web with a manifest without `main`, which leaves nothing but the web
 * worker.
 *
 * @param {import('../vscode/lifetime.mjs').Lifetime} lifetime
 * @param {string} dist
 * @param {boolean} web
 */
async function extensionWith(lifetime, dist, web) {
  const copy = await lifetime.temporaryFolder('talk-notes-extension-');
  const { main, ...manifest } = JSON.parse(await readFile('package.json', 'utf8'));
  await writeFile(join(copy, 'package.json'), JSON.stringify(web ? manifest : { main, ...manifest }));
  for (const name of ['l10n', 'media', 'snippets', 'docs', 'out', 'package.nls.json']) {
    await symlink(resolve(name), join(copy, name));
  }
  await symlink(dist, join(copy, 'dist'));
  return copy;
}

/** @param {import('../vscode/versions.mjs').Version} version */
async function executable(version) {
  const named = process.env['TALK_NOTES_VSCODE'];
  if (named) return named;
  return process.env['TALK_NOTES_DOWNLOAD'] ? downloadAndUnzipVSCode(`${version}.0`) : codeLike;
}
