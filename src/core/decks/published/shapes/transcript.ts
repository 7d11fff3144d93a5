import type { PageLine } from '../pageLine';

/** Where the slides begin: behind the heading that Speaker Deck sets over them, else at the start. */
export function transcriptStart(lines: readonly PageLine[]): number {
  return lines.findIndex(({ words }) => /^transcript:?$/i.test(words)) + 1;
}

/** What a page says below its slides. */
const footer =
  /^(?:©|\(c\)\s|copyright\b|speaker deck(?:, inc\.?)?$|company$|about(?: us)?$|(?:terms|privacy)(?: of service| policy)?$|resources$|features$|more decks by\b|other decks in\b|featured(?: decks)?$|see all\b)/i;

export function isFooter({ words }: PageLine): boolean {
  return footer.test(words);
}

/** The words of lines as one run: sentences go on over line ends. */
export function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
