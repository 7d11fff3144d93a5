#!/usr/bin/env node
// Takes the desktop's command line for a test run (`--extensionDevelopmentPath=… --extensionTestsPath=… [folder]`),
// runs it in a VS Code served from npm, opened in a headless Chromium, and ends with the code of the tests: what
// `runTests` of @vscode/test-electron starts where no desktop VS Code can be had.
// TALK_NOTES_SERVED names the version.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { endWithParent } from './endWithParent.mjs';
import { installVSCode } from './installVSCode.mjs';
import { launchChromium } from './launchChromium.mjs';
import { Lifetime } from './lifetime.mjs';
import { makeProfile } from './profile.mjs';
import { serveVSCode } from './serveVSCode.mjs';
import { newest, versions } from './versions.mjs';

const text = /** @type {const} */ ({ type: 'string' });
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: text,
    extensionDevelopmentKind: text,
    extensionTestsPath: text,
    'user-data-dir': text,
  },
});
const patience = 5 * 60_000;

const lifetime = new Lifetime();
endWithParent(lifetime);
let code = 1;
try {
  code = await runTests();
} catch (error) {
  console.error(error);
} finally {
  await lifetime.end();
}
process.exit(code);

/** @returns {Promise<number>} the exit code of the tests */
async function runTests() {
  const version = process.env['TALK_NOTES_SERVED'] ?? newest;
  if (!isVersion(version))
    throw new Error(`TALK_NOTES_SERVED is none of ${Object.keys(versions).join(', ')}`);
  const profile = await makeProfile(lifetime, { settings: await settingsIn(values['user-data-dir']) });
  const vscode = await installVSCode(lifetime, version);
  const served = await serveVSCode(lifetime, vscode, profile, { smokeTestDriver: true });
  const authority = new URL(served.origin).host;
  const remote = (/** @type {unknown} */ path) =>
    `vscode-remote://${authority}${pathToFileURL(resolve(String(path))).pathname}`;
  /** @type {Array<[string, string]>} */
  const payload = [
    ['extensionDevelopmentPath', remote(values.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(values.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  if (values.extensionDevelopmentKind) {
    payload.push(['extensionDevelopmentKind', String(values.extensionDevelopmentKind)]);
  }

  const browser = await launchChromium(lifetime);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {Promise<number>} */
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The tests did not end in time.')), patience).unref();
      page.once('crash', () => reject(new Error('The page crashed.')));
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', relay);
    await page.goto(served.urlOf(resolve(positionals[0] ?? '.'), payload));
    return await ended;
  } finally {
    await browser.close();
  }
}

/**
 * Prints a console line of the extension host as the desktop does.
 *
 * @param {string} _severity
 * @param {unknown[]} args
 */
function relay(_severity, args) {
  console.log(args.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' '));
}

/**
 * @param {unknown} userDataDir
 * @returns {Promise<Record<string, unknown>>} the settings that the desktop would take from there
 */
async function settingsIn(userDataDir) {
  if (typeof userDataDir !== 'string') return {};
  const settings = await readFile(join(userDataDir, 'User', 'settings.json'), 'utf8').catch(() => '{}');
  return JSON.parse(settings);
}

/**
 * @param {string} name
 * @returns {name is import('./versions.mjs').Version}
 */
function isVersion(name) {
  return Object.hasOwn(versions, name);
}
