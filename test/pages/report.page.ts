import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/core/report/report';
import { kindSamples } from '../support/diagrams/kinds';
import { everythingNote } from '../support/everythingNote';
import { diagramVectors } from '../support/pages/diagramVectors';
import { DrawingPage } from '../support/pages/drawingPage';
import { htmlVectors, noteVectors } from '../support/pages/vectors';
import { unsafeSite } from '../support/renderedSite';
import { reportIn, reportOfFolder } from '../support/reportIn';
import { arePicturesWanted, takePicture } from '../support/pictures';
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

function reportOn(body: string): Report {
  return reportIn({
    'hugo.toml': unsafeSite,
    'content/_index.md': 'My own words.\n',
    'content/day/_index.md':
      '---\ntitle: Day\n---\n## Talk recommendations\n\n- [A](./01_a)\n\n## Other stuff I learned\n\n- This\n',
    'content/day/01_a.md': body.startsWith('---') ? body : `---\ntitle: A\n---\n${body}`,
  });
}

/** A report with all that the window draws for it. */
async function drawn(report: Report, folder = sample): Promise<string> {
  return (await DrawingPage.open()).htmlOf(report, folder);
}

const formulas = [
  '{{< math >}}$x^2 + \\frac{1}{\\mu - \\lambda}${{< /math >}} within words.',
  '{{< math >}}$$\\begin{align}a&=b\\\\ccc&=\\boxed{d}\\end{align}$${{< /math >}}',
  ['{{< math >}}$$', 'x_1 + '.repeat(60), 'y$${{< /math >}}'].join(''),
  '{{< math >}}$\\frac{open${{< /math >}}',
].join('\n\n');
const wideDiagram = `\`\`\`mermaid\nflowchart LR\n accDescr: One after the other\n ${Array.from({ length: 20 }, (_, i) => `step${i}[Step number ${i}]`).join(' --> ')}\n\`\`\`\n`;
const undrawn = '```mermaid\nflowchart LR\n a[x (y)] --> b\n```\n';

/** Leaves a picture of the whole page where pictures are wanted. */
async function pictured(page: Page, name: string): Promise<void> {
  if (arePicturesWanted) await takePicture(page, name);
}

async function faultsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

describe('a report in a browser', () => {
  it('asks for nothing but itself, and has nothing to complain about', async () => {
    const html = await drawn(await reportOfFolder(sample));
    const { page, asked, complaints, close } = await open(html);
    const shown = await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0));
    assert.deepEqual([...asked], [file]);
    assert.deepEqual([...complaints], []);
    assert.ok(shown.length > 3 && shown.every(Boolean));
    assert.equal(await page.locator('figure.diagram img').count(), 3);
    await close();
  });

  it('is the same each time', async () => {
    const kinds = Object.values(kindSamples).map(({ right }) => `\`\`\`mermaid\n${right}\n\`\`\`\n`);
    const report = reportOn([...kinds, '```mermaid\ngitGraph\n commit\n commit\n```\n'].join('\n'));
    const html = await drawn(report);
    assert.equal(html.match(/<figure class="diagram/g)?.length, kinds.length + 1);
    assert.equal(await drawn(report), html);
  });

  it('can be read by all at every width, in light and dark', async () => {
    const marked = '\n\n## Takeaways\n\n- One\n\n## Tasks\n\n- [ ] a\n- [x] b\n\nACTION: Do it @kim\n';
    const hard = [everythingNote, marked, formulas, wideDiagram, undrawn].join('\n\n');
    for (const [name, report] of [
      ['sample', await reportOfFolder(sample)],
      ['everything', reportOn(hard)],
    ] as const) {
      const { page, close } = await open(await drawn(report));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // Colours are the same at every width.
        for (const colorScheme of width === widths[0] ? (['light', 'dark'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await faultsIn(page), [], `${name} ${width} ${colorScheme}`);
          await pictured(page, `report ${name} ${width} ${colorScheme}`);
        }
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wider <= 0, `${name}: ${wider} pixels wider than ${width}`);
      }
      await close();
    }
  });

  it('is printed page by page, in light whatever the screen has', async () => {
    const { page, close } = await open(await drawn(await reportOfFolder(sample)));
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
      const { page, asked, complaints, close } = await open(await drawn(reportOn(some.join('\n\n'))), {
        bypassCSP: true,
      });
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>('main *'))
          for (const type of ['mouseover', 'focus', 'toggle']) each.dispatchEvent(new Event(type));
      });
      assert.deepEqual([[...asked], [...complaints]], [[file], []], some.join('\n'));
      await close();
    }
  });

  it('runs and loads nothing of a diagram or formula, even without its policy', async () => {
    const formulas = ['\\href{javascript:trip()}{x}', '\\includegraphics{https://evil.example/x.png}'];
    const written = [
      ...diagramVectors.map((source) => `\`\`\`\`\`mermaid\n${source}\n\`\`\`\`\``),
      ...formulas.map((formula) => ['{{< math >}}$$', formula, '$${{< /math >}}'].join('')),
    ];
    const html = await drawn(reportOn(written.join('\n\n')));
    const { page, asked, complaints, close } = await open(html, { bypassCSP: true });
    const drawings = page.locator('figure.diagram img');
    assert.ok((await drawings.count()) > diagramVectors.length / 3);
    assert.deepEqual([[...asked], [...complaints]], [[file], []]);
    assert.equal(await page.evaluate(() => 'tripped' in window), false);
    await close();
  });
});

