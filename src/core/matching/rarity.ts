/**
 * How much a word tells a title from others: the fewer of them have it, the more. Both sides of a comparison are weighed
 * by the same titles, so that titles on the other side do not change what a word counts.
 */
export class Rarity {
  readonly #titlesWith = new Map<string, number>();
  #titles = 0;

  /** @param titles the different words of each title */
  constructor(titles: Iterable<ReadonlySet<string>>) {
    for (const words of titles) {
      this.#titles++;
      for (const word of words) this.#titlesWith.set(word, (this.#titlesWith.get(word) ?? 0) + 1);
    }
  }

  /** All words of the titles, each once. */
  get words(): Iterable<string> {
    return this.#titlesWith.keys();
  }

  has(word: string): boolean {
    return this.#titlesWith.has(word);
  }

  /** Above 0; that of a word that no title has is the highest. */
  of(word: string): number {
    return Math.log(1 + (this.#titles + 1) / ((this.#titlesWith.get(word) ?? 0) + 0.5));
  }
}
