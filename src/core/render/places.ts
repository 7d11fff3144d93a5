import * as l10n from '@vscode/l10n';
import type { Heading } from '../note/note';
import type { RenderingSettings } from '../hugo/renderingSettings';
import { decodePath } from '../hugo/links';
import { distance } from '../tags/similarTags';
import { HeadingIds } from './goldmark/headingIds';

/** Of the browser and of the theme's own page: the way to the top, text fragments, parts around the note, lines of a file. */
const elsewhere = /^(?:$|top$|:~:|R-|body|L\d)/;

/**
 * The place of a page that a link names behind its `#`; undefined for one that is no place of a note.
 * @param suffix of the address, from the first `?` or `#` on
 */
export function placeNamed(suffix: string): string | undefined {
  const id = decodePath(/#(.*)$/s.exec(suffix)?.[1] ?? '');
  return elsewhere.test(id) ? undefined : id;
}

/**
 * Whether one of the places has this id. To a browser every sign matters; where plain notes are read capitals do not, and
 * of emoji and dashes at the ends one reader keeps what another drops. [GitHub; VS Code: githubSlugify]
 */
export function hasPlace(ids: ReadonlySet<string>, id: string, isHugo: boolean): boolean {
  if (ids.has(id)) return true;
  const form = plainForm(id);
  return !isHugo && [...ids].some((each) => plainForm(each) === form);
}

function plainForm(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
    .replace(/^-+|(?<!-)-+$/g, '');
}

/**
 * The ids that headings get, in their order. Hugo makes them of what is written; where plain notes are read, they are
 * made of what is shown, and those of both count.
 */
export function headingIds(
  headings: readonly Heading[],
  type: RenderingSettings['headingIdType'],
  isHugo: boolean,
): string[] {
  const written = new HeadingIds();
  const ids = headings.map(({ text }) => written.make(text, type));
  if (isHugo) return ids;
  const shown = new HeadingIds();
  return [...ids, ...headings.map(({ text }) => shown.make(shownText(text), type))];
}

/** A heading's words without the marks of links, pictures, tags and emphasis. */
function shownText(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,500})\](?:\([^()\s]{0,2000}\)|\[[^[\]]{0,500}\])?/g, '$1')
    .replace(/<[^<>]{1,500}>|&(?:amp|lt|gt|quot|apos|#39);/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}

/** What is said of a link to a place that its page has not. */
export function missingPlace(id: string, near: string | undefined): string {
  return near === undefined
    ? l10n.t('There is no heading “{0}” on this page.', id)
    : l10n.t('There is no heading “{0}” on this page. Did you mean “{1}”?', id, near);
}

const mostLooked = 1000;

/** The place that may be meant: a slip or two away. */
export function nearestPlace(id: string, ids: ReadonlySet<string>): string | undefined {
  const letters = Array.from(id.toLowerCase()).slice(0, 100);
  let most = letters.length < 5 ? 1 : letters.length < 12 ? 2 : 3;
  let found: string | undefined;
  for (const each of [...ids].slice(0, mostLooked)) {
    const far = distance(letters, Array.from(each.toLowerCase()).slice(0, 100), most);
    if (far > most) continue;
    found = each;
    most = far - 1;
    if (most < 0) break;
  }
  return found;
}
