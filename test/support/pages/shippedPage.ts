import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { arePicturesWanted, takePicture } from '../pictures';
import { sharedBrowser } from '../window/server';

/** What a page is served from; its own files lie there as they do in `dist/webview`. */
export const origin = 'https://page.test';

const types: Readonly<Record<string, string>> = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
/** Milliseconds that a page may take for anything: a busy machine is no failure. */
export const patience = 100_000;

/** A message, of which a page and its host tell by its type what it is. */
export interface Message {
  readonly type: string;
}

/** The pages that are open now. */
const open = new Set<ShippedPage>();

/**
 * A page of a webview as it ships, under its own rules, in a Chromium without VS Code around it. The test is its host:
 * it hears what the page says, and says what a host would.
 */
export class ShippedPage {
  readonly page: Page;
  /** Whatever was asked of the network beyond the page's own files. */
  readonly asked: string[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * Opens it in a context of its own and waits until it says that it is ready. The hooks close it after the test.
   *
   * @param html of the page, made by the extension's own code; its files are at `origin`
   * @param kept what it kept before it was thrown away
   */
  static async open(html: string, kept?: unknown): Promise<ShippedPage> {
    const context = await (
      await sharedBrowser()
    ).newContext({
      viewport: { width: 900, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const shipped = new ShippedPage(page);
    open.add(shipped);
    await shipped.#serve(html);
    await page.addInitScript(actAsVSCode, kept);
    await page.goto(`${origin}/`);
    await shipped.hear('ready');
    return shipped;
  }

  /** Says something to the page. */
  async post(message: Message): Promise<void> {
    await this.page.evaluate((value) => window.postMessage(value, '*'), message);
  }

  /** Waits until the page has said something of this type, and takes it with all that was said before. */
  async hear<T extends string>(type: T): Promise<Message & { readonly type: T }> {
    const said = await this.page.waitForFunction((wanted) => {
      const all = (window as unknown as Watched).said;
      const at = all.findIndex((each) => each.type === wanted);
      return at < 0 ? undefined : all.splice(0, at + 1)[at];
    }, type);
    return (await said.jsonValue()) as Message & { readonly type: T };
  }

  /** What the page said to its host since it was last asked. */
  async said(): Promise<Message[]> {
    return this.page.evaluate(() => (window as unknown as Watched).said.splice(0));
  }

  /** What the page keeps for the time after it was thrown away. */
  async kept(): Promise<unknown> {
    return this.page.evaluate(() => (window as unknown as Watched).kept);
  }

  /** What ran or tried to, since it was last asked. */
  async trips(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Watched).trips.splice(0));
  }

  /** The host ends, or is there again. */
  async setHostIsGone(isGone: boolean): Promise<void> {
    await this.page.evaluate((value) => void ((window as unknown as Watched).hostIsGone = value), isGone);
  }

  /** Leaves a picture of the page where pictures are wanted. */
  async screenshot(name: string): Promise<void> {
    if (arePicturesWanted) await takePicture(this.page, name);
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.page.context().close();
  }

  async #serve(html: string): Promise<void> {
    const folder = process.env['TALK_NOTES_PAGES'];
    if (folder === undefined) throw new Error('TALK_NOTES_PAGES names no built pages.');
    await this.page.route('**/*', async (route) => {
      const { pathname, origin: from } = new URL(route.request().url());
      const contentType = types[extname(pathname)];
      if (from === origin && pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
      else if (from === origin && contentType !== undefined) {
        const body = await readFile(join(folder, pathname)).catch(() => undefined);
        await route.fulfill(body === undefined ? { status: 404 } : { contentType, body });
      } else {
        // Of the page's own folder Mermaid asks for pictures in labels while it measures them: there are none.
        if (from !== origin) this.asked.push(route.request().url());
        await route.fulfill({ status: 404 });
      }
    });
  }
}

/** Closes every page; of a failed test it first leaves a picture of each. */
export async function closePages(failed?: string): Promise<void> {
  for (const page of open) {
    if (failed !== undefined) await takePicture(page.page, `failed ${failed}`).catch(() => undefined);
    await page.close();
  }
}

interface Watched {
  said: Message[];
  kept: unknown;
  trips: string[];
  trip: () => void;
  /** Whether nobody answers when the page asks whether somebody is there. */
  hostIsGone: boolean;
}

/** Runs in every frame before all else: the tripwire, and what VS Code gives to a webview. */
function actAsVSCode(kept: unknown): void {
  const watched = window as unknown as Watched & { acquireVsCodeApi: () => unknown };
  watched.said = [];
  watched.kept = kept;
  watched.trips = [];
  watched.hostIsGone = false;
  watched.trip = () => void watched.trips.push('a script ran');
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
    Object.assign(window, { [name]: () => void watched.trips.push(name) });
  // What the rules of the page had to stop had got past what makes notes safe.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    watched.trips.push(`${effectiveDirective} stopped ${blockedURI}`);
  });
  watched.acquireVsCodeApi = () => ({
    postMessage: (message: Message) => {
      if (message.type !== 'ask') watched.said.push(message);
      else if (!watched.hostIsGone) window.postMessage({ type: 'here' }, '*');
    },
    getState: () => watched.kept,
    setState: (value: unknown) => void (watched.kept = value),
  });
}
