import { join } from 'node:path';
import { clean, noSettings } from './cleaning';
import { knowsNothingOf, type History } from './memory';
import { isSiteFile, writeFiles, type Files } from './notesFolder';
import { lifetime, type Kind } from './server';
import { ignoreTimeout, waitUntil } from './tree';
import {
  closeWindowsBut,
  filesOf,
  kindOf,
  openWindowOn,
  picturesOfWindowsBut,
  settingsFile,
  themeNames,
  type Theme,
  type Window,
  type WindowOptions,
} from './window';

export interface CleanWindowOptions extends WindowOptions {
  /** What the extension must not know of, because the journey is about the first time. */
  readonly without?: readonly History[];
}

/** The windows that journeys share, one for each kind of VS Code. */
const shared = new Map<string, Window>();
/** Those that the test which runs now works in. */
const inUse = new Set<Window>();
/** What tests left behind that cleaning did not take away. */
const leftovers: string[] = [];
let titles = 0;
/** How many tests ended: one that was given up may still be waiting for its window. */
let ended = 0;

/**
 * A window as if it were new, on a folder with what the options say, with the conference in the side bar. Journeys of
 * all files share it: a window costs 7 seconds of CPU before anything is tested, and putting one back less than one.
 *
 *     const window = await cleanWindow({ folder: 'media/sample', files, settings, theme });
 *
 * The folder is called `notes` whatever it is a copy of, and its `.vscode/settings.json` is always there. After the test
 * the window is put back and looked at (`clean`), after a failure it is closed. What a test leaves behind that cannot be
 * put back is named at the end of the run and fails it; such a journey opens a window of its own with `openWindow`.
 *
 * Take it once in a test for each kind of VS Code.
 */
export async function cleanWindow(options: CleanWindowOptions = {}): Promise<Window> {
  const kind = kindOf(options);
  const key = keyOf(kind);
  const files: Files = { ...noSettings, ...(await filesOf(options)) };
  const settings = JSON.parse(String(files[settingsFile])) as Record<string, unknown>;
  // The title of the window tells when it has the settings.
  const title = `clean window ${++titles}`;
  const all = { ...files, [settingsFile]: JSON.stringify({ ...settings, 'window.title': title }) };
  const begun = ended;
  let window = await usedBefore(key, options.without ?? []);
  if (window !== undefined && inUse.has(window)) throw new Error('This test has a clean window already.');
  if (window === undefined) {
    window = await newWindow(kind, all);
    if (ended !== begun) throw new Error('The test has ended meanwhile.');
    shared.set(key, window);
    inUse.add(window);
  } else {
    inUse.add(window);
    await layOut(window, all, title);
  }
  await waitForTitle(window, title);
  await waitForTheme(window, options.theme ?? 'light');
  if (Object.keys(files).some(isSiteFile) || settings['talkNotes.folders'] !== undefined) {
    await window.tree.rows.first().waitFor();
    await closeOtherViews(window);
  }
  return window;
}

/** Changes the theme of a clean window in the settings of its folder. */
export async function changeTheme(window: Window, theme: Theme): Promise<void> {
  await changeThemeTo(window, themeNames(kindOf({}))[theme]);
  await waitForTheme(window, theme);
}

/** Asks for any theme that VS Code ships, by the name that settings have for it. */
export async function changeThemeTo(window: Window, name: string): Promise<void> {
  const settings = JSON.parse(await window.read(settingsFile)) as object;
  const changed = { ...settings, 'workbench.colorTheme': name };
  await writeFiles(window.folder, { [settingsFile]: JSON.stringify(changed) });
}

async function waitForTheme({ page }: Window, theme: Theme): Promise<void> {
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
}

/**
 * Puts the windows back that a test took and closes its own; of a test that failed it closes all that it worked in and
 * leaves pictures of them.
 */
export async function afterTest(test: string, failed: boolean): Promise<void> {
  const idle = new Set([...shared.values()].filter((window) => !inUse.has(window)));
  if (failed) await picturesOfWindowsBut(idle, `failed ${test}`);
  for (const [key, window] of shared) {
    if (!idle.has(window) && (failed || !(await isPutBack(window, test)))) shared.delete(key);
  }
  inUse.clear();
  ended++;
  await closeWindowsBut(new Set(shared.values()));
}

async function isPutBack(window: Window, test: string): Promise<boolean> {
  try {
    await clean(window);
    return true;
  } catch (error) {
    leftovers.push(`${test}: ${error instanceof Error ? error.message : String(error)}`);
    await picturesOfWindowsBut(
      new Set([...shared.values()].filter((each) => each !== window)),
      `left by ${test}`,
    );
    return false;
  }
}

/** Fails where tests left something behind: each of them made the next one open a window. */
export function complainOfLeftovers(): void {
  if (leftovers.length > 0) throw new Error(`Windows were not clean after\n${leftovers.join('\n')}`);
}

function keyOf({ vscode, host }: Kind): string {
  return `${vscode} ${host}`;
}

async function usedBefore(key: string, without: readonly History[]): Promise<Window | undefined> {
  const window = shared.get(key);
  if (window === undefined || without.length === 0) return window;
  const memory = await window.memory();
  if (without.every((history) => knowsNothingOf(history, memory))) return window;
  await window.close();
  return undefined;
}

/** The files are there first: a window watches its folder some time after it has opened. */
async function newWindow(kind: Kind, files: Files): Promise<Window> {
  const folder = join(await lifetime.temporaryFolder('talk-notes-'), 'notes');
  await writeFiles(folder, files);
  const window = await openWindowOn(folder, kind);
  await window.activity.click();
  return window;
}

/**
 * Writes a conference into the folder of a clean window. What makes it one (the site's configuration, or the setting that
 * names its folder) comes last: the extension then finds every note.
 */
async function layOut(window: Window, files: Files, title: string): Promise<void> {
  const those = (isWanted: (path: string) => boolean) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => isWanted(path)));
  await writeFiles(
    window.folder,
    those((path) => path !== settingsFile && !isSiteFile(path)),
  );
  await writeFiles(
    window.folder,
    those((path) => path === settingsFile),
  );
  await waitForTitle(window, title);
  await writeFiles(window.folder, those(isSiteFile));
}

async function waitForTitle({ page }: Window, title: string): Promise<void> {
  await waitUntil(
    async () => (await page.title()) === title,
    () => {
      throw new Error('The window does not take its settings');
    },
  );
}

/**
 * Closes the views below that of the conference, by their headers: VS Code shows a view that comes back as it was last,
 * or not, so that it has to be there first.
 */
async function closeOtherViews({ page }: Window): Promise<void> {
  const headers = page.locator('.sidebar .pane-header');
  for (const name of [/^TODOs/, /^Tags/]) await headers.filter({ hasText: name }).waitFor();
  const expanded = headers
    .and(page.locator('.expanded'))
    .filter({ hasNotText: /^Conference/ })
    .first();
  await waitUntil(
    async () => {
      if (!(await expanded.isVisible())) return true;
      // At its left: in the middle a narrow header has its buttons.
      await expanded.click({ position: { x: 20, y: 10 }, timeout: 2000 }).catch(ignoreTimeout);
      return false;
    },
    () => {
      throw new Error('Views stay open');
    },
  );
}

const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
  'light high contrast': 'hc-light',
};
