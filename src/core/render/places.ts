import type { Heading, Note } from '../note/note';
import type { RenderingSettings } from '../hugo/renderingSettings';
import { decodePath } from '../hugo/resolveLink';
import { distance } from '../tags/similarTags';
import { resolveEntities } from '../text/htmlTag';
import { HeadingIds } from './goldmark/headingIds';

/**
 * Of the browser, the theme's own page and other readers of notes: the way to the top, text fragments, parts around the
 * note, lines of a file, GitHub's name for a place, Obsidian's blocks.
 */
const elsewhere = /^(?:$|top$|:~:|R-|body|L\d|\d+$|user-content-|\^)/;

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
  // Obsidian names the headings above one as well.
  return !isHugo && formsOf(ids).has(plainForm(id.slice(id.lastIndexOf('#') + 1)));
}

/** Of the ids of a page, as long as somebody has these. */
const knownForms = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function formsOf(ids: ReadonlySet<string>): ReadonlySet<string> {
  let forms = knownForms.get(ids);
  if (forms === undefined) knownForms.set(ids, (forms = new Set(Array.from(ids, plainForm))));
  return forms;
}

function plainForm(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/\s/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
    .replace(/^-+|(?<!-)-+$/g, '');
}

/**
 * What ids of headings are made of: of the source, of what it shows, or, where plain notes are read, of one of them.
 */
export type IdSource = 'written' | 'shown' | 'both';

/** The ids that a note's own words give to places in its page: to headings, by attributes and HTML. */
export function writtenPlaces(
  { headings, ids }: Pick<Note, 'headings' | 'ids'>,
  type: RenderingSettings['headingIdType'],
  source: IdSource,
): string[] {
  return [...headingIds(headings, type, source, ids), ...ids];
}

/**
 * The ids that headings get, in their order. Those without attributes and emoji, which sites may let mean something,
 * count as well. [Hugo: markup.goldmark.parser.attribute, enableEmoji]
 * @param given ids that attributes and HTML give: a heading that would have one of them gets a number
 */
function headingIds(
  headings: readonly Heading[],
  type: RenderingSettings['headingIdType'],
  source: IdSource,
  given: readonly string[],
): string[] {
  const ids: string[] = [];
  const add = (textOf: (text: string) => string) => {
    const made = new HeadingIds();
    for (const { text } of headings) ids.push(made.make(textOf(text), type));
  };
  for (const textOf of source === 'both'
    ? [asWritten, shownText]
    : source === 'shown'
      ? [shownText]
      : [asWritten]) {
    add(textOf);
    if (!headings.some(({ text }) => notShown.test(text))) continue;
    add((text) => textOf(text.replace(notShown, '').trimEnd()));
    add((text) => textOf(text.replace(emoji, '')));
  }
  const made = new Set(ids);
  for (const id of given) if (made.has(id)) ids.push(`${id}-1`, `${id}-2`);
  return ids;
}

const emoji = /:[\w+-]{1,50}:/g;
/** Attributes at a heading's end, or an emoji's name. */
const notShown = /\{[^{}]{0,300}\}$|:[\w+-]{1,50}:/;

function asWritten(text: string): string {
  return text;
}

const codeOrTag = /(`{1,9})(?!`)[^`]{1,500}\1(?!`)|<[^<>]{1,500}>/g;

/**
 * A heading's words as they show: of links and pictures the text, of addresses alone and tags nothing, without the marks
 * of emphasis, which stand in words and in code for themselves.
 */
function shownText(text: string): string {
  let shown = '';
  let at = 0;
  for (const found of text.matchAll(codeOrTag)) {
    shown += wordsOf(text.slice(at, found.index)) + (found[1] === undefined ? '' : found[0]);
    at = found.index + found[0].length;
  }
  return shown + wordsOf(text.slice(at));
}

function wordsOf(text: string): string {
  return resolveEntities(
    text
      .replace(/!?\[([^[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s[^()]{0,500})?\)|\[[^[\]]{0,500}\])?/g, '$1')
      .replace(/(^|[\s(*_~])(?:https?|ftp):\/\/[^\s<]{1,2000}/g, '$1'),
  ).replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}

/** For so many links of a note the place that may be meant is looked for: it takes time, and this runs at each key. */
export const mostExplained = 20;

const mostLooked = 1000;
const fewestLetters = 3;

/** The place that may be meant: a slip or two away. */
export function nearestPlace(id: string, ids: ReadonlySet<string>): string | undefined {
  const letters = Array.from(id.toLowerCase()).slice(0, 100);
  // Of so few letters any other is near.
  if (letters.length < fewestLetters) return undefined;
  let most = letters.length < 5 ? 1 : letters.length < 12 ? 2 : 3;
  let found: string | undefined;
  let looked = 0;
  for (const each of ids) {
    if (looked++ === mostLooked) break;
    if (Math.abs(each.length - id.length) > most && id.length < 100) continue;
    const far = distance(letters, Array.from(each.toLowerCase()).slice(0, 100), most);
    if (far > most) continue;
    found = each;
    most = far - 1;
    if (most < 0) break;
  }
  return found;
}
