// Builds and opens an editor with the extension: `npm start [-- FOLDER] [-- --web] [-- --served]`.
// Without a folder it opens a copy of the sample conference, so that the sample stays clean. `--web` runs the
// extension in the web worker host, as vscode.dev does. `--served` takes a VS Code from npm even where there is `code`.
import { once } from 'node:events';
import { cp, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from './buildExtension.mjs';
import { desktopCode } from './vscode/desktopCode.mjs';
import { installVSCode } from './vscode/installVSCode.mjs';
import { Lifetime } from './vscode/lifetime.mjs';
import { makeProfile, userDataIn } from './vscode/profile.mjs';
import { serveVSCode } from './vscode/serveVSCode.mjs';
import { newest } from './vscode/versions.mjs';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const firstPort = 8371;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { web: { type: 'boolean', default: false }, served: { type: 'boolean', default: false } },
});

const lifetime = new Lifetime();
try {
  buildExtension();
  const folder = await folderToOpen(positionals[0]);
  const code = values.served ? undefined : desktopCode();
  if (code === undefined) await serve(folder);
  else await openDesktop(code, folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await lifetime.end();
}

/**
 * @param {string | undefined} named
 * @returns {Promise<string>} absolute
 */
async function folderToOpen(named) {
  if (named !== undefined) {
    // npm runs a script in the project's folder; a person means the one where they typed.
    const folder = resolve(process.env['INIT_CWD'] ?? '.', named);
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new Error(`There is no folder ${folder}.`);
    return folder;
  }
  const sample = join(checkout, 'media', 'sample');
  const copy = join(await lifetime.temporaryFolder('talk-notes-'), basename(sample));
  await cp(sample, copy, { recursive: true });
  return copy;
}

/** @param {string} folder */
async function serve(folder) {
  const vscode = await installVSCode(lifetime, newest);
  const settings = values.web ? { 'remote.extensionKind': { 'talk-notes.talk-notes': ['web'] } } : {};
  const profile = await makeProfile(lifetime, { settings, extension: checkout });
  const served = await serveVSCode(lifetime, vscode, profile, { port: firstPort });
  console.log(`\nTalk Notes on ${folder}\nOpen ${served.urlOf(folder)}\nCtrl+C ends it.`);
  await served.ended;
}

/**
 * @param {string} code
 * @param {string} folder
 */
async function openDesktop(code, folder) {
  const profile = await makeProfile(lifetime);
  const userData = userDataIn(profile);
  // `code` leaves the window to a process of its own, whose id stands in this file.
  lifetime.endProcessNamedIn(join(userData, 'code.lock'));
  const args = [
    ...['--wait', '--new-window', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
    ...[`--user-data-dir=${userData}`, `--extensions-dir=${profile.extensions}`],
    `--extensionDevelopmentPath=${checkout}`,
    ...(values.web ? ['--extensionDevelopmentKind=web'] : []),
    folder,
  ];
  const child = lifetime.spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`\nTalk Notes on ${folder}\nIt opens in ${code}. Closing the window, or Ctrl+C, ends it.`);
  await once(child, 'exit');
}
