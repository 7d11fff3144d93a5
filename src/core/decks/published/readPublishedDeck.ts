import { deckHead } from './deckHead';
import { isWebPage, webPageAddress, webPageText } from '../../text/webPage';
import { readLines, type PageLine, type SlideLines } from './pageLine';
import { labelledSlides } from './shapes/labelledSlides';
import { linkedSlides } from './shapes/linkedSlides';
import { numberedSlides } from './shapes/numberedSlides';
import { separatedSlides } from './shapes/separatedSlides';
import { knownWords, slideWords } from './slideWords';
import type { PublishedDeck } from './publishedDeck';

/** The shapes in which slides are published as text, the surest sign first. Each tells its own by content. */
const shapes: readonly ((lines: readonly PageLine[]) => SlideLines | undefined)[] = [
  linkedSlides,
  separatedSlides,
  labelledSlides,
  numberedSlides,
];

/**
 * Reads the page of a published deck: text that was copied from it, or the page saved as HTML, text or Markdown.
 * @returns undefined for a text without slides
 */
export function readPublishedDeck(source: string): PublishedDeck | undefined {
  const isPage = isWebPage(source);
  const lines = readLines(isPage ? webPageText(source) : source);
  for (const shape of shapes) {
    const found = shape(lines);
    if (found === undefined || found.slides.length === 0) continue;
    const head = deckHead(found.head);
    const known = knownWords([
      head.title ?? '',
      head.abstract ?? '',
      ...found.slides.map(({ text }) => text),
    ]);
    const slides = found.slides.map(({ number, text }) => ({ number, text: slideWords(text, known) }));
    return { ...head, url: isPage ? webPageAddress(source) : undefined, slides };
  }
  return undefined;
}
