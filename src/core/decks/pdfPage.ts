import type { DeckPage } from './deck';

/** A piece of text as pdf.js tells it (`TextItem`), of which nothing else is needed. */
export interface PdfText {
  readonly str: string;
  /** The text's own matrix: scale and turn in the first four, place in the last two. */
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** How a page is shown (`PageViewport` of pdf.js): from the PDF's coordinates to those of the page as one sees it. */
export interface PdfView {
  readonly transform: readonly number[];
  readonly height: number;
}

/** A line of a page as it is seen. */
interface Line {
  text: string;
  /** The height of its letters. */
  readonly size: number;
  /** Of its base line, from the upper edge. */
  readonly top: number;
  /** False for what stands aslant or upright, as watermarks do. */
  readonly isLevel: boolean;
}

/** Of the page's height: titles stand above. */
const titleArea = 0.6;
/** Letters of one title differ by no more. */
const sameSize = 0.85;
const longestTitle = 120;

/** Makes a deck's page of the texts that pdf.js finds on it: its words line by line, and what is its title. */
export function pdfPage(number: number, items: readonly PdfText[], view: PdfView): DeckPage {
  const lines = readLines(items, view);
  return { number, title: titleOf(lines, view.height), text: lines.map(({ text }) => text).join('\n') };
}

function readLines(items: readonly PdfText[], view: PdfView): Line[] {
  const lines: Line[] = [];
  let isNew = true;
  for (const item of items) {
    const words = item.str.replace(/\p{Cc}+/gu, ' ');
    const place = placeOf(item, view);
    const line = lines.at(-1);
    // A mere space may come with a place and size of its own, which says nothing.
    const isOther =
      words.trim() !== '' && line !== undefined && Math.abs(line.top - place.top) > line.size / 2;
    if (line === undefined || isNew || isOther) lines.push({ text: words, ...place });
    else line.text += words;
    isNew = item.hasEOL;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function placeOf({ transform }: PdfText, { transform: view }: PdfView): Omit<Line, 'text'> {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const [a = 1, b = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, , ve = 0] = view;
  // Where the text's own horizontal goes on the page as it is shown.
  const across = [va * a + vc * b, vb * a + vd * b] as const;
  const up = [va * c + vc * d, vb * c + vd * d] as const;
  return {
    size: Math.hypot(...up),
    top: vb * x + vd * y + ve,
    isLevel: Math.abs(across[1]) <= Math.abs(across[0]) / 10,
  };
}

/** The biggest words of the upper part, else of the whole page, with the lines of their size that follow at once. */
function titleOf(lines: readonly Line[], height: number): string {
  const worded = lines.filter(({ text, isLevel }) => isLevel && /\p{L}/u.test(text));
  const upper = worded.filter(({ top }) => top < height * titleArea);
  const candidates = (upper.length > 0 ? upper : worded).toSorted((a, b) => a.top - b.top);
  const biggest = Math.max(0, ...candidates.map(({ size }) => size));
  const isBig = ({ size }: Line) => size >= biggest * sameSize;
  const first = candidates.findIndex(isBig);
  if (first < 0) return '';
  const title: Line[] = [];
  for (const line of candidates.slice(first)) {
    const last = title.at(-1);
    if (last !== undefined && (!isBig(line) || line.top - last.top > biggest * 2)) break;
    title.push(line);
  }
  // Where all letters have one size, the page is one block of words: its first line has to do.
  const isBlock = title.length > 3;
  const words = (isBlock ? title.slice(0, 1) : title).map(({ text }) => text).join(' ');
  return shorten(words);
}

/** Cuts at the end of a word. */
function shorten(words: string): string {
  if (words.length <= longestTitle) return words;
  const cut = words.slice(0, longestTitle);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : longestTitle)}…`;
}
