import '../../../src/core/decks/promiseWithResolvers';
import type { DeckPage } from '../../../src/core/decks/deck';
import { pdfPage } from '../../../src/core/decks/pdfPage';

/** Reads a PDF's pages as the slide picker does, with pdf.js in Node. */
export async function readPdf(bytes: Uint8Array): Promise<DeckPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: DeckPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    pages.push(pdfPage(number, texts, page.getViewport({ scale: 1 })));
  }
  await task.destroy();
  return pages;
}
