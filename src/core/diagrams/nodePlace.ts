import type { Position } from '../text/range';

/**
 * Where a part of a diagram is written: its first mention, by the name that stands as a word of its own.
 * @param names what it may be called in the source, the likeliest first: its id, the words that it shows
 * @returns line and character in the source; undefined where none of the names is there
 */
export function nodePlace(source: string, names: readonly string[]): Position | undefined {
  const lines = source.split(/\r\n|[\r\n]/);
  for (const name of names) {
    if (name === '') continue;
    for (const [line, text] of lines.entries()) {
      // A comment tells of a node and is none.
      if (/^\s*%%/.test(text)) continue;
      const character = wordAt(text, name);
      if (character >= 0) return { line, character };
    }
  }
  return undefined;
}

function wordAt(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + name.length);
    if (!isOfWord(before, name.charAt(0)) && !isOfWord(after, name.charAt(name.length - 1))) return at;
  }
  return -1;
}

/** Whether a sign goes on with the word that `edge` begins or ends. */
function isOfWord(sign: string, edge: string): boolean {
  return /[\p{L}\p{N}_]/u.test(sign) && /[\p{L}\p{N}_]/u.test(edge);
}
