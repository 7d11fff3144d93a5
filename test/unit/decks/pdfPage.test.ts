import assert from 'node:assert/strict';
import { pdfPage, type PdfText } from '../../../src/core/decks/pdfPage';
import { encryptedPdf } from '../../support/decks/encryptedPdf';
import { makePdf, makeScan } from '../../support/decks/makePdf';
import { readPdf } from '../../support/decks/readPdf';

/** As pdf.js shows a page of that height: the PDF counts from below. */
const view = (height: number) => ({ transform: [1, 0, 0, -1, 0, height], height });
const words = (str: string, size: number, y: number, hasEOL = true): PdfText => ({
  str,
  transform: [size, 0, 0, size, 40, y],
  hasEOL,
});

describe('a page of a PDF', () => {
  it('has the biggest words at its top as title, over several lines if need be', () => {
    const page = pdfPage(
      3,
      [
        words('Example Conf 2025', 10, 520),
        words('Two lines of', 32, 480),
        words('one title', 32, 440),
        words('and words', 18, 380),
        words('99.99', 90, 100),
      ],
      view(540),
    );
    assert.equal(page.title, 'Two lines of one title');
    assert.equal(page.text, 'Example Conf 2025\nTwo lines of\none title\nand words\n99.99');
  });

  it('joins what stands in one line, and parts what does not', () => {
    const page = pdfPage(
      1,
      [words('Fail', 20, 300, false), words('over', 20, 300, false), words('next', 20, 260)],
      view(540),
    );
    assert.equal(page.text, 'Failover\nnext');
  });

  it('takes no watermark and no number for its title', () => {
    const slanted: PdfText = { str: 'DRAFT', transform: [60, 60, -60, 60, 200, 300], hasEOL: true };
    const page = pdfPage(1, [slanted, words('42', 80, 400), words('Costs', 30, 480)], view(540));
    assert.equal(page.title, 'Costs');
  });

  it('takes the words of a divider, wherever they stand', () => {
    assert.equal(pdfPage(1, [words('Questions?', 40, 100)], view(540)).title, 'Questions?');
  });

  it('takes the first line of a block of words for its title', () => {
    const lines = ['One', 'Two', 'Three', 'Four', 'Five'].map((line, i) => words(line, 20, 480 - i * 24));
    assert.equal(pdfPage(1, lines, view(540)).title, 'One');
  });

  it('has neither title nor text where it is a picture', async () => {
    assert.deepEqual(await readPdf(await makeScan(2)), [
      { number: 1, title: '', text: '' },
      { number: 2, title: '', text: '' },
    ]);
  });

  it('is read as it is seen where it is turned', () => {
    // A page that readers turn by 90 degrees, with words that were written for that [PDF 1.7, 8.3.2.3].
    const turned = { transform: [0, 1, 1, 0, 0, 0], height: 540 };
    const line = (str: string, size: number, top: number): PdfText => ({
      str,
      transform: [0, size, -size, 0, top, 40],
      hasEOL: true,
    });
    const page = pdfPage(1, [line('words', 20, 300), line('Costs', 32, 60)], turned);
    assert.equal(page.title, 'Costs');
  });

  it('is read whatever the order in which its words were written', async () => {
    const slides = [{ title: 'Costs', lines: ['a', 'b'] }];
    const [page] = await readPdf(await makePdf(slides, { titlesLast: true }));
    assert.equal(page?.title, 'Costs');
  });

  it('of an encrypted PDF is not read without its password', async () => {
    await assert.rejects(readPdf(encryptedPdf('Secret', 'x')), { name: 'PasswordException' });
  });
});
