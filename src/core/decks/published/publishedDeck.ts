import { deckHead } from './deckHead';
import { isWebPage, webPageAddress, webPageText } from '../../text/webPage';
import { readLines, type PageLine } from './pageLine';
import { labelledSlides } from './shapes/labelledSlides';
import { linkedSlides } from './shapes/linkedSlides';
import { numberedSlides } from './shapes/numberedSlides';
import { separatedSlides } from './shapes/separatedSlides';
import { knownWords, slideWords } from './slideWords';

/** A deck as its author published it, told by the words of its page. */
export interface PublishedDeck {
  /** In full, also where the page cuts it; undefined where the page has none. */
  readonly title: string | undefined;
  readonly speakers: readonly string[];
  /** The day that the page names, ISO 8601. */
  readonly date: string | undefined;
  /** The conference that the talk was for, where the page says it in words. */
  readonly event: string | undefined;
  /** What the author says about it: paragraphs with a blank line between them, in plain words. */
  readonly abstract: string | undefined;
  readonly links: readonly DeckLink[];
  /** Of the page itself, where a saved page says it. */
  readonly url: string | undefined;
  /** In the deck's order. */
  readonly slides: readonly PublishedSlide[];
}

export interface DeckLink {
  readonly title: string;
  /** http or https. */
  readonly url: string;
}

export interface PublishedSlide {
  /** From 1. */
  readonly number: number;
  /** Lines with `\n` between them, bullets with `• `; empty for a slide without words. */
  readonly text: string;
}

/** The lines of a page as one of the shapes reads them. */
export interface SlideLines {
  /** The lines before the first slide. */
  readonly head: readonly PageLine[];
  readonly slides: readonly PublishedSlide[];
}

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
