/** Names that Windows keeps for devices, with any extension. */
const windowsReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters that Unicode does not part into a base letter and a mark. */
const folds: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
};

const longest = 60;

/**
 * A title as a part of a file name: lower case, ASCII letters and digits with `-` between words, at most 60 characters,
 * cut at the end of a word. Words in other scripts stay as they are: without them nothing would be left of a title.
 * @param fallback for a title without letters and digits.
 */
export function slug(title: string, fallback = 'session'): string {
  const letters = fold(title.normalize('NFC').toLowerCase()).normalize('NFKD').toLowerCase();
  const folded = fold(letters.replace(/\p{Diacritic}|['’]/gu, '').normalize('NFC'));
  const words = folded.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).filter((word) => word !== '');
  const text = shorten(words);
  if (text === '') return fallback;
  return windowsReserved.test(text) ? `${text}-${fallback}` : text;
}

/** Before marks are taken off, so that `ü` is `ue`; and after, for what they hid. */
function fold(text: string): string {
  return text.replace(/[ßæœøđðþłıäöü]/g, (letter) => folds[letter] ?? letter);
}

function shorten(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text}-${word}`;
    if (Array.from(longer).length > longest)
      return text === '' ? Array.from(word).slice(0, longest).join('') : text;
    text = longer;
  }
  return text;
}

/**
 * A file name that no file of the folder has: `01_mesh.md`, else `01_mesh-2.md` and so on. Neither is it taken by a
 * folder or another content file that would get the same address on the site.
 * Names compare without case, as on Windows and macOS.
 * @param extension with its dot; empty for a folder.
 */
export function freeFileName(stem: string, extension: string, existing: readonly string[]): string {
  const key = (name: string) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/\.(?:md|markdown|mdown)$/, '');
  const taken = new Set(existing.map(key));
  let free = stem;
  for (let i = 2; taken.has(key(free)); i++) free = `${stem}-${i}`;
  return free + extension;
}
