import type { PdfFile } from '../pdfFile';
import { knownWords, slideWords } from './slideWords';
import type { PublishedDeck } from './publishedDeck';

/** What programs write for a title when nobody gave one. */
const noTitle =
  /^(?:untitled.*|(?:microsoft )?(?:powerpoint|word)\b.*|powerpoint[ -]präsentation|(?:slide|folie) ?\d*|presentation\d*|google slides|.*\.(?:pptx?|key|odp|pdf|docx?|tex|dvi))$/i;

/**
 * A PDF as a deck: the title that it says of itself, else the one on its first page that has one. All else nobody can know.
 */
export function deckOfPdf({ title, pages }: PdfFile): PublishedDeck {
  const said = title.replace(/\s+/g, ' ').trim();
  const first = pages.slice(0, 3).find((page) => page.title !== '')?.title;
  const known = knownWords(pages.map(({ text }) => text));
  return {
    title: said !== '' && !noTitle.test(said) ? said : first,
    speakers: [],
    date: undefined,
    event: undefined,
    abstract: undefined,
    links: [],
    url: undefined,
    // Its lines are those of the slide: each is read for itself.
    slides: pages.map(({ number, text }) => ({
      number,
      text: text
        .split('\n')
        .map((line) => slideWords(line, known))
        .filter((line) => line !== '')
        .join('\n'),
    })),
  };
}
