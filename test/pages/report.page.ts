import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { PicturesOnDisk } from '../../src/cli/picturesOnDisk';
import { htmlOf } from '../../src/core/report/writeHtml';
import { everythingNote } from '../support/everythingNote';
import { htmlVectors, noteVectors } from '../support/pages/vectors';
import { unsafeSite } from '../support/renderedSite';
import { reportIn, reportOfFolder } from '../support/reportIn';
import { sharedBrowser } from '../support/window/server';

const widths = [1440, 820, 360];
const file = 'https://report.test/report.html';
const sample = join(process.cwd(), 'media/sample');
const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A report as a browser opens it, and what it asked of the network and complained about. */
interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** @param bypassCSP takes the report's own policy away, so that only what is in it keeps it safe */
async function open(html: string, { bypassCSP = false } = {}): Promise<Opened> {
  const context = await (await sharedBrowser()).newContext({ bypassCSP });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => request.url().startsWith('data:') || asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.exposeFunction('trip', () => complaints.push('tripped'));
  await page.route('**/*', (route) =>
    route.request().url() === file ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
  );
  await page.goto(file);
  return { page, asked, complaints, close: () => context.close() };
}

function reportOn(body: string): string {
  const report = reportIn({
    'hugo.toml': unsafeSite,
    'content/_index.md': 'My own words.\n',
    'content/day/_index.md':
      '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n\n## Other stuff I learned\n\n- This\n',
    'content/day/01_a.md': body,
  });
  return htmlOf(report, { picture: () => undefined });
}

async function faultsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

describe('a report in a browser', () => {
  it('asks for nothing but itself, and has nothing to complain about', async () => {
    const html = htmlOf(await reportOfFolder(sample), new PicturesOnDisk(sample));
    const { page, asked, complaints, close } = await open(html);
    const shown = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
    assert.deepEqual([...asked], [file]);
    assert.deepEqual([...complaints], []);
    assert.ok(shown.length > 0 && shown.every(Boolean));
    await close();
  });

  it('can be read by all at every width, in light and dark', async () => {
    const marked = '\n\n## Takeaways\n\n- One\n\n## Tasks\n\n- [ ] a\n- [x] b\n\nACTION: Do it @kim\n';
    const reports = [
      htmlOf(await reportOfFolder(sample), new PicturesOnDisk(sample)),
      reportOn(everythingNote + marked),
    ];
    for (const html of reports) {
      const { page, close } = await open(html);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // Colours are the same at every width.
        for (const colorScheme of width === widths[0] ? (['light', 'dark'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await faultsIn(page), [], `${width} ${colorScheme}`);
        }
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wider <= 0, `${wider} pixels wider than ${width}`);
      }
      await close();
    }
  });

  it('is printed page by page, in light whatever the screen has', async () => {
    const { page, close } = await open(htmlOf(await reportOfFolder(sample), new PicturesOnDisk(sample)));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, 'rgb(255, 255, 255)');
    const pdf = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    assert.ok(pdf.getPageCount() >= 5 && pdf.getPageCount() <= 20, `${pdf.getPageCount()} pages`);
    await close();
  });

  it('runs nothing of a note, even without its policy', async () => {
    const vectors = [...htmlVectors, ...noteVectors];
    for (let from = 0; from < vectors.length; from += 50) {
      const some = vectors.slice(from, from + 50);
      const { page, asked, complaints, close } = await open(reportOn(some.join('\n\n')), { bypassCSP: true });
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>('main *'))
          for (const type of ['mouseover', 'focus', 'toggle']) each.dispatchEvent(new Event(type));
      });
      assert.deepEqual([[...asked], [...complaints]], [[file], []], some.join('\n'));
      await close();
    }
  });
});
