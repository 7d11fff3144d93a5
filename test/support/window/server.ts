import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { installVSCode, type Installed } from '../../../scripts/vscode/installVSCode.mjs';
import { launchChromium } from '../../../scripts/vscode/launchChromium.mjs';
import { Lifetime } from '../../../scripts/vscode/lifetime.mjs';
import { makeProfile, type Profile } from '../../../scripts/vscode/profile.mjs';
import { serveVSCode, type Served } from '../../../scripts/vscode/serveVSCode.mjs';
import type { Version } from '../../../scripts/vscode/versions.mjs';

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
let browser: Promise<Browser> | undefined;

/** The server of a clean VS Code with the packaged extension installed, started when it is first asked for. */
export function serverOf(kind: Kind): Promise<Served> {
  const key = `${kind.vscode} ${kind.host}`;
  const server = servers.get(key) ?? start(kind);
  servers.set(key, server);
  return server;
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
    ...(host === 'web' ? { 'remote.extensionKind': { 'talk-notes.talk-notes': ['web'] } } : {}),
  };
  const profile = await makeProfile(lifetime, { settings });
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
