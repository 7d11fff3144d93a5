import { withoutYear } from './events';
import { namesPerson, type Name } from './names';
import { segmentsOf, type Segment, type Title } from './titleWords';

/** So many titles have to share their beginning or end until it is taken for a label. */
const enough = { withYear: 3, without: 5 };
const mostWords = 8;
const year = /^(?:19|20)\d\d$/;

/** What titles of a list have in common without being part of a talk's title: `RailsConf 2023 -`, `| Lightning Talk`. */
export class Labels {
  /** Words, with a blank between them. */
  readonly #phrases: ReadonlySet<string>;
  /** Those with a year, by their first word. */
  readonly #editions = new Map<string, readonly (readonly string[])[]>();

  /** Those of labels and of the conference's own title, without years at their ends. */
  readonly #ownWords: ReadonlySet<string>;

  /** The words of the conference's own title. */
  readonly #event: ReadonlySet<string>;

  /**
   * Learns them from a list. They are counted, not taken as shares: further titles of others change nothing.
   * @param speakers persons of the conference: a name that many titles end with is no label
   * @param event the conference's own title: a part of a title with no other words is a label
   */
  constructor(titles: readonly Title[], speakers: readonly Name[], event: Title | undefined) {
    const counts = new Map<string, number>();
    for (const title of titles) {
      for (const phrase of new Set(edgesOf(title).map((segment) => phraseOf(title, segment))))
        counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
    const phrases = [...counts].flatMap(([phrase, count]) => {
      const words = phrase.split(' ');
      const needed = words.some((each) => year.test(each)) ? enough.withYear : enough.without;
      if (count < needed || words.length > mostWords) return [];
      return words.length > 1 && speakers.some((name) => namesPerson(words, name)) ? [] : [phrase];
    });
    this.#phrases = new Set(phrases);
    this.#event = new Set(event?.words.flatMap(({ word }) => [word, withoutYear(word)]));
    const own = [...phrases.flatMap((phrase) => phrase.split(' ')), ...this.#event];
    this.#ownWords = new Set(own.flatMap((word) => [word, withoutYear(word)]));
    for (const phrase of this.#phrases) {
      const words = phrase.split(' ');
      const [first = ''] = words;
      if (words.length > 1 && words.some((each) => year.test(each)))
        this.#editions.set(first, [...(this.#editions.get(first) ?? []), words]);
    }
  }

  /** For each word of a title, whether it belongs to a label. */
  marksOf(title: Title): boolean[] {
    const marks = title.words.map(() => false);
    const mark = ({ from, to }: Segment) => marks.fill(true, from, to);
    for (const segment of segmentsOf(title)) {
      if (this.#phrases.has(phraseOf(title, segment)) || this.#isOfEvent(title, segment)) mark(segment);
    }
    for (const [from, { word }] of title.words.entries()) {
      for (const words of this.#editions.get(word) ?? []) {
        if (words.every((each, i) => title.words[from + i]?.word === each))
          mark({ from, to: from + words.length });
      }
    }
    return marks;
  }

  /** Whether a word is one of the conference's own title, or of a label. */
  isOwn(word: string): boolean {
    return this.#ownWords.has(word);
  }

  #isOfEvent({ words }: Title, { from, to }: Segment): boolean {
    for (let i = from; i < to; i++) {
      const word = words[i]?.word ?? '';
      if (!this.#event.has(word) && !this.#event.has(withoutYear(word))) return false;
    }
    return true;
  }
}

/** The years that some words of a title name. */
export function yearsIn(words: Iterable<{ readonly word: string }>): number[] {
  return [...words].flatMap(({ word }) => (year.test(word) ? [Number(word)] : []));
}

/**
 * The first segments and the last ones; a title that is all one segment has none. What a title begins with up to a year is
 * one as well: `Ruby Conf 2013 Title`.
 */
function edgesOf(title: Title): Segment[] {
  const segments = segmentsOf(title);
  const edges = segments.length < 2 ? [] : segments.filter((_, i) => i < 3 || i >= segments.length - 2);
  const to = title.words.findIndex(({ word }) => year.test(word)) + 1;
  const isOwn =
    to > 1 && to <= mostWords && !edges.some((segment) => segment.from === 0 && segment.to === to);
  return isOwn ? [...edges, { from: 0, to }] : edges;
}

function phraseOf({ words }: Pick<Title, 'words'>, { from, to }: Segment): string {
  return words
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}
