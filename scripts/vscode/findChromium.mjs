import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress.mjs';

const names = [
  // Chromium without windows of its own: journeys cost a seventh less.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/**
 * The Chromium, Chrome or Edge of this machine. On Debian and its kin, as root, a missing one is installed.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @returns {Promise<string>} the executable's path
 * @throws an Error that says what to install
 */
export async function findChromium(lifetime) {
  const named = process.env['TALK_NOTES_CHROME'];
  if (named) {
    if (!existsSync(named)) throw new Error(`TALK_NOTES_CHROME names ${named}, which is not there.`);
    return named;
  }
  const found = candidates().find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await installWithApt(lifetime);
    const installed = candidates().find((path) => existsSync(path));
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one (Debian, Ubuntu: sudo apt-get install chromium; ' +
      'Fedora: sudo dnf install chromium; macOS: brew install --cask google-chrome) or name one in TALK_NOTES_CHROME.',
  );
}

function candidates() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => names.map((name) => join(dir, name)));
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ...onPath,
      ];
    case 'win32':
      return programs.flatMap((dir) => [
        join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
    default:
      return onPath;
  }
}

/** @param {import('./lifetime.mjs').Lifetime} lifetime */
async function installWithApt(lifetime) {
  // Ubuntu's package of that name only fetches a snap, which does not run in a container; then the message says so.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = async (...args) => {
    const child = lifetime.spawn('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'pipe'], env });
    let said = '';
    child.stderr?.on('data', (data) => (said += data));
    const [code] = await withProgress(`Chromium, once: apt-get ${args[0]}`, once(child, 'close'));
    return code === 0 ? undefined : `apt-get ${args.join(' ')} failed; install Chromium by hand.\n${said}`;
  };
  const install = (/** @type {string} */ name) => apt('install', '-y', '--no-install-recommends', name);
  const trouble =
    (await apt('update')) ??
    // Not every release has the smaller one.
    ((await install('chromium-headless-shell')) && (await install('chromium')));
  if (trouble) throw new Error(trouble);
}
