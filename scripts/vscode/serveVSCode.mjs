import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { withProgress } from './progress.mjs';

/**
 * A VS Code that answers. `ended` resolves when its process ends.
 *
 * @typedef {{
 *   origin: string,
 *   urlOf: (folder: string, payload?: Array<[string, string]>) => string,
 *   ended: Promise<unknown>,
 * }} Served
 */

const patience = 60_000;

/**
 * Serves a VS Code on this machine alone (127.0.0.1) and waits until it answers.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {import('./installVSCode.mjs').Installed} vscode
 * @param {import('./profile.mjs').Profile} profile
 * @param {{ port?: number, smokeTestDriver?: boolean }} [options] the first port to try, the next ones if that is
 *   taken, any free one unless told; the driver makes the page obey a payload in its address
 * @returns {Promise<Served>}
 */
export async function serveVSCode(lifetime, vscode, profile, { port = 0, smokeTestDriver = false } = {}) {
  for (let candidate = port; ; candidate++) {
    const at = await serveAt(lifetime, vscode, profile, candidate, smokeTestDriver);
    if (at !== undefined) {
      const origin = `http://127.0.0.1:${at.port}`;
      return { origin, urlOf: (folder, payload) => urlOf(origin, folder, payload), ended: at.ended };
    }
  }
}

/**
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {import('./installVSCode.mjs').Installed} vscode
 * @param {import('./profile.mjs').Profile} profile
 * @param {number} port
 * @param {boolean} smokeTestDriver
 * @returns {Promise<{ port: number, ended: Promise<unknown> } | undefined>} undefined if the port is taken
 */
async function serveAt(lifetime, { node, serverMain, version }, profile, port, smokeTestDriver) {
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--server-data-dir', profile.serverData, '--extensions-dir', profile.extensions],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // On one machine it costs more than it saves.
    '--disable-websocket-compression',
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = lifetime.spawn(node, [serverMain, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnv(),
  });
  /** @type {Promise<number | undefined>} */
  const ready = new Promise((resolve, reject) => {
    let said = '';
    const hear = (/** @type {Buffer} */ data) => {
      said += data;
      const bound = /Extension host agent listening on (\d+)/.exec(said);
      if (bound) resolve(Number(bound[1]));
      if (said.includes('EADDRINUSE')) resolve(undefined);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code ${version} ended with code ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`VS Code ${version} did not start:\n${said}`)), patience).unref();
  });
  const bound = await withProgress(`VS Code ${version} starts`, ready);
  // From here on nobody reads what it says, and a full pipe would stop it.
  child.stdout?.removeAllListeners('data').resume();
  child.stderr?.removeAllListeners('data').resume();
  return bound === undefined ? undefined : { port: bound, ended: once(child, 'exit') };
}

/** Our environment less what a VS Code around us put in: it would make the new one take itself for a part of that. */
function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
  );
}

/**
 * @param {string} origin
 * @param {string} folder absolute; a .code-workspace file opens the folders that it names
 * @param {Array<[string, string]>} [payload]
 */
function urlOf(origin, folder, payload) {
  const url = new URL(origin);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  url.searchParams.set(kind, pathToFileURL(folder).pathname);
  if (payload) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
