import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { installVSCode, type Installed } from '../../../scripts/vscode/installVSCode.mjs';
import { launchChromium } from '../../../scripts/vscode/launchChromium.mjs';
import { Lifetime } from '../../../scripts/vscode/lifetime.mjs';
import { makeProfile, userDataIn, type Profile } from '../../../scripts/vscode/profile.mjs';
import { serveVSCode, type Served } from '../../../scripts/vscode/serveVSCode.mjs';
import { newest, type Version } from '../../../scripts/vscode/versions.mjs';
import { cleaningKeybindings } from './cleaningKeys';

/** Which VS Code a window belongs to. Windows of the same one share its server. */
export interface Kind {
  readonly vscode: Version;
  /** The extension host: Node on the server, or a web worker in the window as on vscode.dev. */
  readonly host: 'node' | 'web';
}

const run = promisify(execFile);

/** Everything that journeys start; `runJourneys` ends it with the process. */
export const lifetime = new Lifetime();
const servers = new Map<string, Promise<Served>>();
/** The text of each server's user settings as it was made, by path. */
const userSettings = new Map<string, string>();
let browser: Promise<Browser> | undefined;

/** The server of a clean VS Code with the packaged extension installed, started when it is first asked for. */
export function serverOf(kind: Kind): Promise<Served> {
  const key = `${kind.vscode} ${kind.host}`;
  const server = servers.get(key) ?? start(kind);
  servers.set(key, server);
  return server;
}

/** Puts the user's settings of all servers back. @returns the texts of those that had been changed */
export async function putUserSettingsBack(): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of userSettings) {
    const found = await readFile(path, 'utf8');
    if (found === text) continue;
    changed.push(found);
    await writeFile(path, text);
  }
  return changed;
}

/** The one Chromium of all journeys. */
export function sharedBrowser(): Promise<Browser> {
  return (browser ??= launchChromium(lifetime));
}

/** Ends the servers, the browser and the temporary folders. */
export async function endAll(): Promise<void> {
  await (await browser)?.close();
  await lifetime.end();
}

async function start({ vscode, host }: Kind): Promise<Served> {
  const installed = await installVSCode(lifetime, vscode);
  const settings = {
    // A test clicks the icons of a view's header, which VS Code shows to a pointer or the focus only.
    'workbench.view.alwaysShowHeaderActions': true,
    'git.enabled': false,
    // What moves or is drawn for the eye alone costs the window a tenth of its time.
    'editor.cursorBlinking': 'solid',
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.stickyScroll.enabled': false,
    'workbench.reduceMotion': 'on',
    // The newest VS Code would write its new word for `false` into the settings, as if a journey had.
    ...(vscode === newest && { 'extensions.autoUpdate': 'off' }),
    // What a journey did in a window is not to show in the next one: where its cursor was, which commands it ran.
    'workbench.commandPalette.history': 0,
    'workbench.editor.restoreViewState': false,
    ...(host === 'web' ? { 'remote.extensionKind': { 'talk-notes.talk-notes': ['web'] } } : {}),
  };
  const profile = await makeProfile(lifetime, { settings, keybindings: cleaningKeybindings });
  const settingsPath = join(userDataIn(profile), 'User', 'settings.json');
  userSettings.set(settingsPath, await readFile(settingsPath, 'utf8'));
  await installExtension(installed, profile);
  return serveVSCode(lifetime, installed, profile);
}

/** Installs the packaged file as a user would: what is shipped is what is tested. */
async function installExtension(installed: Installed, profile: Profile): Promise<void> {
  const file = process.env['TALK_NOTES_VSIX'];
  if (file === undefined) throw new Error('TALK_NOTES_VSIX names no packaged extension.');
  await run(installed.node, [
    installed.serverMain,
    ...['--install-extension', file],
    ...['--extensions-dir', profile.extensions, '--server-data-dir', profile.serverData],
    '--accept-server-license-terms',
  ]);
}
