import type { Tag, TagIndex } from '../conference/tagIndex';
import { tagKey } from '../hugo/tagKey';

/** Two tags that may be one. Merging them is the user's choice; `from` is the one that would go. */
export interface SimilarTags {
  readonly from: Tag;
  readonly to: Tag;
  /** `alias`: the user's list says so. `spelling`: they are nearly written the same. */
  readonly why: 'alias' | 'spelling';
}

/** Shorter tags are too often other words: `helm` and `realm`, `pods` and `mods`. */
const shortest = 5;
/** From this length on two mistakes are still fewer than other words would have. */
const long = 12;
const mostPairs = 100;

const pairsOf = new WeakMap<TagIndex, { aliases: string; pairs: readonly SimilarTags[] }>();

/**
 * The tags that may be one: those that the user's list names as alias and word, then those a letter or two apart. Tags
 * that differ in their digits are never meant (`v1`, `v2`). Of two spellings the less used one would go.
 * @param aliases alias → word, in any spelling
 */
export function similarTags(
  index: TagIndex,
  aliases: Readonly<Record<string, string>>,
): readonly SimilarTags[] {
  const known = pairsOf.get(index);
  const list = JSON.stringify(aliases);
  if (known?.aliases === list) return known.pairs;
  const byAlias = aliasPairs(index, aliases);
  const paired = new Set(byAlias.map(({ from, to }) => pairKey(from, to)));
  const bySpelling = spellingPairs(index.all).filter(({ from, to }) => !paired.has(pairKey(from, to)));
  const pairs = [...byAlias, ...bySpelling].slice(0, mostPairs);
  pairsOf.set(index, { aliases: list, pairs });
  return pairs;
}

function pairKey({ key: a }: Tag, { key: b }: Tag): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function aliasPairs(index: TagIndex, aliases: Readonly<Record<string, string>>): SimilarTags[] {
  return Object.entries(aliases).flatMap(([alias, word]): SimilarTags[] => {
    const from = index.find(alias);
    if (from === undefined || from.key === tagKey(word)) return [];
    // The word itself may not be in use yet: the merge then is a renaming.
    const to = index.find(word) ?? {
      key: tagKey(word),
      label: word,
      spellings: new Map(),
      uris: [],
      talks: 0,
    };
    return [{ from, to, why: 'alias' }];
  });
}

interface Candidate {
  readonly tag: Tag;
  readonly letters: readonly string[];
  /** One bit for each letter in it, so that most pairs are told apart by one operation. */
  readonly mask: number;
  readonly digits: string;
}

function spellingPairs(tags: readonly Tag[]): SimilarTags[] {
  const candidates = tags
    .map(candidateOf)
    .filter(({ letters }) => letters.length >= shortest)
    .sort((a, b) => a.letters.length - b.letters.length || (a.tag.key < b.tag.key ? -1 : 1));
  const pairs: SimilarTags[] = [];
  for (const [i, a] of candidates.entries()) {
    const most = a.letters.length >= long ? 2 : 1;
    for (let j = i + 1; j < candidates.length; j++) {
      const b = candidates[j];
      if (b === undefined || b.letters.length - a.letters.length > most) break;
      if (bits(a.mask ^ b.mask) > 2 * most || a.digits !== b.digits) continue;
      if (distance(a.letters, b.letters, most) > most) continue;
      const [from, to] = a.tag.uris.length <= b.tag.uris.length ? [a, b] : [b, a];
      pairs.push({ from: from.tag, to: to.tag, why: 'spelling' });
    }
  }
  return pairs.sort((a, b) => b.to.uris.length - a.to.uris.length || (a.from.key < b.from.key ? -1 : 1));
}

function candidateOf(tag: Tag): Candidate {
  const letters = Array.from(tag.key);
  const mask = letters.reduce((sum, letter) => sum | (1 << ((letter.codePointAt(0) ?? 0) % 31)), 0);
  return { tag, letters, mask, digits: tag.key.replace(/\D+/g, ' ').trim() };
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * How many letters have to be put in, left out, exchanged or swapped with the next one to make `b` of `a` (the
 * restricted Damerau-Levenshtein distance); some number above `most` where it is more than that.
 */
export function distance(a: readonly string[], b: readonly string[], most: number): number {
  let before: number[] = [];
  let last = b.map((_, j) => j);
  last.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches two rows back: one row above the limit alone proves nothing.
    if (least > most + 1) return least;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
