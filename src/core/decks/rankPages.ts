import type { DeckPage } from './deck';
import { similarity } from '../matching/similarity';
import type { Wish } from './wish';
import { terms, wordsOf } from '../text/terms';
import { unspaced } from '../text/unspaced';

/** How well a page fits a wish. */
export interface RankedPage {
  readonly number: number;
  /** Above 0; comparable within one ranking only. */
  readonly score: number;
}

/** What a word counts, by where it stands. */
const weights = { hint: 4, heading: 1, around: 0.3 };
/** A word of the title counts as that many of the text. */
const titleWeight = 3;
/** BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework, 2009), with their usual constants. */
const saturation = 1.2;
const lengthNorm = 0.6;
/** Words that are not in the deck count for those that look like them. */
const likeEnough = 0.6;
/** A page that a later one only adds to: of builds the last has all. */
const buildShare = 0.97;

/** `12`, `#12`, `4-6`: a hint that is a number and nothing else. */
const bareNumber = /^(?:nr\.?|no\.?|#)?\s*(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?$/i;
/** `slide 12`, `(page 4)`, `p. 4`, `Folien 4–6` among other words. */
const namedNumber =
  /(?<![\p{L}\d])(?:slides?|pages?|pp?\.|folien?|seiten?|s\.)\s*(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?(?![\p{L}\d])/iu;
/** Above what words can make of a page. */
const namedScore = 1000;

interface IndexedPage {
  readonly page: DeckPage;
  readonly counts: ReadonlyMap<string, number>;
  readonly titleTerms: ReadonlySet<string>;
  readonly length: number;
  /** All words in one line, to look for phrases in. */
  readonly phrases: string;
}

/** The pages of a deck, read once for any number of wishes. */
export class PageRanking {
  readonly #pages: readonly IndexedPage[];
  readonly #pagesWith = new Map<string, number>();
  readonly #meanLength: number;

  constructor(pages: readonly DeckPage[]) {
    this.#pages = pages.map(indexPage);
    for (const { counts } of this.#pages) {
      for (const term of counts.keys()) this.#pagesWith.set(term, (this.#pagesWith.get(term) ?? 0) + 1);
    }
    const total = this.#pages.reduce((sum, { length }) => sum + length, 0);
    this.#meanLength = Math.max(1, total / Math.max(1, pages.length));
  }

  /**
   * The pages that fit, the best first and equal ones in the deck's order; none where no word of the wish is found. The
   * words of the hint decide, the heading and what stands around say which of several is meant. A number is a page.
   */
  rank(wish: Wish): RankedPage[] {
    const hinted = wish.hint.trim();
    const [, first, last = first] = bareNumber.exec(hinted) ?? namedNumber.exec(hinted) ?? [];
    const [from, to] = [Number(first), Number(last)];
    const query = this.#query(wish);
    const phrase = phraseOf(wordsOf(wish.hint));
    const hint = new Set(terms(wish.hint));
    const scores = this.#pages.map((page) => this.#score(page, query, hint, phrase));
    preferLastBuild(this.#pages, scores);
    return this.#pages
      .map(({ page: { number } }, i) => ({
        number,
        score: number >= from && number <= to ? namedScore : (scores[i] ?? 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number);
  }

  /** The words to look for in the deck, with what each counts: the surest place that it stands in. */
  #query(wish: Wish): Map<string, number> {
    const query = new Map<string, number>();
    for (const place of ['hint', 'heading', 'around'] as const) {
      for (const term of terms(wish[place])) {
        if (query.has(term)) continue;
        const isKnown = this.#pagesWith.has(term);
        if (isKnown || place !== 'hint') query.set(term, weights[place]);
        // Hints are typed in haste, and of a scan the words were guessed.
        else for (const like of this.#similarTerms(term)) query.set(like, weights.hint / 2);
      }
    }
    return query;
  }

  #similarTerms(term: string): string[] {
    // In scripts without spaces a word may be a part of what the dictionary takes for one.
    const isPart = unspaced.test(term);
    return [...this.#pagesWith.keys()].filter(
      (known) => similarity(term, known) >= likeEnough || (isPart && known.includes(term)),
    );
  }

  #score(
    { counts, titleTerms, length, phrases }: IndexedPage,
    query: ReadonlyMap<string, number>,
    hint: ReadonlySet<string>,
    phrase: string,
  ): number {
    const norm = saturation * (1 - lengthNorm + (lengthNorm * length) / this.#meanLength);
    let score = 0;
    for (const [term, weight] of query) {
      const count = counts.get(term);
      if (count === undefined) continue;
      score += (weight * this.#rarity(term) * count * (saturation + 1)) / (count + norm);
    }
    if (phrase !== '' && phrases.includes(phrase)) score *= 1.5;
    // A title that says the hint and nothing else is the page that is called so.
    const said = [...hint].filter((term) => titleTerms.has(term)).length;
    if (said > 0) score *= 1 + said / Math.max(titleTerms.size, hint.size);
    return score;
  }

  /** What is on every page, such as the name of the conference, says next to nothing. */
  #rarity(term: string): number {
    const pages = this.#pagesWith.get(term) ?? 0;
    return Math.log(1 + (this.#pages.length - pages + 0.5) / (pages + 0.5));
  }
}

/** How many pages are shown as the best, and what share of the first one's score they have. */
const mostBest = 6;
const bestShare = 0.3;

/** The numbers of the pages that stand out of a ranking: few, and none that is far behind the first. */
export function bestPages(ranked: readonly RankedPage[]): number[] {
  const least = (ranked[0]?.score ?? 0) * bestShare;
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, mostBest)
    .map(({ number }) => number);
}

function indexPage(page: DeckPage): IndexedPage {
  const counts = new Map<string, number>();
  const all = terms(page.text);
  for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
  const titleTerms = new Set(terms(page.title));
  for (const term of titleTerms) counts.set(term, (counts.get(term) ?? 0) + titleWeight - 1);
  return { page, counts, titleTerms, length: all.length, phrases: phraseOf(wordsOf(page.text)) };
}

/** Words as they can be looked for one behind the other; a single word is no phrase. */
function phraseOf(words: readonly string[]): string {
  return words.length < 2 ? '' : ` ${words.join(' ')} `;
}

/** Decks that are exported with their builds have a page for each step: what one shows, the next shows and more. */
function preferLastBuild(pages: readonly IndexedPage[], scores: number[]): void {
  let first = 0;
  for (let i = 1; i <= pages.length; i++) {
    if (isBuildOf(pages[i - 1]?.page, pages[i]?.page)) continue;
    const best = Math.max(...scores.slice(first, i));
    for (let step = first; step < i; step++) scores[step] = best * (step < i - 1 ? buildShare : 1);
    first = i;
  }
}

function isBuildOf(step: DeckPage | undefined, next: DeckPage | undefined): boolean {
  if (step === undefined || next === undefined || step.text === '') return false;
  if (step.title !== next.title) return false;
  // Of a footer the page's number is another on each.
  const linesOf = ({ text }: DeckPage) => text.replace(/\d+/g, '').split('\n');
  const lines = new Set(linesOf(next));
  return next.text.length >= step.text.length && linesOf(step).every((line) => lines.has(line));
}
