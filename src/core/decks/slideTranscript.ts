import * as l10n from '@vscode/l10n';
import { imageMarkdown, type Picture } from '../edits/takePictures';
import type { DeckPage } from './deck';
import { escapeWords } from '../text/escapeWords';

/** How a transcript is folded: by a shortcode of Relearn, or by HTML, which Hugo leaves out of a page by default. */
export type Fold = 'expand' | 'details';

export interface TranscriptOptions {
  readonly fold: Fold;
  /** What stands on the fold, such as the file's name; the usual words where it is left out. */
  readonly title?: string | undefined;
  /** By page; those without one have their words alone. */
  readonly pictures?: ReadonlyMap<number, Picture>;
}

/**
 * The words of a deck as a folded section, page by page, in lines for a note. Whatever stands on the slides becomes plain
 * words: no heading, list, HTML, shortcode, link target or TODO of the note's own. No line is indented.
 */
export function slideTranscript(
  pages: readonly DeckPage[],
  { fold, title = l10n.t('Slide transcript'), pictures }: TranscriptOptions,
): string[] {
  const body = pages.flatMap((page) => pageLines(page, pictures?.get(page.number)));
  return fold === 'expand'
    ? [`{{% expand title="${attribute(title)}" %}}`, '', ...body, '{{% /expand %}}']
    : ['<details>', `<summary>${markup(title)}</summary>`, '', ...body, '</details>'];
}

function pageLines({ number, text }: DeckPage, picture: Picture | undefined): string[] {
  const words = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(escapeWords);
  // A backslash at a line's end is a line break (CommonMark 0.31, 6.7); at the end of a paragraph it is a backslash.
  const lines = words.map((line, i) => (i < words.length - 1 ? `${line}\\` : line));
  return [
    `**${l10n.t('Slide {0}', number)}**`,
    '',
    ...(picture === undefined ? [] : [imageMarkdown(picture), '']),
    ...(lines.length === 0 ? [] : [...lines, '']),
  ];
}

/** Words in a shortcode's parameter between quotes: without what would end it. */
function attribute(words: string): string {
  return words.replace(/["`\\<>{}%\s]+/g, ' ').trim();
}

function markup(words: string): string {
  return words.replace(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
