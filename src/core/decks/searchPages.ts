import type { DeckPage } from './deck';
import { wordsOf } from '../text/terms';
import { unspaced } from '../text/unspaced';

/**
 * The numbers of the pages that have every word of a search, whatever its case and accents, also where only a word's
 * beginning was typed; in scripts without spaces any part of one. A number finds its page, too. All pages for a search without words.
 */
export function searchPages(search: string, pages: readonly DeckPage[]): number[] {
  const wanted = wordsOf(search);
  return pages.filter((page) => hasAll(page, wanted)).map(({ number }) => number);
}

function hasAll({ number, text, title }: DeckPage, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  if (wanted.length === 1 && wanted[0] === String(number)) return true;
  const words = wordsOf(`${title}\n${text}`);
  return wanted.every((each) =>
    words.some((word) => (unspaced.test(each) ? word.includes(each) : word.startsWith(each))),
  );
}
