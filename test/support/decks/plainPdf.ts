import { pdfOf } from './pdfOf';

/** A PDF of pages with one line each, made of text alone: for hosts in which nothing of Node is there. */
export function plainPdf(lines: readonly string[]): Uint8Array {
  const pages = lines.map((_, i) => 4 + 2 * i);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((object) => `${object} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(`BT /F1 32 Tf 40 440 Td (${line}) Tj ET`),
    ]),
  ]);
}

/** A PDF of one page that says 日本 in an encoding of which only the name is in the file. */
export function japanesePdf(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream('BT /F1 32 Tf 40 440 Td <467C4B5C> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
