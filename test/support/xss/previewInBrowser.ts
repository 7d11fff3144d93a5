import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ShowNote } from '../../../src/shared/preview';
import { previewPage } from '../../../src/shared/previewPage';
import { sharedBrowser } from '../window/server';

const origin = 'https://preview.test';
const types: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The preview's page as it is shipped, with its own rules, in a Chromium without VS Code around it. */
export class PreviewInBrowser {
  readonly page: Page;
  /** Whatever was asked of the network beyond the page's own files. */
  readonly asked: string[] = [];
  #version = 0;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens it. Scripts that run where they must not call `trip()`. */
  static async open(remoteImages = false): Promise<PreviewInBrowser> {
    const context = await (await sharedBrowser()).newContext();
    const page = await context.newPage();
    const preview = new PreviewInBrowser(page);
    await preview.#serve(remoteImages);
    await page.addInitScript(watch);
    await page.goto(`${origin}/`);
    await page.waitForFunction(() =>
      (window as unknown as Watched).said.some(({ type }) => type === 'ready'),
    );
    return preview;
  }

  /** Shows HTML as the host would send it, and waits until it is painted. */
  async show(html: string, rest: Partial<ShowNote> = {}): Promise<void> {
    const version = ++this.#version;
    const message: ShowNote = {
      type: 'show',
      version,
      note: 'file:///site/content/day/01_talk.md',
      title: 'Talk',
      isLocked: false,
      pieces: { first: 0, last: 0, fresh: [html] },
      base: undefined,
      diagrams: [],
      mermaid: { initialize: undefined },
      styles: [],
      line: undefined,
      anchor: undefined,
      ...rest,
    };
    await this.post(message);
    await this.page.waitForFunction(
      (wanted) =>
        (window as unknown as Watched).said.some(
          ({ type, version: at }) => type === 'shown' && at === wanted,
        ),
      version,
    );
  }

  /** Says something to the page, and waits for nothing. */
  async post(message: ShowNote): Promise<void> {
    await this.page.evaluate((value) => window.postMessage(value, '*'), message);
  }

  /** What the page said to its host since it was last asked. */
  async said(): Promise<unknown[]> {
    return this.page.evaluate(() => (window as unknown as Watched).said.splice(0));
  }

  /** How often something ran or tried to, since it was last asked. */
  async trips(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as Watched).trips.splice(0));
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #serve(remoteImages: boolean): Promise<void> {
    const html = previewPage({
      script: `${origin}/main.mjs`,
      styles: ['icons.css', 'note.css', 'style.css'].map((name) => `${origin}/${name}`),
      source: origin,
      language: 'en',
      nonce: 'oncePerPage',
      setup: { resources: `${origin}/`, remoteImages, words: {} },
    });
    await this.page.route('**/*', async (route) => {
      const { pathname, origin: from } = new URL(route.request().url());
      const type = types[extname(pathname)];
      if (from === origin && pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
      else if (from === origin && type !== undefined && !pathname.includes('..')) {
        const body = await readFile(join('dist', 'webview', 'preview', pathname)).catch(() => undefined);
        await route.fulfill(body === undefined ? { status: 404 } : { contentType: type, body });
      } else {
        // Of the page's own folder Mermaid asks for pictures in labels while it measures them: there are none.
        if (from !== origin) this.asked.push(route.request().url());
        await route.fulfill({ status: 404 });
      }
    });
  }
}

interface Watched {
  said: { type?: unknown; version?: unknown }[];
  trips: string[];
  trip: () => void;
}

/** Runs in every frame before all else: the tripwire, and what VS Code gives to a webview. */
function watch(): void {
  const watched = window as unknown as Watched & { acquireVsCodeApi: () => unknown };
  watched.said = [];
  watched.trips = [];
  watched.trip = () => void watched.trips.push('a script ran');
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
    Object.assign(window, { [name]: () => void watched.trips.push(name) });
  // What the rules of the page had to stop had got past what makes notes safe.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    watched.trips.push(`${effectiveDirective} stopped ${blockedURI}`);
  });
  let state: unknown;
  watched.acquireVsCodeApi = () => ({
    postMessage: (message: { type?: unknown }) => void watched.said.push(message),
    getState: () => state,
    setState: (value: unknown) => void (state = value),
  });
}
