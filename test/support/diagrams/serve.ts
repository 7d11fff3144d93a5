import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { pageModules } from '../../../scripts/page-modules.mjs';
import type * as ChromiumScript from '../../../scripts/vscode/launchChromium.mjs';
import type * as LifetimeScript from '../../../scripts/vscode/lifetime.mjs';

/** A page of diagrams in Chromium, under the rules that the preview has, with its files from another origin as there. */
export interface DiagramPages {
  /** Opens the page anew. `query` sets patience and many. */
  open(query?: string): Promise<Page>;
  /** Addresses that a page has asked for since it was opened. */
  readonly asked: string[];
  /** What was said on the console, and what the rules forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const nonce = 'abc123';

/**
 * @param hasRules false for a page in which all may run that gets in
 * @param page the source of its script, which makes `window.bench`
 */
export async function serveDiagrams({
  hasRules = true,
  page: entry = 'test/support/diagrams/page.ts',
} = {}): Promise<DiagramPages> {
  const { Lifetime } = await script<typeof LifetimeScript>('lifetime');
  const { launchChromium } = await script<typeof ChromiumScript>('launchChromium');
  const lifetime = new Lifetime();
  const folder = await lifetime.temporaryFolder('talk-notes-diagrams-');
  await build({
    ...pageModules,
    entryPoints: { page: resolve(entry) },
    outdir: folder,
    // What Mermaid's parts are called tells which kinds of diagrams they are for.
    chunkNames: 'parts/[name]-[hash]',
    minify: true,
    logLevel: 'error',
  });
  const files = await listen(async (path) => ({
    body: await readFile(join(folder, path)),
    headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
  }));
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
  ].join('; ');
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
${hasRules ? `<meta http-equiv="Content-Security-Policy" content="${rules}">` : ''}</head><body class="vscode-light">
<script type="module" nonce="${nonce}" src="${files.origin}/page.js"></script></body></html>`;
  const pages = await listen(() =>
    Promise.resolve({ body: Buffer.from(html), headers: { 'content-type': 'text/html' } }),
  );
  const browser = await launchChromium(lifetime);
  const asked: string[] = [];
  const complaints: string[] = [];
  let page: Page | undefined;
  return {
    asked,
    complaints,
    async open(query = '') {
      await page?.close();
      asked.length = complaints.length = 0;
      page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${pages.origin}/${query}`);
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    async close() {
      await browser.close();
      files.server.close();
      pages.server.close();
      await lifetime.end();
    },
  };
}

interface Answer {
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

async function listen(
  answer: (path: string) => Promise<Answer>,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    answer(path).then(
      ({ body, headers }) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Loaded as it is: what it starts it finds beside itself, which it would not in a bundle. */
async function script<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(resolve(`scripts/vscode/${name}.mjs`)).href)) as T;
}
