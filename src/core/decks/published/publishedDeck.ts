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
