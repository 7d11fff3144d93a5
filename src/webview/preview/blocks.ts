/** One of the outermost pieces of a note, as it came and as it stands in the page. */
export interface Block {
  /** As it came. */
  readonly html: string;
  /** The same without the places in the note and white space around it: these change all the time, and what it says stays. */
  readonly words: string;
  /** In the page. Of most pieces one element; none where nothing of it was safe. */
  nodes: readonly ChildNode[];
}

/** A piece of a note that is not in the page. */
export type NewBlock = Pick<Block, 'html' | 'words'>;

/** Attributes that say where something stands in the note, or the how many-th of its kind it is. */
export const placeAttributes = ['data-line', 'data-range', 'data-diagram', 'data-ghost'] as const;
const places = new RegExp(` (?:${placeAttributes.join('|')})="[\\d:-]*"`, 'g');

/** A piece of a note's HTML, read by nobody yet. */
export function newBlock(html: string): NewBlock {
  return { html, words: html.replace(places, '').trim() };
}

/**
 * For each new piece the index of the old one that says the same, in an order that both have: those at both ends, then
 * what is found on the way from the top.
 */
export function pairBlocks(
  old: readonly Pick<Block, 'words'>[],
  fresh: readonly Pick<Block, 'words'>[],
): (number | undefined)[] {
  const pairs = new Array<number | undefined>(fresh.length).fill(undefined);
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start]?.words === fresh[start]?.words) pairs[start] = start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end)?.words === fresh.at(-1 - end)?.words) {
    end++;
    pairs[fresh.length - end] = old.length - end;
  }
  const at = new Map<string, number[]>();
  for (let i = start; i < old.length - end; i++) {
    const words = old[i]?.words ?? '';
    const known = at.get(words);
    if (known === undefined) at.set(words, [i]);
    else known.push(i);
  }
  let next = start;
  for (let i = start; i < fresh.length - end; i++) {
    const found = at.get(fresh[i]?.words ?? '')?.find((index) => index >= next);
    if (found === undefined) continue;
    pairs[i] = found;
    next = found + 1;
  }
  return pairs;
}
