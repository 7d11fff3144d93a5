import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Where a served VS Code keeps its settings and its extensions.
 *
 * @typedef {{ serverData: string, extensions: string }} Profile
 */

/** What keeps a fresh VS Code quiet: nothing that opens by itself, asks, reports or phones. */
const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Makes the profile of a clean VS Code that goes when the lifetime ends.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 * @param {{ settings?: Record<string, unknown>, keybindings?: readonly unknown[], extension?: string }} [options]
 *   settings over the quiet ones; entries of keybindings.json; the folder of an extension that is to be there as if
 *   installed, though it stays where it is
 * @returns {Promise<Profile>}
 */
export async function makeProfile(lifetime, { settings = {}, keybindings = [], extension } = {}) {
  const home = await lifetime.temporaryFolder('talk-notes-profile-');
  const serverData = join(home, 'data');
  const extensions = join(home, 'extensions');
  const user = join(userDataIn({ serverData, extensions }), 'User');
  await mkdir(user, { recursive: true });
  await mkdir(extensions);
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  await writeFile(join(user, 'keybindings.json'), JSON.stringify(keybindings, null, 2));
  if (extension !== undefined) {
    await writeFile(
      join(extensions, 'extensions.json'),
      JSON.stringify([await entryFor(extension)], null, 2),
    );
  }
  return { serverData, extensions };
}

/**
 * @param {Profile} profile
 * @returns {string} what the desktop calls its user data folder, with the settings in it
 */
export function userDataIn({ serverData }) {
  return join(serverData, 'data');
}

/**
 * What VS Code writes into its extensions.json for an extension that it installed; the location may be anywhere
 * (tried with 1.100 and 1.139).
 *
 * @param {string} folder
 */
async function entryFor(folder) {
  const { publisher, name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: pathToFileURL(folder).pathname, scheme: 'file' },
  };
}
