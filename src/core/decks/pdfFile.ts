import type { DeckPage } from './deck';

/** What a PDF says. */
export interface PdfFile {
  /** As the file says it of itself, which many do not or wrongly; may be empty. */
  readonly title: string;
  readonly pages: readonly DeckPage[];
}

export interface ReadPdfOptions {
  /** Gets one of the character maps that CJK fonts need, by its file's name; rejects where there is none. */
  readonly characterMap: (name: string) => Promise<Uint8Array>;
  /** Told before each page; `false` gives up. */
  readonly onPage?: (number: number, all: number) => boolean;
}

/**
 * Reads the words of a PDF (`readPdf.ts`).
 * @returns `encrypted` for one that wants a password, `broken` for what is no PDF, undefined when it was given up
 */
export type ReadPdf = (
  bytes: Uint8Array,
  options: ReadPdfOptions,
) => Promise<PdfFile | 'encrypted' | 'broken' | undefined>;
