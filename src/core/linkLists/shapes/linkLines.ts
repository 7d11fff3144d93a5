import { addressKind, buttonKind } from '../../note/buttons/buttonKind';
import type { ListedEntry } from '../linkList';

/**
 * Lines with addresses: Markdown lists and tables (`| title | [Video](…) | [Slides](…) |`), a title with an address
 * behind it, as `yt-dlp --print "%(title)s %(url)s"` writes, or in a line of its own, above or below.
 */
export function linkLines(text: string): ListedEntry[] | undefined {
  const source = text.split(/\r\n|\n|\r/).map((line) => line.slice(0, longestLine));
  const isLabel = labelsOf(source.map((line) => linksIn(line)));
  const lines = source.map((line) => readLine(line, isLabel));
  const side = titleSide(lines);
  const near = nearestWords(lines, side);
  const entries = lines.flatMap((line, at) =>
    line.links.map(({ label, url, kind, isTitle }): ListedEntry => {
      const own = isTitle ? label : line.words;
      return { url, title: own === '' ? (near[at] ?? '') : own, kind };
    }),
  );
  return entries.length === 0 ? undefined : entries;
}

const longestLine = 5000;

interface LineLink {
  readonly label: string;
  readonly url: string;
}

interface Line {
  /** What it says besides its links, with the titles among them, without the marks of lists, headings and tables. */
  readonly words: string;
  /** Those to recordings and slides. */
  readonly links: readonly (LineLink & {
    readonly kind: 'video' | 'slides';
    /** Its label is the talk's title. */
    readonly isTitle: boolean;
  })[];
  readonly isHeading: boolean;
}

/** A link with an address in parentheses, perhaps with a title behind it, or a bare address. */
const link =
  /\[((?:\\.|[^\][\\]){0,500})\]\(\s{0,10}<?(https?:\/\/[^\s<>)]{1,2000})>?(?:\s[^)]{0,500})?\)|<?\b(https?:\/\/[^\s<>|"]{1,2000})/gi;

/** A link of a line, and where it stands there. */
interface PlacedLink extends LineLink {
  readonly start: number;
  readonly end: number;
}

function linksIn(line: string): PlacedLink[] {
  return [...line.matchAll(link)].map(({ 0: { length }, 1: label = '', 2: url, 3: bare = '', index }) => ({
    label: plain(label),
    url: url ?? bare.replace(/[.,;:!?)\]]+$/, ''),
    start: index,
    end: index + length,
  }));
}

function readLine(line: string, isLabel: (label: string, words: string) => boolean): Line {
  const found = linksIn(line);
  const links: Line['links'][number][] = [];
  const bare = wordsBeside(line, found, () => false);
  // Beside a title that leads to the talk's page, too, other links have labels.
  const spoken = wordsBeside(line, found, ({ label, url }) => label !== '' && addressKind(url) === undefined);
  const isTitleOf = ({ label, url }: LineLink) =>
    label !== '' && !isLabel(label, addressKind(url) === undefined ? bare : spoken);
  for (const each of found) {
    const isTitle = isTitleOf(each);
    const kind = kindOf(each.label, each.url, isTitle);
    if (kind !== undefined) links.push({ label: each.label, url: each.url, kind, isTitle });
  }
  const words = wordsBeside(line, found, (each) => isTitleOf(each) && addressKind(each.url) !== 'code');
  return { words, links, isHeading: /^\s*#{1,6}\s/.test(line) };
}

/** What a line says besides its links, and the labels of those that are kept. */
function wordsBeside(
  line: string,
  links: readonly PlacedLink[],
  isKept: (link: PlacedLink) => boolean,
): string {
  let rest = '';
  let from = 0;
  for (const each of links) {
    rest += `${line.slice(from, each.start)} ${isKept(each) ? each.label.replaceAll('|', '¦') : ''} `;
    from = each.end;
  }
  rest += line.slice(from);
  // Cells of a table that had links have nothing left, or the word for none.
  const words = rest
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.replaceAll('¦', '|')))
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell) && !isKnownLabel(cell) && !isTime.test(cell))
    .join(' | ');
  return words
    .replace(/\([\s,;/|]{0,20}\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s\-–—:|]{1,20}$/, '')
    .trim();
}

