import { terms, wordsOf } from '../../text/terms';
import { isGenericHeading } from './headings';
import { plainName, stemOf } from './plainName';

/** Whether the name of a file says what some words say, or nearly all of it. */
export function saysName(name: string, words: string): boolean {
  return new Subject(name).isAllOf(words);
}

/** What the name of a file or folder says. */
export class Subject {
  readonly #name: string;
  readonly #terms: ReadonlySet<string>;
  readonly #joined: string;
  readonly #words: readonly string[];
  /** Whether the name is written as a title is: several words with spaces. */
  readonly isTitle: boolean;

  constructor(name: string) {
    const stem = stemOf(name).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
    this.#name = stem;
    this.#terms = new Set(termsOf(stem));
    this.#words = wordsOf(stem);
    this.#joined = this.#words.join('');
    this.isTitle = stem.trim().split(/ +/).length >= 3 && /\p{L} +\p{L}/u.test(stem) && this.#terms.size >= 2;
  }

  /** Whether the name says nothing: a letter, a number, `notes`, `talk-3`. */
  get isEmpty(): boolean {
    if (/\d{4}/.test(this.#name)) return false;
    const words = plainName(this.#name, true);
    return (
      this.#terms.size === 0 ||
      /^\p{L}$/u.test(words) ||
      isGenericHeading(words) ||
      words.toLowerCase() === 'readme'
    );
  }

  /** Whether the name is a letter or a number. */
  get isSign(): boolean {
    return !/\p{L}{2}/u.test(this.#name);
  }

  /** Whether some words say something that the name says: one word is enough, its initials, or the words written as one. */
  isSharedBy(words: string): boolean {
    const own = termsOf(words);
    if (own.some((term) => this.#shares(term))) return true;
    const initials = wordsOf(words)
      .map((word) => word.charAt(0))
      .join('');
    // `AEA` of an American Economics Association's meeting.
    if (this.#words.some((word) => word.length >= 3 && initials.startsWith(word))) return true;
    const joined = wordsOf(words).join('');
    return (
      this.#joined.length >= 5 &&
      joined.length >= 5 &&
      (joined.includes(this.#joined) || this.#joined.includes(joined))
    );
  }

  /** Whether the name says all that the words say, or nearly. */
  isAllOf(words: string): boolean {
    const own = termsOf(words);
    return own.length > 0 && own.filter((term) => this.#shares(term)).length * 2 > own.length;
  }

  #shares(term: string): boolean {
    if (this.#terms.has(term)) return true;
    if (term.length < 5) return false;
    for (const each of this.#terms) {
      if (
        each.length >= 5 &&
        (each.startsWith(term.slice(0, 5)) || each.includes(term) || term.includes(each))
      )
        return true;
    }
    return false;
  }
}

/** The words by which a subject is known; of scripts without spaces each pair of characters. Numbers alone tell nothing. */
function termsOf(text: string): string[] {
  return terms(text.slice(0, longestSubject)).flatMap((term) => {
    if (/^\d+$/.test(term)) return [];
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(term)) return [term];
    const signs = Array.from(term);
    return signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
  });
}

const longestSubject = 300;
