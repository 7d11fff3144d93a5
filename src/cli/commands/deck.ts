import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deckOfPdf } from '../../core/decks/published/deckOfPdf';
import type { ReadPdf } from '../../core/decks/pdfFile';
import type { PublishedDeck } from '../../core/decks/published/publishedDeck';
import { readPublishedDeck } from '../../core/decks/published/readPublishedDeck';
import { UsageError, type Command } from '../command';
import { fileBytes } from '../fileBytes';
import { shown, shownLines, toJson } from '../shown';
import { textOfBytes } from '../textOfBytes';

export const deck: Command = {
  takes: 'file',
  usage: 'FILE',
  formats: ['text', 'json'],
  summary: 'prints a published deck: what it is about, and the words of its slides',
  details: `FILE is the page of a deck, saved as HTML, text or Markdown, the text that was copied from it, or a PDF. It is only read.
With --format json: an object {title, speakers, date, event, abstract, links, slides}.
  speakers  names
  date      ISO 8601, as 2019-09-06
  abstract  paragraphs with a blank line between them
  links     {title, url}
  slides    {number, text}; number counts from 1, text is empty for a slide without words
What the deck does not say is null.`,
  run: async ({ path, format }) => {
    const bytes = fileBytes(path);
    const isPdf = bytes.subarray(0, signatureWithin).includes('%PDF-');
    const found = isPdf ? await deckIn(bytes, path) : readPublishedDeck(textOfBytes(bytes));
    if (found === undefined)
      throw new UsageError(
        `"${path}" has no slides: save the deck's page, or copy its transcript, and try again.`,
      );
    return { output: format === 'json' ? toJson(orNull(found)) : inWords(found), failed: false };
  },
};

/** Readers find the signature anywhere in there [PDF 1.7, implementation note 13]. */
const signatureWithin = 1024;

/** pdf.js is more than the rest of the command line: it lies beside it, and is loaded for a PDF. */
async function deckIn(bytes: Uint8Array, path: string): Promise<PublishedDeck> {
  const { readPdf } = createRequire(__filename)('./libraries/pdf.js') as { readonly readPdf: ReadPdf };
  const maps = join(__dirname, 'webview', 'pdf', 'cmaps');
  const characterMap = (name: string) => Promise.resolve(new Uint8Array(readFileSync(join(maps, name))));
  const found = await readPdf(new Uint8Array(bytes), { characterMap });
  if (found === 'encrypted')
    throw new UsageError(`"${path}" is password-protected: save a copy without a password, and try again.`);
  if (found === undefined || found === 'broken')
    throw new UsageError(`"${path}" is a damaged PDF: download it again.`);
  return deckOfPdf(found);
}

function orNull({ title, speakers, date, event, abstract, links, slides }: PublishedDeck) {
  return {
    title: title ?? null,
    speakers,
    date: date ?? null,
    event: event ?? null,
    abstract: abstract ?? null,
    links,
    slides,
  };
}

function inWords({ title, speakers, date, event, abstract, links, slides }: PublishedDeck): string {
  const head = [title, speakers.join(', '), [date, event].filter((part) => part !== undefined).join(', ')];
  const parts = [
    head.flatMap((line) => (line === undefined || line === '' ? [] : [shown(line)])).join('\n'),
    shownLines(abstract ?? ''),
    links.map((link) => `${shown(link.title)}: ${shown(link.url)}`).join('\n'),
    ...slides.map(({ number, text }) =>
      [
        `Slide ${number}`,
        ...text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => `  ${shown(line)}`),
      ].join('\n'),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
