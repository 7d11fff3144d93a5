import { cleaningKeys } from './cleaningKeys';
import { changedIn } from './memory';
import { filesIn, makeFolderHold } from './notesFolder';
import { putUserSettingsBack } from './server';
import { ignoreTimeout, waitUntil } from './tree';
import { settingsFile, type Window } from './window';

/** The settings file of a window that nobody works in. */
export const noSettings = { [settingsFile]: '{}' };

/**
 * Puts a window back to what it was before a test: nothing open or asked, no filter and no talk, the conference gone
 * from its folder and with it what its rows had open, no settings, nothing on the clipboard.
 *
 * @throws an error that names what is not as in a new window
 */
export async function clean(window: Window): Promise<void> {
  await closeWhatIsOpen(window);
  await press(window, 'showConference');
  // The extension has these commands when it has found a conference, and only then a view of TODOs.
  const todos = window.page.locator('.sidebar .pane-header', { hasText: /^TODOs/ });
  if ((await todos.count()) > 0) await press(window, 'resetExtension');
  await makeFolderHold(window.folder, noSettings);
  await press(window, 'leaveSideBar');
  await window.copy('');
  await window.page.mouse.move(0, 0);
  // No sign tells when a window has taken the old ones again: this one is not used any more.
  const changed = await putUserSettingsBack();
  if (changed.length > 0) throw new Error(`the settings of the user are ${changed.join('\n')}`);
  let left: string[] = [];
  await waitUntil(
    async () => {
      left = await leftIn(window);
      if (left.length === 0) return true;
      // What the test set going may have said, opened or saved something since.
      await closeWhatIsOpen(window);
      await makeFolderHold(window.folder, noSettings);
      return false;
    },
    () => {
      throw new Error(left.join('; '));
    },
  );
}

async function closeWhatIsOpen(window: Window): Promise<void> {
  const { page } = window;
  const dialog = page.locator('.monaco-dialog-box');
  const unsaved = dialog.getByRole('button', { name: "Don't Save" });
  const asking = page
    .locator('.quick-input-widget:visible, .context-view:visible .monaco-menu')
    .or(dialog)
    .first();
  const open = page.locator('.tab, .notification-toast');
  await waitUntil(
    async () => {
      if (await unsaved.isVisible()) await unsaved.click({ timeout: 2000 }).catch(ignoreTimeout);
      else if (await asking.isVisible()) await page.keyboard.press('Escape');
      else if ((await open.count()) > 0) await press(window, 'closeAll');
      else return true;
      // It goes, or asks whether to save, in its own time: the next stroke is for what is there by then.
      await asking.or(open).first().waitFor({ state: 'detached', timeout: 500 }).catch(ignoreTimeout);
      return false;
    },
    () => {
      throw new Error('editors, dialogs or notifications stay open');
    },
  );
  await press(window, 'closeAll');
}

async function press(window: Window, key: keyof typeof cleaningKeys): Promise<void> {
  await window.press(cleaningKeys[key]);
}

/** What is not as in a new window, in words. */
async function leftIn(window: Window): Promise<string[]> {
  const files = Object.keys(await filesIn(window.folder)).filter((path) => !(path in noSettings));
  return [
    ...(await window.page.evaluate(seenInPage)),
    ...changedIn(await window.memory()),
    ...files.map((path) => `${path} is there`),
  ];
}

/** Runs in the page. */
async function seenInPage(): Promise<string[]> {
  const seen = (selector: string, what: (element: Element) => string) =>
    [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map(what);
  const words = (element: Element) => element.textContent.trim().slice(0, 60);
  const copied = await navigator.clipboard.readText();
  const groups = document.querySelectorAll('.editor-group-container').length;
  return [
    ...seen('.tab', (tab) => `the editor ${words(tab)} is open`),
    ...(groups === 1 ? [] : [`${groups} editor groups are open`]),
    ...seen('.notification-toast, .notifications-center', (each) => `a notification says ${words(each)}`),
    ...seen('.statusbar-item .codicon-bell-dot', () => 'a notification waits behind the bell'),
    ...seen('.quick-input-widget', () => 'something is asked'),
    ...seen('.monaco-dialog-box', (dialog) => `a dialog asks ${words(dialog)}`),
    ...seen('.context-view .monaco-menu', () => 'a menu is open'),
    ...seen('.monaco-hover', (hover) => `a hover says ${words(hover)}`),
    ...seen('.part.panel, .part.auxiliarybar', () => 'a panel is open'),
    ...seen('.sidebar .monaco-list-row', (row) => `the row ${words(row)} is shown`),
    ...seen('.sidebar .tree-explorer-viewlet-tree-view .message', (each) => `the view says ${words(each)}`),
    ...seen('.sidebar .pane-header.expanded', (header) => words(header)).filter(
      (header) => !header.startsWith('Conference'),
    ),
    ...(document.querySelector('.activitybar .action-item.checked a[aria-label^="Talk Notes"]') === null
      ? ['another view is in the side bar']
      : []),
    ...(document.querySelector('.monaco-workbench.vs') === null ? ['the theme is another one'] : []),
    ...(copied === '' ? [] : [`the clipboard holds ${copied.slice(0, 60)}`]),
  ];
}
