import { compareTexts, type LinkToMatch, type Prepared, type PreparedLink } from './pairs';
import type { Rarity } from './rarity';

/** So many candidates of a session are compared word by word. */
const mostCompared = 8;
/** The share of the best one's common words that a candidate has. */
const worthComparing = 0.35;

/** Finds the links that share words with a session. */
export class NearLinks<Link extends LinkToMatch> {
  readonly #links: readonly PreparedLink<Link>[];
  readonly #byTerm = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #nameRarity: Rarity;
  /** What the session at hand shares with each link; all 0 between two of them. */
  readonly #scores: Float64Array;

  constructor(links: readonly PreparedLink<Link>[], nameRarity: Rarity) {
    this.#links = links;
    this.#nameRarity = nameRarity;
    this.#scores = new Float64Array(links.length);
    for (const [at, { title }] of links.entries()) {
      for (const term of new Set(title.words.flatMap(({ term, isSmall }) => (isSmall ? [] : [term]))))
        put(this.#byTerm, term, at);
      for (const word of new Set(title.words.map((each) => each.word)))
        if (nameRarity.has(word)) put(this.#byWord, word, at);
    }
  }

  /** The links that share most, best first. */
  of({ title, speakers }: Prepared<unknown>): PreparedLink<Link>[] {
    const touched: number[] = [];
    const add = (places: readonly number[] | undefined, weight: number) => {
      for (const at of places ?? []) {
        if (this.#scores[at] === 0) touched.push(at);
        this.#scores[at] = (this.#scores[at] ?? 0) + weight;
      }
    };
    const weights = new Map<string, number>();
    for (const [i, { term, isSmall }] of title.words.entries())
      if (!isSmall) weights.set(term, Math.max(weights.get(term) ?? 0, title.weights[i] ?? 0));
    for (const [term, weight] of weights) add(this.#byTerm.get(term), weight);
    for (const word of new Set(speakers.flat())) {
      if (word.length > 2) add(this.#byWord.get(word), this.#nameRarity.of(word));
    }
    let most = 0;
    for (const at of touched) most = Math.max(most, this.#scores[at] ?? 0);
    const found: { readonly at: number; readonly score: number }[] = [];
    for (const at of touched) {
      const score = this.#scores[at] ?? 0;
      if (score >= most * worthComparing) found.push({ at, score });
      this.#scores[at] = 0;
    }
    const urlOf = ({ at }: { readonly at: number }) => this.#links[at]?.link.url ?? '';
    return found
      .sort((a, b) => b.score - a.score || compareTexts(urlOf(a), urlOf(b)))
      .slice(0, mostCompared)
      .flatMap(({ at }) => this.#links[at] ?? []);
  }
}

function put(index: Map<string, number[]>, key: string, place: number): void {
  const places = index.get(key);
  if (places === undefined) index.set(key, [place]);
  else places.push(place);
}
