import * as l10n from '@vscode/l10n';
import { resolveEntities } from '../text/htmlTag';
import type { Note } from '../note/note';
import { LineIndex } from '../text/lineIndex';
import type { DeckPage } from './deck';

/** A slide as a transcript in a note has it. */
export type AttachedSlide = Pick<DeckPage, 'number' | 'text'>;

/**
 * The transcripts of decks that are attached to a note (see `slideTranscript`): slides 1, 2, 3 … under a heading each, in
 * the words that they had.
 */
export function attachedSlides(text: string, { headings }: Note): AttachedSlide[][] {
  const index = new LineIndex(text);
  const decks: AttachedSlide[][] = [];
  let deck: AttachedSlide[] = [];
  for (const [i, heading] of headings.entries()) {
    const number = deck.length + 1;
    const isFirst = heading.level === 4 && isSlide(heading.text, 1);
    if (isFirst) decks.push((deck = []));
    else if (deck.length === 0 || heading.level !== 4 || !isSlide(heading.text, number)) {
      deck = [];
      continue;
    }
    const end = headings[i + 1]?.range.start.line ?? index.lineCount;
    const from = index.lineStart(heading.range.end.line + 1);
    const to = end < index.lineCount ? index.lineStart(end) : text.length;
    deck.push({ number: deck.length + 1, text: wordsIn(text.slice(from, to)) });
  }
  return decks;
}

/**
 * The pages of a PDF with the words of the attached deck before their own: pictures of slides have none, and of others
 * they are what the writer of the notes searches for. Only where one of the decks has as many slides.
 */
export function withAttached(
  pages: readonly DeckPage[],
  decks: readonly (readonly AttachedSlide[])[],
): readonly DeckPage[] {
  const deck = decks.find(({ length }) => length === pages.length);
  if (deck === undefined) return pages;
  return pages.map((page, i) => {
    const words = deck[i]?.text ?? '';
    if (words === '') return page;
    const isSame = page.text.replace(/\s+/g, ' ') === words.replace(/\s+/g, ' ');
    const title = page.title === '' ? (words.split('\n')[0] ?? '') : page.title;
    return { ...page, title, text: isSame || page.text === '' ? words : `${words}\n${page.text}` };
  });
}

const isSlide = (words: string, number: number) =>
  words === `Slide ${number}` || words === l10n.t('Slide {0}', number);

/** Lines as they were before `slideTranscript` escaped them; what ends the fold, and pictures, are none of them. */
function wordsIn(section: string): string {
  const lines: string[] = [];
  for (const line of section.split(/\r\n|\r|\n/)) {
    if (/^(?:\{\{[%<] *\/|<\/details>)/.test(line)) break;
    if (line.trim() === '' || /^!\[[^\n]*\]\([^()\n]*\)$/.test(line)) continue;
    lines.push(resolveEntities(line.replace(/\\$/, '')).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  }
  return lines.join('\n');
}
