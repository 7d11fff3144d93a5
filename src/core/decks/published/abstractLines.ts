import { markdownHref, shortcodeHref } from '../../links/hrefText';
import { readAddress } from '../../links/talkAddress';
import { escapeWords } from '../../text/escapeWords';
import { oneLine } from '../../text/oneLine';
import { brokenLines } from '../slideTranscript';
import type { DeckLink } from './publishedDeck';

/** The signs with which pages begin an item of a list. */
const item = /^[•·*–-]\s+/;

const mostTried = 40;

/**
 * What an author says about a deck, as lines of Markdown; plain words but for its links, which stay. Links that it does
 * not have in its words follow in a list.
 * @param elsewhere addresses that the note has in another place and need not be listed
 */
export function abstractLines(
  abstract: string,
  links: readonly DeckLink[],
  elsewhere: readonly (string | undefined)[],
): string[] {
  const usable = links.flatMap(({ title, url }) => {
    const href = readAddress(url)?.href;
    return href === undefined ? [] : [{ title: oneLine(title), url, href }];
  });
  const paragraphs = abstract.split(/\n{2,}/).map((text) => text.split('\n').map(oneLine));
  const left = new Set(usable);
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    let words: string[] = [];
    const end = () => {
      lines.push(...brokenLines(words));
      words = [];
    };
    for (const line of paragraph) {
      const linked = withLinks(line.replace(item, ''), left);
      if (!item.test(line)) words.push(linked);
      else {
        end();
        if (lines.length > 0 && lines.at(-1) !== '' && !lines.at(-1)?.startsWith('- ')) lines.push('');
        lines.push(`- ${linked}`);
      }
    }
    end();
    if (lines.length > 0) lines.push('');
  }
  for (const link of left) if (!elsewhere.includes(link.href)) lines.push(`- ${written(link)}`);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

interface UsableLink {
  readonly title: string;
  /** As the text has it. */
  readonly url: string;
  readonly href: string;
}

/** Finds the links of a line again: by its address, else by the words that were linked. Each is used once. */
function withLinks(line: string, left: Set<UsableLink>): string {
  const found: { readonly at: number; readonly end: number; readonly link: UsableLink }[] = [];
  // They come in the order of the lines: not all have to be tried for each.
  const next = firstOf(left, mostTried);
  for (const by of ['url', 'title'] as const) {
    for (const link of next) {
      if (!left.has(link)) continue;
      const words = link[by];
      const at = placeOf(line, words);
      const end = at + words.length;
      if (at < 0 || found.some((other) => at < other.end && other.at < end)) continue;
      found.push({ at, end, link });
      left.delete(link);
    }
  }
  let text = '';
  let from = 0;
  for (const { at, end, link } of found.sort((a, b) => a.at - b.at)) {
    text += escapeWords(line.slice(from, at)) + written({ ...link, title: line.slice(at, end) });
    from = end;
  }
  return text + escapeWords(line.slice(from));
}

function firstOf<T>(values: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const value of values) {
    if (first.length === most) break;
    first.push(value);
  }
  return first;
}

/** Where words stand for themselves in a line, from its end: a label stands before what it names. */
function placeOf(line: string, words: string): number {
  if (words === '') return -1;
  const at = line.lastIndexOf(words);
  if (at < 0) return -1;
  const isPart =
    /[\p{L}\p{N}]/u.test(line.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(line.charAt(at + words.length));
  return isPart && !/^https?:/i.test(words) ? -1 : at;
}

function written({ title, url, href }: UsableLink): string {
  const safe = shortcodeHref(href);
  return title === '' || title === url ? `<${safe}>` : `[${escapeWords(title)}](${markdownHref(safe)})`;
}
