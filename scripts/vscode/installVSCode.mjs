import { join } from 'node:path';
import { cached } from './cache.mjs';
import { npmInstall } from './npmInstall.mjs';
import { versions } from './versions.mjs';

/**
 * A whole VS Code with its web workbench, from npm, ready to be served.
 *
 * @typedef {{ version: import('./versions.mjs').Version, node: string, serverMain: string, extensions: string }} Installed
 */

/**
 * Takes a VS Code from the cache or installs it there (about 20 seconds, no compiler).
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {import('./versions.mjs').Version} version
 * @returns {Promise<Installed>}
 */
export async function installVSCode(lifetime, version) {
  const { codeServer, node } = versions[version];
  const home = await cached(lifetime, `code-server-${codeServer}`, async (folder) => {
    await npmInstall(lifetime, `VS Code ${version}, once: its workbench`, folder, [
      `code-server@${codeServer}`,
    ]);
    await npmInstall(lifetime, `VS Code ${version}, once: its libraries`, vscodeIn(folder));
  });
  const vscode = vscodeIn(home);
  return {
    version,
    node: await nodeOf(lifetime, node),
    serverMain: join(vscode, 'out', 'server-main.js'),
    extensions: join(vscode, 'extensions'),
  };
}

/** @param {string} home */
function vscodeIn(home) {
  return join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * The Node that runs us if its major version is right, else one from npm, which has one package for each platform.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {string} version
 */
async function nodeOf(lifetime, version) {
  const [major] = version.split('.');
  if (process.versions.node.split('.')[0] === major) return process.execPath;
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const home = await cached(lifetime, `node-${version}`, (folder) =>
    npmInstall(lifetime, `Node ${version}, once`, folder, [`${name}@${version}`]),
  );
  return join(home, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}
