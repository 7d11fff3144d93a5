import * as l10n from '@vscode/l10n';
import { imageMarkdown, type Picture } from '../edits/pictures/takePictures';
import { escapeWords } from '../text/escapeWords';
import { oneLine } from '../text/oneLine';
import type { DeckPage } from './deck';

/** How a transcript is folded: by a shortcode of Relearn, or by HTML, which Hugo leaves out of a page by default. */
type Fold = 'expand' | 'details';

export interface TranscriptOptions {
  readonly fold: Fold;
  /** Of the deck, where the note does not say it: tells its transcripts apart. */
  readonly title?: string | undefined;
  /** By page; those without one have their words alone. */
  readonly pictures?: ReadonlyMap<number, Picture>;
}

/**
 * The words of a deck as a folded section, in lines for a note: a heading for each slide, also for one without words.
 * Whatever stands on the slides becomes plain words: no heading, list, HTML, shortcode, link or TODO of the note's own. No
 * line is indented.
 */
export function slideTranscript(
  pages: readonly Pick<DeckPage, 'number' | 'text'>[],
  { fold, title, pictures }: TranscriptOptions,
): string[] {
  const name = wordsOfAttribute(title ?? '');
  const label = name === '' ? l10n.t('Slide transcript') : l10n.t('Slide transcript: {0}', name);
  const body = pages.flatMap((page) => slideSection(page, pictures?.get(page.number)));
  return fold === 'expand'
    ? [`{{% expand title="${label}" %}}`, '', ...body, '{{% /expand %}}']
    : ['<details>', `<summary>${label}</summary>`, '', ...body, '</details>'];
}

/** A slide below a heading of its own: its picture where there is one, then its words. */
function slideSection({ number, text }: Pick<DeckPage, 'number' | 'text'>, picture?: Picture): string[] {
  const words = plainLines(text);
  return [
    `#### ${l10n.t('Slide {0}', number)}`,
    '',
    ...(picture === undefined ? [] : [imageMarkdown(picture), '']),
    ...(words.length === 0 ? [] : [...words, '']),
  ];
}

/** Foreign words as a paragraph of plain ones, each of their lines on a line of its own. */
function plainLines(text: string): string[] {
  return brokenLines(text.split('\n').map((line) => escapeWords(oneLine(line))));
}

/**
 * Lines as one paragraph that breaks where they do.
 * A backslash at a line's end is a line break (CommonMark 0.31, 6.7); at the end of a paragraph it is a backslash.
 */
export function brokenLines(lines: readonly string[]): string[] {
  const words = lines.filter((line) => line !== '');
  return words.map((line, i) => (i < words.length - 1 ? `${line}\\` : line));
}

/** Words that can stand in an attribute of a shortcode and in HTML as they are: what would end either is left out. */
function wordsOfAttribute(words: string): string {
  return oneLine(words.replace(/["`\\<>{}%&[\]|*_~$^#]|todo/gi, ' '));
}
