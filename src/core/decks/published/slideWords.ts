/** What Speaker Deck puts in the place of a mail address. */
const hiddenMail = /\[email[\s\u00a0]protected\]/g;
const wordParts = /\p{L}+(?:-\p{L}+)*/gu;

/** The words of a deck, in small letters, those with a hyphen whole: what a word that a line's end broke can be. */
export function knownWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(wordParts) ?? []));
}

/**
 * The words of a slide: without mail addresses that the page hides, a line for each bullet, and with words in one piece
 * where a line's end broke them. `every- thing` may be `everything`, and `well- known` `well-known`: which of them is
 * right the rest of the deck tells; where it does not, both parts stay as they are.
 */
export function slideWords(text: string, known: ReadonlySet<string>): string {
  return text
    .replace(hiddenMail, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\p{L})(\p{L}+)- (\p{Ll}+)/gu, (broken, start: string, end: string) => {
      if (known.has(`${start}${end}`.toLowerCase())) return start + end;
      return known.has(`${start}-${end}`.toLowerCase()) ? `${start}-${end}` : broken;
    })
    .split('•')
    .map((part, i) => (i === 0 || part.trim() === '' ? part.trim() : `• ${part.trim()}`))
    .filter((line) => line !== '')
    .join('\n');
}
