/** One page of a deck: of a PDF, of a transcript on Speaker Deck, of a web page with `Slide N text` for each slide. */
export interface DeckPage {
  /** From 1, as people count. */
  readonly number: number;
  /** In one line; empty where nothing on the page looks like one. */
  readonly title: string;
  /** All words of the page, the title's too, with `\n` between lines; empty for a page that is a mere picture. */
  readonly text: string;
}
