import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { pageModules } from '../../../scripts/page-modules.mjs';
import { lifetime, sharedBrowser } from '../window/server';
import { patience } from './shippedPage';

/** Pages with a part of the preview's page in them, under the rules that the preview has, with their files from elsewhere. */
export interface BenchPages {
  /** Opens the page anew. `query` sets patience and many. */
  open(query?: string): Promise<Page>;
  /** Addresses that a page has asked for since it was opened. */
  readonly asked: string[];
  /** What was said on the console, and what the rules forbade. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Where the page is, and where its scripts are. */
export const benchOrigin = 'https://bench.test';
const files = 'https://files.test';
const nonce = 'abc123';
/** The folders of what was built, by the entry. */
const built = new Map<string, Promise<string>>();

/**
 * @param bench the source of its script, which makes `window.bench`
 * @param hasRules false for a page in which all may run that gets in
 */
export async function serveBench(bench: string, { hasRules = true } = {}): Promise<BenchPages> {
  const entry = `test/support/pages/${bench}.ts`;
  const building = built.get(entry) ?? buildBench(entry);
  built.set(entry, building);
  const folder = await building;
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
  ].join('; ');
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
${hasRules ? `<meta http-equiv="Content-Security-Policy" content="${rules}">` : ''}</head><body class="vscode-light">
<script type="module" nonce="${nonce}" src="${files}/page.js"></script></body></html>`;
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1000, height: 800 } });
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === files ? await readFile(join(folder, pathname)).catch(() => undefined) : undefined;
    if (origin === benchOrigin && pathname === '/')
      await route.fulfill({ contentType: 'text/html', body: html });
    else if (body === undefined) await route.fulfill({ status: 404 });
    else
      await route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body,
      });
  });
  const asked: string[] = [];
  const complaints: string[] = [];
  let page: Page | undefined;
  return {
    asked,
    complaints,
    async open(query = '') {
      await page?.close();
      asked.length = complaints.length = 0;
      page = await context.newPage();
      page.setDefaultTimeout(patience);
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${benchOrigin}/${query}`);
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    close: () => context.close(),
  };
}

async function buildBench(entry: string): Promise<string> {
  const folder = await lifetime.temporaryFolder('talk-notes-bench-');
  await build({
    ...pageModules,
    entryPoints: { page: resolve(entry) },
    outdir: folder,
    // What Mermaid's parts are called tells which kinds of diagrams they are for.
    chunkNames: 'parts/[name]-[hash]',
    minify: true,
    logLevel: 'error',
  });
  return folder;
}