describe('an image of a report', () => {
  let drawing: DrawingPage;

  beforeEach(async () => (drawing = await DrawingPage.open()));

  /** Its size and the colour of its upper left corner, as a browser shows it. */
  async function seen(bytes: Uint8Array) {
    return drawing.shipped.page.evaluate(async (base64) => {
      const file = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([file]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const [red = 0, , blue = 0] = context.getImageData(3, 3, 1, 1).data;
      return { width: bitmap.width, height: bitmap.height, corner: red > blue ? 'red' : 'blue' };
    }, Buffer.from(bytes).toString('base64'));
  }

  /** A picture whose left half is red and whose right half is blue, with noise that is hard to pack. */
  async function made(type: string, width: number, height: number): Promise<Uint8Array> {
    const base64 = await drawing.shipped.page.evaluate(
      async ([format, w, h]) => {
        const canvas = new OffscreenCanvas(w, h);
        const context = canvas.getContext('2d')!;
        const { data } = context.createImageData(w, h);
        for (let i = 0, seed = 1; i < data.length; i += 4) {
          seed = (seed * 48_271) % 2_147_483_647;
          const isLeft = (i / 4) % w < w / 2;
          data.set([isLeft ? 200 : seed % 50, seed % 50, isLeft ? seed % 50 : 200, 255], i);
        }
        context.putImageData(new ImageData(data, w, h), 0, 0);
        const blob = await canvas.convertToBlob({ type: format });
        const file = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''));
      },
      [type, width, height] as const,
    );
    return Buffer.from(base64, 'base64');
  }

  it('is as large as a report shows it, and the same each time', async () => {
    const large = await made('image/png', 2000, 100);
    const smaller = await drawing.scale(large);
    assert.ok(smaller !== undefined && smaller.length < large.length / 2);
    assert.deepEqual(await seen(smaller), { width: 1600, height: 80, corner: 'red' });
    assert.deepEqual(await drawing.scale(large), smaller);
  });

  it('stands as its camera says that it was held', async () => {
    const [start, rest] = [[0xff, 0xd8], await made('image/jpeg', 2000, 100)];
    // Orientation 6: what is left in the file is at the top. [Exif 2.3, 4.6.4]
    const exif = [
      ...[0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0II*\0'), 8, 0, 0, 0],
      ...[1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0],
    ];
    const turned = Uint8Array.from([...start, ...exif, ...rest.subarray(2)]);
    const smaller = await drawing.scale(turned);
    assert.deepEqual(smaller && (await seen(smaller)), { width: 80, height: 1600, corner: 'red' });
  });

  it('stays as it is where it is none, or would not be smaller', async () => {
    const small = await made('image/png', 4, 4);
    const broken = (await made('image/png', 900, 900)).subarray(0, 40);
    const noPicture = new TextEncoder().encode('<svg onload=trip()>');
    for (const bytes of [small, broken, noPicture, new Uint8Array(0)])
      assert.equal(await drawing.scale(bytes), undefined);
    assert.deepEqual(await drawing.shipped.trips(), []);
    assert.deepEqual([...drawing.shipped.asked], []);
  });
});
