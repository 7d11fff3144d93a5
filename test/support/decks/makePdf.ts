import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';

/** A slide of a deck that a test makes. */
export interface Slide {
  readonly title?: string;
  readonly lines?: readonly string[];
  /** Centred and big, as what parts a deck. */
  readonly divider?: boolean;
}

export interface DeckLook {
  /** In small letters at the foot of every page, with the page's number. */
  readonly footer?: string;
  /** Titles are written after all else, as some programs do: the order in the file is not that of the eye. */
  readonly titlesLast?: boolean;
}

const size = [960, 540] as const;

/** A PDF with text as slides have it. */
export async function makePdf(slides: readonly Slide[], look: DeckLook = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  for (const [i, slide] of slides.entries()) {
    const page = pdf.addPage([...size]);
    page.drawRectangle({ x: 0, y: 0, width: size[0], height: 12, color: hue(i) });
    const steps = [() => drawTitle(page, slide, fonts.bold), () => drawLines(page, slide, fonts.plain)];
    for (const step of look.titlesLast ? steps.reverse() : steps) step();
    if (look.footer !== undefined) {
      page.drawText(look.footer, { x: 40, y: 20, size: 10, font: fonts.plain });
      page.drawText(String(i + 1), { x: 900, y: 20, size: 10, font: fonts.plain });
    }
  }
  return pdf.save();
}

/** A PDF whose pages have pictures alone, as a scan has. */
export async function makeScan(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < pages; i++) {
    const page = pdf.addPage([...size]);
    page.drawEllipse({ x: 480, y: 270, xScale: 100 + i * 10, yScale: 100, color: hue(i) });
  }
  return pdf.save();
}

function drawTitle(page: PDFPage, { title, divider }: Slide, font: PDFFont): void {
  if (title === undefined) return;
  page.drawText(title, { x: divider ? 60 : 40, y: divider ? 300 : 470, size: divider ? 44 : 34, font });
}

function drawLines(page: PDFPage, { lines = [] }: Slide, font: PDFFont): void {
  for (const [i, line] of lines.entries()) page.drawText(line, { x: 60, y: 400 - i * 34, size: 20, font });
}

function hue(i: number) {
  return rgb(((i * 37) % 100) / 100, ((i * 61) % 100) / 100, ((i * 83) % 100) / 100);
}
