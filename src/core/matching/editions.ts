import type { WeighedTitle } from './comparison';
import { isGeneric } from './genericWords';
import { yearsIn } from './labels';
import { compareTexts, type Compared, type Edition, type LinkToMatch } from './pairs';
import { sameTitle } from './verdict';

/** So many sessions whose titles are those of recordings with a label with a year say that the label is theirs. */
const enoughVotes = 3;

/** Which of the labels with a year in a list is that of the conference. */
export class Editions {
  /** How many sessions have a recording of their title with that label; without one, the empty text. */
  readonly #votes = new Map<string, number>();
  readonly #ours: string | undefined;

  constructor(compared: readonly (readonly Compared<unknown, LinkToMatch>[])[]) {
    for (const pairs of compared) {
      const sure = pairs.filter(
        ({ comparison, session }) =>
          !session.isRecurring &&
          !comparison.stranger &&
          comparison.session >= sameTitle &&
          comparison.recording >= sameTitle,
      );
      for (const edition of new Set(sure.map(({ link }) => link.edition)))
        this.#votes.set(edition, (this.#votes.get(edition) ?? 0) + 1);
    }
    const [first, second] = [...this.#votes].sort((a, b) => b[1] - a[1] || compareTexts(a[0], b[0]));
    if (first !== undefined && first[1] >= enoughVotes && first[1] >= (second?.[1] ?? 0) * 2)
      this.#ours = first[0];
  }

  /**
   * @param label the recording's own, empty for none
   * @param named the years that its title names and the session's does not
   * @param years those that the conference can be of
   */
  of(label: string, named: readonly number[], years: readonly number[]): Edition {
    if (years.length > 0 && named.some((year) => !years.includes(year))) return 'other';
    const ours = this.#ours;
    if (ours === undefined || label === '') return 'unknown';
    if (label === ours) return 'ours';
    const isOtherYear = ours !== '' && withoutYear(label) === withoutYear(ours);
    return isOtherYear || !this.#votes.has(label) ? 'other' : 'unknown';
  }
}

function withoutYear(label: string): string {
  return label.replace(/\b(?:19|20)\d\d\b/g, '');
}

/** The label with a year that a title bears; empty for none. */
export function editionOf({ words, labels }: WeighedTitle): string {
  const marked = words.filter((_, i) => labels[i] === true);
  if (yearsIn(marked).length === 0) return '';
  return marked.flatMap(({ word }) => (isGeneric(word) ? [] : [word])).join(' ');
}
