import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { versions } from '../../../scripts/vscode/versions.mjs';
import type { Memory } from './memory';
import { filesIn, writeFiles, type Files } from './notesFolder';
import { arePicturesWanted, takePicture } from '../pictures';
import { stepDone } from '../steps';
import { lifetime, serverOf, sharedBrowser, type Kind } from './server';
import { cleaningKeys } from './cleaningKeys';
import { clickUntil, exactly, hoverUntil, ignoreTimeout, patience, Tree, waitUntil } from './tree';

export interface WindowOptions extends Partial<Kind> {
  /** Copied to a temporary folder, which is opened; `undefined` opens a window without a folder. */
  readonly folder?: string | undefined;
  /** Files to write into the copy, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly theme?: Theme;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type Theme = 'light' | 'dark' | 'high contrast' | 'light high contrast';

const size = { width: 1280, height: 860 };
/** Where VS Code looks for the settings of a workspace. */
export const settingsFile = '.vscode/settings.json';
const shortcut = process.platform === 'darwin' ? 'Meta' : 'Control';

/** The windows that are open now. */
const open = new Set<Window>();
let opened = 0;

/** How many windows were opened so far. */
export function windowsOpened(): number {
  return opened;
}

/**
 * Opens a real VS Code window of its own with the packaged extension; waits until its workbench answers. It is closed
 * after the test. For what is about starting, reloading and what a folder is at first; anything else takes a window that
 * others use, too: `cleanWindow`.
 */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const hasFolder = options.folder !== undefined || options.files !== undefined;
  const name = options.folder === undefined ? 'notes' : basename(options.folder);
  const folder = hasFolder ? join(await lifetime.temporaryFolder('talk-notes-'), name) : undefined;
  if (folder !== undefined) await writeFiles(folder, await filesOf(options));
  return openWindowOn(folder, kindOf(options));
}

/** Opens a window on a folder as it is; on none where it is undefined. */
export async function openWindowOn(folder: string | undefined, kind: Kind): Promise<Window> {
  const [served, browser] = await Promise.all([serverOf(kind), sharedBrowser()]);
  // Who runs a command that reads the clipboard has said yes to the browser's question.
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: size, permissions });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const window = new Window(context, page, folder ?? '');
  open.add(window);
  opened++;
  await page.goto(folder === undefined ? `${served.origin}/?ew=true` : served.urlOf(folder));
  await window.activity.waitFor();
  return window;
}

/** Leaves a picture of each open window but these; of a window that does not answer there is none. */
export async function picturesOfWindowsBut(idle: ReadonlySet<Window>, name: string): Promise<void> {
  for (const window of open) {
    if (idle.has(window)) continue;
    await takePicture(window.page, name).catch(() => undefined);
    const said = await window.messages().catch(() => []);
    if (said.length > 0) console.log(`${name}: the window says\n  ${said.join('\n  ')}`);
  }
}

/** Closes every window but these. */
export async function closeWindowsBut(kept: ReadonlySet<Window>): Promise<void> {
  for (const window of open) if (!kept.has(window)) await window.close();
}

export function kindOf({ vscode = '1.139', host = 'node' }: WindowOptions): Kind {
  return { vscode, host };
}

/** Every file that a window's folder begins with. */
export async function filesOf(options: WindowOptions): Promise<Files> {
  const { folder, files = {}, theme, settings = {} } = options;
  // Windows of one server share the user's settings; what one window wants stands in its workspace.
  const workspace = {
    ...(theme && { 'workbench.colorTheme': themeNames(kindOf(options))[theme] }),
    ...settings,
  };
  return {
    ...(folder === undefined ? {} : await filesIn(folder)),
    ...files,
    ...(Object.keys(workspace).length > 0 && { [settingsFile]: JSON.stringify(workspace) }),
  };
}

/** Themes as settings name them. */
export function themeNames({ vscode }: Kind): Readonly<Record<Theme, string>> {
  const { light, dark } = versions[vscode];
  return {
    light,
    dark,
    'high contrast': 'Default High Contrast',
    'light high contrast': 'Default High Contrast Light',
  };
}

/** The item of our view in the activity bar of a window. */
export function activityIn(page: Page): Locator {
  return page.locator('.activitybar .action-item', { has: page.locator('a[aria-label^="Talk Notes"]') });
}