/** A cell that says when, how long or which: no part of a title. */
const isTime = /^[\d\s:.,/–—-]{1,40}(?:[ap]m|uhr|h|min)?$/i;

/**
 * Tells the labels of links from titles. Beside the known ones those are labels that stand beside other words and have no
 * letters (`▶`) or few (`YT`, `mp4`), or come back in line after line (`Enlace`), numbers aside.
 */
function labelsOf(lines: readonly (readonly LineLink[])[]): (label: string, words: string) => boolean {
  const counts = new Map<string, number>();
  let rows = 0;
  for (const links of lines) {
    if (links.length > 0) rows++;
    for (const key of new Set(links.map(({ label }) => lettersOf(label))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (label, words) => {
    if (isKnownLabel(label)) return true;
    const letters = lettersOf(label);
    const count = counts.get(letters) ?? 0;
    const comesBack = count >= fewest && count * mostLabels >= rows && letters.length <= longestLabel;
    return words !== '' && (letters.length <= shortLabel || comesBack);
  };
}

/** A label is in two lines at least, and in one of five: a table has so many columns of links. */
const fewest = 2;
const mostLabels = 5;
const longestLabel = 30;
const shortLabel = 3;

function lettersOf(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}]/gu, '');
}

type Side = 'above' | 'below';

/**
 * Where the titles of addresses stand that have lines of their own. The lines around them tell: a list that begins with
 * an address has its titles below, one that ends with an address above, blank lines apart.
 * @returns undefined where neither is so; a title would be that of another recording
 */
function titleSide(lines: readonly Line[]): Side | undefined {
  // What the whole list is called is no title of a talk.
  const headings = lines.flatMap(({ isHeading }, at) => (isHeading ? [at] : []));
  const sorts = lines.map(({ links, words }, at) =>
    links.length > 0
      ? 'links'
      : words === '' || (headings.length === 1 && at === headings[0])
        ? 'blank'
        : 'words',
  );
  const isBare = lines.map(({ links, words }) => words === '' && links.length > 0);
  let above = 0;
  let below = 0;
  for (const [at, bare] of isBare.entries()) {
    if (!bare) continue;
    if (sorts[at - 1] === 'words') above++;
    if (sorts[at + 1] === 'words') below++;
  }
  if (above !== below) return above > below ? 'above' : 'below';
  const said = sorts.flatMap((sort, at) => (sort === 'blank' ? [] : [at]));
  const [first = -1] = said;
  const last = said.at(-1) ?? -1;
  if (isBare[first] === true) return sorts[last] === 'words' ? 'below' : 'above';
  return sorts[last] === 'words' ? undefined : 'above';
}

/** For each line the words of the nearest line without links on that side. */
function nearestWords(lines: readonly Line[], side: Side | undefined): string[] {
  if (side === undefined) return [];
  const near: string[] = lines.map(() => '');
  let words = '';
  for (let i = 0; i < lines.length; i++) {
    const at = side === 'above' ? i : lines.length - 1 - i;
    const line = lines[at];
    near[at] = words;
    if (line?.links.length === 0 && line.words !== '') words = line.words;
  }
  return near;
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
function isKnownLabel(words: string): boolean {
  return (
    /^\W{0,3}(?:(?:watch|the|on|youtube|video|recording|slides?|slide ?deck|deck|pdf|presentation|link|here|n\/a|folien|aufzeichnung)\W{0,3}){1,4}$/i.test(
      words,
    ) || /^https?:/i.test(words)
  );
}

/** What a line's link leads to: its label says it before its address does. */
function kindOf(label: string, url: string, isTitle: boolean): 'video' | 'slides' | undefined {
  const kind = isTitle || label === '' ? addressKind(url) : buttonKind(undefined, label, url);
  return kind === 'video' || kind === 'slides' ? kind : undefined;
}
