// The words of a PDF are read in the extension hosts and in Node, too, where there is no page to draw on: pdf.js and what
// it has for its worker as one file, which loads with the first PDF.
import { readAsText } from './read-as-text.mjs';

/** How the file is bundled that `host/ownLibrary.ts` and the command line read. @type {import('esbuild').BuildOptions} */
export const pdfReaderBundle = {
  ...readAsText,
  entryPoints: { pdf: 'src/core/decks/readPdf.ts' },
  inject: ['./scripts/no-canvas.mjs'],
  // Of Node's part of pdf.js alone, which asks for its own address.
  logOverride: { 'empty-import-meta': 'silent' },
};
