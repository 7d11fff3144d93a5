import type { DeckLink, PublishedSlide } from './publishedDeck';

/** A line of a deck's page. */
export interface PageLine {
  /** As it stands there, without white space at its end. */
  readonly source: string;
  /** How many blanks it begins with. */
  readonly indent: number;
  /** What a reader sees: without the signs of headings, links and images. Empty for a blank line. */
  readonly words: string;
  readonly links: readonly DeckLink[];
}

/** The lines of a page as one of the shapes reads them. */
export interface SlideLines {
  /** The lines before the first slide. */
  readonly head: readonly PageLine[];
  readonly slides: readonly PublishedSlide[];
}

const image = /!\[[^[\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const link = /\[((?:[^[\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"([^"]*)")?\)/g;
const bareUrl = /<?(https?:\/\/[^\s<>"]+)>?/g;
/** What closes a sentence or a bracket after a URL is no part of it (GitHub Flavored Markdown, 6.9). */
const afterUrl = /[.,:;!?'*_)\]]/;
const longestLabel = 60;

/** The lines of a text, whichever its line ends. */
export function readLines(text: string): PageLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(readLine);
}

function readLine(line: string): PageLine {
  const source = line.trimEnd();
  const trimmed = source.trimStart();
  const links: DeckLink[] = [];
  const words = trimmed
    .replace(/^#{1,6}\s+/, '')
    .replace(image, '')
    .replace(link, (_, source: string, url: string, title: string | undefined) => {
      const label = source.replace(/\\([\\[\]])/g, '$1');
      const name = label.trim() || (title ?? '').trim();
      if (/^https?:/i.test(url)) links.push({ title: name || url, url });
      return label;
    });
  const left = words.replace(bareUrl, (_, url: string) => url);
  for (const match of words.matchAll(bareUrl)) {
    const url = withoutEnd(match[1] ?? '');
    const label = match.index > longestLabel ? undefined : labelBefore(words.slice(0, match.index));
    links.push({ title: label ?? url, url });
  }
  return { source, indent: source.length - trimmed.length, words: left.trim().replace(/\s+/g, ' '), links };
}

/** `Video` of `• Video: https://…`; a whole sentence is no name. */
function labelBefore(words: string): string | undefined {
  const label = /^(?:[•*-]\s*)?(\S.*?)\s*[:：–-]\s*$/.exec(words)?.[1];
  return label !== undefined && label.split(' ').length <= 6 ? label : undefined;
}

function withoutEnd(url: string): string {
  let end = url.length;
  while (end > 0 && afterUrl.test(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}