/** A VS Code window and what a person does in it. */
export class Window {
  readonly page: Page;
  readonly tree: Tree;
  /** The temporary folder that is open in it. */
  readonly folder: string;
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page, folder: string) {
    this.#context = context;
    this.page = page;
    this.folder = folder;
    this.tree = new Tree(page);
  }

  /** The icon of the view in the activity bar, with the badge that may lie over it. */
  get activity(): Locator {
    return activityIn(this.page);
  }

  /** Shows the view, by its icon in the activity bar where it is not shown yet, and waits for the conference. */
  async showTree(): Promise<Tree> {
    // A click on the icon of a view that is shown would close the side bar.
    const isShown = (await this.activity.getAttribute('class'))?.split(' ').includes('checked') === true;
    if (!isShown) await this.activity.click();
    await this.tree.rows.first().waitFor();
    return this.tree;
  }

  /**
   * Runs a command by its title in the command palette. Closes the palette and opens it again while the command is not
   * offered: it lists what can run at the moment when it opens, and a context key may be on its way.
   */
  async runCommand(title: string): Promise<void> {
    const row = this.quickPickRow(title);
    await waitUntil(
      async () => {
        await this.#openPalette(title, row);
        // The palette goes when something else takes the focus.
        return row.click({ timeout: 5000 }).then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error(`The palette closes before ${title} can be clicked`);
      },
    );
  }

  async #openPalette(text: string, row: Locator): Promise<void> {
    await waitUntil(
      async () => {
        await this.page.keyboard.press('F1');
        // The key is lost where something takes the keyboard at that moment.
        const isOpen = await this.input.fill(`>${text}`, { timeout: 5000 }).then(() => true, ignoreTimeout);
        const isOffered = isOpen && (await row.waitFor({ timeout: 3000 }).then(() => true, ignoreTimeout));
        if (!isOffered) await this.page.keyboard.press('Escape');
        return isOffered;
      },
      () => {
        throw new Error(`The palette does not offer ${text}`);
      },
    );
  }

  /** The commands that the palette offers for a text, once it offers any. */
  async offeredCommands(text: string): Promise<string[]> {
    const labels = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    // Before the list is narrowed down, it begins with other commands.
    await this.#openPalette(text, labels.filter({ hasText: text }).first());
    const offered = await labels.allTextContents();
    await this.page.keyboard.press('Escape');
    return offered;
  }

  /** The text field of whatever asks: palette, quick pick or input box. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  /** Answers an input box; `title` is a part of what stands above it. */
  async answer(title: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  quickPickRow(label: string): Locator {
    return this.page
      .locator('.quick-input-list .monaco-list-row', {
        has: this.page.locator('.label-name', { hasText: exactly(label) }),
      })
      .first();
  }

  /** Takes a row of the list that is asked with by a click: one that still moves into its place takes none. */
  async choose(label: string): Promise<void> {
    const row = this.quickPickRow(label);
    await row.waitFor();
    await waitUntil(
      async () => {
        await row.click({ timeout: 5000 }).catch(ignoreTimeout);
        return row.waitFor({ state: 'hidden', timeout: 5000 }).then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error(`${label} takes no click`);
      },
    );
  }

  /** Ticks a row of the list that is asked with. */
  async tick(label: string): Promise<void> {
    const row = this.quickPickRow(label);
    const ticked = row.and(this.page.locator('[aria-checked="true"]'));
    await waitUntil(
      async () => {
        if (!(await ticked.isVisible())) await row.click({ timeout: 5000 }).catch(ignoreTimeout);
        return ticked.waitFor({ timeout: 2000 }).then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error(`${label} is not ticked`);
      },
    );
  }

  /**
   * Opens the list of quick fixes at the cursor and waits until it has one that says so. VS Code closes the list when
   * another extension begins to offer actions, its own for Markdown among them; then it is opened again.
   *
   * @returns the rows of the list
   */
  async openQuickFixes(wanted = ''): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await waitUntil(
      async () => {
        await this.press('Control+.');
        return rows
          .filter({ hasText: wanted })
          .first()
          .waitFor({ timeout: 3000 })
          .then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error(`No quick fix is offered here: ${wanted}`);
      },
    );
    return rows;
  }

  /**
   * Puts the pointer on something and waits for what VS Code shows then.
   *
   * @param position pixels from the element's corner; its middle unless told
   */
  async hoverFor(target: Locator, shown: Locator, position?: { x: number; y: number }): Promise<void> {
    await hoverUntil(target, shown, () => shown.waitFor({ timeout: 3000 }), position);
  }

  /** One of the icons in a view's title: in the view's own header, or where it is alone in the container's. */
  titleAction(name: string): Locator {
    return this.page.locator(
      `.sidebar :is(.title-actions, .pane-header .actions) .action-label:is([aria-label="${name}"], [aria-label^="${name} ("])`,
    );
  }

  /**
   * Clicks into the text of the active editor until the keyboard is there: a preview that has just opened beside it may
   * take it away again, and an editor that is still being moved into its place takes no click.
   */
  async clickIntoText(): Promise<void> {
    const focused = this.page.locator('.editor-instance .monaco-editor.focused');
    await waitUntil(
      async () => {
        await this.page.locator('.editor-instance .view-lines').click({ timeout: 5000 }).catch(ignoreTimeout);
        return focused.waitFor({ timeout: 3000 }).then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error('The text takes no click');
      },
    );
  }

  /** Clicks the row of a note in the tree until its tab is the active one. */
  async openFromTree(label: string, tab: string): Promise<void> {
    await clickUntil(this.tree.row(label), this.tab(tab));
  }

  /** The tab of the active editor. */
  tab(label: string): Locator {
    return this.page.locator('.tab.active', { hasText: label });
  }

  /** Presses a shortcut of several strokes, such as `Control+Alt+K`, `N`; Control is Command on a Mac. */
  async press(...strokes: string[]): Promise<void> {
    stepDone();
    for (const stroke of strokes) await this.page.keyboard.press(stroke.replace('Control', shortcut));
  }

  /**
   * Presses a shortcut until something shows: one that needs a note in front does nothing in the moment before the
   * extension has noticed the note. Only for commands that do no more when they run twice.
   */
  async pressUntilShown(shown: Locator, ...strokes: string[]): Promise<void> {
    await waitUntil(
      async () => {
        await this.press(...strokes);
        return shown
          .first()
          .waitFor({ timeout: 5000 })
          .then(() => true, ignoreTimeout);
      },
      () => {
        throw new Error(`${strokes.join(' ')} brings up nothing: ${String(shown)}`);
      },
    );
  }

  /** Leaves a text on the clipboard, as copying it elsewhere does. */
  async copy(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  /** Leaves a picture on the clipboard, as a screenshot does. */
  async copyPicture(): Promise<void> {
    await this.page.evaluate(async () => {
      const canvas = new OffscreenCanvas(160, 90);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The browser does not draw.');
      context.fillStyle = '#2a6f97';
      context.fillRect(0, 0, 160, 90);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    });
  }

  /** Waits until the keyboard is in a text editor: its tab is there sooner, and takes the first stroke of a shortcut. */
  async waitForEditorFocus(): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Waits until what the extension keeps for this workspace holds a text: VS Code stores it a moment after it is set. */
  async waitUntilRemembered(text: string): Promise<void> {
    await this.#waitUntilKept(memoryKey, text);
  }

  /** What the extension keeps for this workspace, as far as VS Code has stored it. */
  async memory(): Promise<Memory> {
    const kept = await this.page.evaluate(readMementos, memoryKey);
    return Object.assign({}, ...kept.map((each) => JSON.parse(each) as Memory)) as Memory;
  }

  /** The same of the tabs that a reload of the window brings back. */
  async waitUntilTabsHold(text: string): Promise<void> {
    await this.#waitUntilKept('memento/workbench.parts.editor', text);
  }

  async #waitUntilKept(key: string, text: string): Promise<void> {
    let kept: string[] = [];
    await waitUntil(
      async () => {
        kept = await this.page.evaluate(readMementos, key);
        return kept.some((each) => each.includes(text));
      },
      () => {
        throw new Error(`${text} is not in what is remembered: ${kept.join('\n')}`);
      },
    );
  }

  /** The text of a file on disk. */
  async read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** Waits until a file on disk is there and its text is as asked. */
  async waitForFile(path: string, isAsAsked: (text: string) => boolean = () => true): Promise<void> {
    let text: string | undefined;
    await waitUntil(
      async () => {
        text = await this.read(path).catch(() => undefined);
        return text !== undefined && isAsAsked(text);
      },
      () => {
        throw new Error(`${path} ${text === undefined ? 'is not there' : `is not as asked:\n${text}`}`);
      },
    );
  }

  /** What VS Code tells the user in messages, also in those that have gone to the bell. */
  async messages(): Promise<string[]> {
    await this.page.keyboard.press(cleaningKeys.showMessages);
    const items = this.page.locator('.notifications-center .notification-list-item-message');
    await items.first().waitFor({ timeout: 3000 }).catch(ignoreTimeout);
    return items.allInnerTexts();
  }

  /** Leaves a picture of the window where pictures are wanted. */
  async screenshot(name: string): Promise<void> {
    stepDone();
    if (arePicturesWanted) await takePicture(this.page, name);
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.#context.close();
  }
}

/** The memento of our extension, by its id. */
const memoryKey = 'talk-notes.talk-notes';

/** Runs in the page: what a memento holds, in the databases where VS Code for the web keeps its state. */
async function readMementos(key: string): Promise<string[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database does not answer.'));
    });
  const kept: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('vscode-web-state-db-') !== true) continue;
    const database = await answer(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    const value: unknown = await answer(items.get(key));
    if (typeof value === 'string') kept.push(value);
    database.close();
  }
  return kept;
}
