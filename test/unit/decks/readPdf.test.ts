import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PDFDocument } from 'pdf-lib';
import { pdfReaderBundle } from '../../../scripts/pdf-reader.mjs';
import type { ReadPdf, ReadPdfOptions } from '../../../src/core/decks/pdfFile';
import { deckOfPdf } from '../../../src/core/decks/published/deckOfPdf';
import { encryptedPdf } from '../../support/decks/encryptedPdf';
import { japanesePdf } from '../../support/decks/plainPdf';
import { makePdf, makeScan } from '../../support/decks/makePdf';
import { readPdf as readAsPicker } from '../../support/decks/readPdf';
import { knownDecks } from './knownDecks';

const options: ReadPdfOptions = {
  characterMap: (name) =>
    Promise.resolve(new Uint8Array(readFileSync(join('node_modules/pdfjs-dist/cmaps', name)))),
};

describe('the file that reads PDFs without a page', () => {
  let readPdf: ReadPdf;
  let added: readonly string[] = [];

  before(async () => {
    const { outputFiles } = await build({ ...pdfReaderBundle, outdir: 'out', write: false });
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    const module = { exports: {} as { readPdf: ReadPdf } };
    // oxlint-disable-next-line typescript/no-implied-eval -- as the extension hosts read it
    const run = new Function('module', 'exports', outputFiles[0]?.text ?? '') as (
      ...given: unknown[]
    ) => void;
    run(module, module.exports);
    ({ readPdf } = module.exports);
    await readPdf(await makePdf([{ title: 'Tides' }]), options);
    added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
  });

  const read = async (bytes: Uint8Array) => {
    const found = await readPdf(bytes, options);
    assert.ok(typeof found === 'object');
    return found;
  };

  for (const { name, footer, slides } of knownDecks) {
    it(`reads the words that the slide picker reads: ${name}`, async () => {
      const bytes = await makePdf(slides, { footer });
      const length = bytes.length;
      const { pages } = await read(bytes);
      assert.deepEqual(pages, await readAsPicker(bytes));
      assert.equal(bytes.length, length, 'the bytes are still there');
    });
  }

  it('leaves nothing behind for other extensions', () => {
    assert.deepEqual(added, []);
  });

  it('reads characters that only a map tells', async () => {
    const { pages } = await read(japanesePdf());
    assert.equal(pages[0]?.text, '日本');
  });

  it('finds pages without words in a scan', async () => {
    assert.deepEqual(
      (await read(await makeScan(2))).pages.map(({ text }) => text),
      ['', ''],
    );
  });

  it('says what is encrypted, what is none, and stops when it is told to', async () => {
    assert.equal(await readPdf(encryptedPdf('secret', 'x'), options), 'encrypted');
    assert.equal(await readPdf(new TextEncoder().encode('%PDF-1.4 or not'), options), 'broken');
    const asked: number[] = [];
    const onPage = (number: number, all: number) => (asked.push(number, all), number < 2);
    const bytes = await makePdf([{ title: 'a' }, { title: 'b' }, { title: 'c' }]);
    assert.equal(await readPdf(bytes, { ...options, onPage }), undefined);
    assert.deepEqual(asked, [1, 3, 2, 3]);
  });

  const titled = async (title: string | undefined, first: string) => {
    const pdf = await PDFDocument.load(
      await makePdf([{ title: first, lines: ['Every- thing', 'everything'] }]),
    );
    if (title !== undefined) pdf.setTitle(title);
    return deckOfPdf(await read(await pdf.save()));
  };

  it('is a deck with the title that the file has, else that of its first page', async () => {
    assert.equal((await titled('Tides and Timeouts', 'First')).title, 'Tides and Timeouts');
    for (const none of [
      undefined,
      '',
      'PowerPoint Presentation',
      'Untitled presentation',
      'talk_final2.pptx',
    ])
      assert.equal((await titled(none, 'First')).title, 'First');
  });

  it('is a deck with a slide for each page, its lines as they stand', async () => {
    assert.deepEqual((await titled(undefined, 'First')).slides, [
      { number: 1, text: 'First\nEverything\neverything' },
    ]);
  });
});
