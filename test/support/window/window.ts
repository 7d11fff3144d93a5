import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { versions } from '../../../scripts/vscode/versions.mjs';
import { lifetime, serverOf, sharedBrowser, type Kind } from './server';
import { exactly, ignoreTimeout, Tree, waitUntil } from './tree';

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
const screenshots = join('out', 'screenshots');
const shortcut = process.platform === 'darwin' ? 'Meta' : 'Control';

/** The windows that are open now. */
const open = new Set<Window>();

/** Opens a real VS Code window with the packaged extension; waits until its workbench answers. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const kind: Kind = { vscode: options.vscode ?? '1.139', host: options.host ?? 'node' };
  const [served, browser, folder] = await Promise.all([
    serverOf(kind),
    sharedBrowser(),
    makeFolder(kind, options),
  ]);
  // Who runs a command that reads the clipboard has said yes to the browser's question.
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: size, permissions });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const window = new Window(context, page, folder ?? '');
  open.add(window);
  await page.goto(folder === undefined ? `${served.origin}/?ew=true` : served.urlOf(folder));
  await window.activity.waitFor({ timeout: 60_000 });
  return window;
}

/** Closes every window; of a failed test it first leaves a picture of each. */
export async function closeWindows(failed?: string): Promise<void> {
  for (const window of open) {
    if (failed !== undefined)
      await window.screenshot(`failed ${failed}`.replace(/[^\w -]/g, '')).catch(() => undefined);
    await window.close();
  }
}

async function makeFolder(kind: Kind, options: WindowOptions): Promise<string | undefined> {
  const { folder, files = {}, theme, settings = {} } = options;
  if (folder === undefined && options.files === undefined) return undefined;
  const copy = join(
    await lifetime.temporaryFolder('talk-notes-'),
    folder === undefined ? 'notes' : basename(folder),
  );
  await mkdir(copy);
  if (folder !== undefined) await cp(folder, copy, { recursive: true });
  const { light, dark } = versions[kind.vscode];
  const names = {
    light,
    dark,
    'high contrast': 'Default High Contrast',
    'light high contrast': 'Default High Contrast Light',
  };
  // Windows of one server share the user's settings; what one window wants stands in its workspace.
  const workspace = { ...(theme && { 'workbench.colorTheme': names[theme] }), ...settings };
  const all = {
    ...files,
    ...(Object.keys(workspace).length > 0 && { '.vscode/settings.json': JSON.stringify(workspace) }),
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(copy, path, '..'), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  return copy;
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

  /** Clicks the icon in the activity bar and waits for the conference. */
  async showTree(): Promise<Tree> {
    await this.activity.click();
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
        await this.page.keyboard.press('F1');
        await this.input.fill(`>${title}`);
        const isOffered = await row.waitFor({ timeout: 3000 }).then(() => true, ignoreTimeout);
        if (!isOffered) await this.page.keyboard.press('Escape');
        return isOffered;
      },
      () => {
        throw new Error(`The palette does not offer ${title}`);
      },
    );
    await row.click();
  }

  /** The commands that the palette offers for a text. */
  async offeredCommands(text: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.input.fill(`>${text}`);
    const labels = this.page.locator('.quick-input-list .monaco-list-row .label-name');
    // Before the list is narrowed down, it begins with other commands.
    await labels.filter({ hasText: text }).first().waitFor();
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

  /** One of the icons in a view's title: in the view's own header, or where it is alone in the container's. */
  titleAction(name: string): Locator {
    return this.page.locator(
      `.sidebar :is(.title-actions, .pane-header .actions) .action-label:is([aria-label="${name}"], [aria-label^="${name} ("])`,
    );
  }

  /** Clicks into the text of the active editor and waits until the keyboard is there. */
  async clickIntoText(): Promise<void> {
    await this.page.locator('.editor-instance .view-lines').click();
    await this.waitForEditorFocus();
  }

  /** The tab of the active editor. */
  tab(label: string): Locator {
    return this.page.locator('.tab.active', { hasText: label });
  }

  /** Presses a shortcut of several strokes, such as `Control+Alt+K`, `N`; Control is Command on a Mac. */
  async press(...strokes: string[]): Promise<void> {
    for (const stroke of strokes) await this.page.keyboard.press(stroke.replace('Control', shortcut));
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
    await this.#waitUntilKept('talk-notes.talk-notes', text);
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

  /** Leaves a picture of the window in out/screenshots. */
  async screenshot(name: string): Promise<void> {
    await mkdir(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.#context.close();
  }
}

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
