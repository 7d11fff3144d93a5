import { addressKind } from '../../note/buttons/buttonKind';
import { delimitedRows } from '../../text/delimitedRows';
import type { ListedEntry } from '../linkList';
import { youTubeAddress } from './jsonLists';

/** Headings of the column with titles, the surest first: in some tables `name` is the speaker's. */
const titles = [
  /^(?:video|session|talk|presentation|event)?[ _-]?(?:title|titel|titulo|título|titre)$/i,
  /^(?:session|talk|vortrag|topic|thema)$/i,
  /^(?:session|talk|video|event)[ _-]?name$/i,
  /^name$/i,
];
const ids = /^(?:(?:youtube|yt|video)[ _-]?)?id$/i;
const videos = /video|youtube|recording|stream|watch|aufzeichnung/i;
const slides = /slide|deck|presentation|pdf|folien|material/i;
const address = /^https?:\/\/\S+$/i;

/**
 * CSV and TSV with a title and addresses in its columns, and the lists of ids that Google Takeout exports. Without
 * headings it is told by what the columns hold.
 */
export function table(text: string): ListedEntry[] | undefined {
  const rows = tabbedRows(text) ?? delimitedRows(text).rows.map(({ cells }) => cells);
  const [head = []] = rows;
  if (head.length < 2 || /^[[{<#|*-]/.test(head[0] ?? '')) return undefined;
  const hasHeadings =
    !head.some((cell) => address.test(cell)) &&
    head.some((cell) => ids.test(cell) || titles.some((heading) => heading.test(cell)));
  const body = hasHeadings ? rows.slice(1) : rows;
  const width = Math.max(...body.slice(0, 200).map((row) => row.length), 0);
  const columns = Array.from({ length: Math.min(width, 100) }, (_, i) =>
    columnOf(hasHeadings ? (head[i] ?? '') : '', body, i),
  );
  const links = columns.filter(({ holds }) => holds !== 'words');
  if (links.length === 0) return undefined;
  const words = columns.filter(({ holds }) => holds === 'words');
  const named = titles.flatMap((known) => words.find(({ heading }) => known.test(heading)) ?? [])[0];
  const title = named ?? (hasHeadings ? undefined : longest(words));
  const isAnyVideo =
    links.length === 1 && !links.some(({ kind }) => kind) && isListOfVideos(head, body, links[0]);
  const entries = body.flatMap((row) =>
    links.flatMap(({ at, holds, kind }): ListedEntry[] => {
      const cell = row[at] ?? '';
      const url = holds === 'ids' ? youTubeAddress(cell) : address.test(cell) ? cell : undefined;
      return url === undefined
        ? []
        : [
            {
              url,
              title: title === undefined ? '' : (row[title.at] ?? ''),
              kind: kind ?? kindByAddress(url) ?? (isAnyVideo ? 'video' : undefined),
            },
          ];
    }),
  );
  return withoutStreams(entries.filter(({ kind }) => kind !== undefined));
}

/** In text of tabs alone commas and quotes are words. Undefined where the lines have not as many each. */
function tabbedRows(text: string): string[][] | undefined {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const rows = lines.map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return undefined;
  return rows.map((row) =>
    row.map((cell) => cell.trim().replace(/^"(.*)"$/, (_, words: string) => words.replaceAll('""', '"'))),
  );
}

/**
 * Whether the addresses of a table, whose hosts are not known, are those of recordings, as of a PeerTube: unless its
 * columns are a schedule's, or a column or a path says that pages, persons or code are meant.
 */
function isListOfVideos(
  head: readonly string[],
  body: readonly (readonly string[])[],
  column: Column | undefined,
): boolean {
  if (column === undefined || !/^(?:|url|link|href|address|adresse|file|datei)$/i.test(column.heading))
    return false;
  if (head.some((heading) => ofSchedule.test(heading))) return false;
  return !body.some(
    (row) => ofPage.test(row[column.at] ?? '') || addressKind(row[column.at] ?? '') === 'code',
  );
}

const ofSchedule =
  /^(?:start|begin|end|time|room|raum|track|day|slot|uhrzeit|zeit|tag)(?:[ _-]?(?:s|time|date|zeit))?$/i;
const ofPage =
  /^https?:\/\/[^/]*\bsched(?:\.com|ule)|\/(?:talks?|sessions?|events?|schedule|speakers?|proposals?|program(?:me)?|papers?|blog|playlists?|channels?|@[^/]*)(?:[/?#]|$)|^https?:\/\/[^/]*\/?$/i;

interface Column {
  readonly at: number;
  readonly heading: string;
  readonly holds: 'addresses' | 'ids' | 'words';
  readonly kind: 'video' | 'slides' | undefined;
  readonly length: number;
}

function columnOf(heading: string, body: readonly (readonly string[])[], at: number): Column {
  const cells = body
    .slice(0, 200)
    .map((row) => row[at] ?? '')
    .filter((cell) => cell !== '');
  const areMost = (isOne: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(isOne).length * 2 > cells.length;
  const isId = (cell: string) => youTubeAddress(cell) !== undefined;
  const holds = areMost((cell) => address.test(cell))
    ? 'addresses'
    : (ids.test(heading) || heading === '') && areMost(isId)
      ? 'ids'
      : 'words';
  const kind =
    holds === 'ids' || videos.test(heading) ? 'video' : slides.test(heading) ? 'slides' : undefined;
  return { at, heading, holds, kind, length: cells.reduce((sum, cell) => sum + cell.length, 0) };
}

function longest(columns: readonly Column[]): Column | undefined {
  return columns.toSorted((a, b) => b.length - a.length || a.at - b.at)[0];
}

function kindByAddress(url: string): 'video' | 'slides' | undefined {
  const kind = addressKind(url);
  return kind === 'code' ? undefined : kind;
}

/** An address that several talks share is that of a stream. */
function withoutStreams(entries: readonly ListedEntry[]): ListedEntry[] {
  const titlesOf = new Map<string, Set<string>>();
  for (const { url, title } of entries) titlesOf.set(url, (titlesOf.get(url) ?? new Set()).add(title));
  return entries.filter(({ url }) => (titlesOf.get(url)?.size ?? 0) < 2);
}
