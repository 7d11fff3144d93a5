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
import { openBarePage } from './barePage.mjs';
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

/**
 * Nobody looks at this window. What is only there to be seen, and what looks for repositories, took most of
 * the time of its renderer.
 */
const unseen = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.codeLens': false,
  'editor.cursorBlinking': 'solid',
  'editor.folding': false,
  'editor.lightbulb.enabled': 'off',
  'editor.links': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.statusBar.visible': false,
};

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
  const settings = { ...unseen, ...(await settingsIn(values['user-data-dir'])) };
  const profile = await makeProfile(lifetime, { settings });
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

  /** @type {(code: number) => void} */
  let exit = () => undefined;
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => (exit = resolve));
  const url = served.urlOf(resolve(positionals[0] ?? '.'), payload);
  const page = await openBarePage(lifetime, url, { codeAutomationExit: exit, codeAutomationLog: relay });
  try {
    const code = await Promise.race([exited, page.ended]);
    if (typeof code === 'string') throw new Error(code);
    return code;
  } finally {
    await page.close();
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
