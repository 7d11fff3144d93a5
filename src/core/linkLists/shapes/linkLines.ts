import { addressKind, buttonKind } from '../../note/buttonKind';
import type { ListedEntry } from '../linkList';

/**
 * Lines with addresses: Markdown lists and tables (`| title | [Video](…) | [Slides](…) |`), a title with an address
 * behind it, as `yt-dlp --print "%(title)s %(url)s"` writes, or below it.
 */
export function linkLines(text: string): ListedEntry[] | undefined {
  const entries: ListedEntry[] = [];
  let above = '';
  for (const line of text.split(/\r\n|\n|\r/)) {
    const read = readLine(line.slice(0, longestLine));
    for (const { label, url } of read.links) {
      const kind = kindOf(label, url);
      if (kind === undefined) continue;
      const isTitle = label !== '' && !isLabel(label);
      const own = isTitle ? label : read.words;
      entries.push({ url, title: own === '' ? above : own, kind });
    }
    if (read.links.length === 0 && read.words !== '') above = read.words;
  }
  return entries.length === 0 ? undefined : entries;
}

const longestLine = 5000;

interface Line {
  /** What it says besides its links, without the marks of lists, headings and tables. */
  readonly words: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** A link with an address in parentheses, perhaps with a title behind it, or a bare address. */
const link =
  /\[((?:\\.|[^\][\\]){0,500})\]\(\s{0,10}<?(https?:\/\/[^\s<>)]{1,2000})>?(?:\s[^)]{0,500})?\)|<?\b(https?:\/\/[^\s<>|"]{1,2000})/gi;

function readLine(line: string): Line {
  const links: { label: string; url: string }[] = [];
  const rest = line.replace(
    link,
    (_, label: string | undefined, url: string | undefined, bare: string | undefined) => {
      const address = url ?? (bare ?? '').replace(/[.,;:!?)\]]+$/, '');
      links.push({ label: plain(label ?? ''), url: address });
      return ' ';
    },
  );
  const cells = rest.split('|').map(plain);
  // Cells of a table that had links have nothing left, or the word for none.
  const words = cells
    .filter((cell) => cell !== '' && !isLabel(cell) && !/^[-–—:\s]+$/.test(cell))
    .join(' | ');
  return { words: words.replace(/\(\s{0,10}\)/g, '').replace(/[\s\-–—:|]{1,20}$/, ''), links };
}

/** A line of Markdown without the marks at its start, emphasis and escapes. */
function plain(words: string): string {
  return words
    .replace(/^[\s>]*(?:[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,4}[.)]\s+|#{1,6}\s+)?/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .trim();
}

/** Words by which lists call their links, whatever the talk. */
function isLabel(words: string): boolean {
  return (
    /^\W{0,3}(?:(?:watch|the|on|youtube|video|recording|slides?|slide ?deck|deck|pdf|presentation|link|here|n\/a|folien|aufzeichnung)\W{0,3}){1,4}$/i.test(
      words,
    ) || /^https?:/i.test(words)
  );
}

/** What a line's link leads to: its label says it before its address does. */
function kindOf(label: string, url: string): 'video' | 'slides' | undefined {
  const kind = isLabel(label) ? buttonKind(undefined, label, url) : addressKind(url);
  return kind === 'video' || kind === 'slides' ? kind : undefined;
}
