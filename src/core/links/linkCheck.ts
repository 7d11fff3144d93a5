import type { Note } from '../note/note';
import type { Range } from '../text/range';
import { youTubeId } from './sameVideo';

/** An address of the web that a note leads to, and where it stands. */
export interface WebLink {
  readonly href: string;
  readonly range: Range;
}

/** The addresses that readers of a note can follow or that it shows: not those in comments, placeholders, and of other schemes. */
export function webLinksOf({ buttons, links, images, frontMatter }: Note): WebLink[] {
  const found = [
    ...buttons.flatMap(({ href, hrefRange: range, placeholder }) =>
      placeholder || range === undefined ? [] : [{ href, range }],
    ),
    ...[...links, ...images].flatMap(({ href, hrefRange: range, commentedOut }) =>
      commentedOut ? [] : [{ href, range }],
    ),
    ...frontMatter.links.map(({ value: href, range }) => ({ href, range })),
  ];
  return found.filter(({ href }) => /^https?:\/\/[^\s/]/i.test(href) && URL.canParse(href));
}

/**
 * What is asked to learn whether an address still leads somewhere. YouTube answers for videos that are gone as for others, so
 * its oEmbed service is asked, which knows. [oembed.com, providers: YouTube]
 */
export function askedAddress(href: string): string {
  const id = youTubeId(href);
  if (id === undefined) return href.replace(/#.*$/s, '');
  const video = encodeURIComponent(`https://www.youtube.com/watch?v=${id}`);
  return `https://www.youtube.com/oembed?format=json&url=${video}`;
}

/**
 * Whether an answer means that nothing is there any more: 404 and 410 alone. Others ask for a login, are busy or refuse
 * whoever is no browser. [RFC 9110, 15.5.5 and 15.5.11]
 */
export function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

/** Where the Internet Archive shows what it kept of an address, the newest copy first. [archive.org: Wayback Machine] */
export function archivedAddress(href: string): string {
  return `https://web.archive.org/web/${href}`;
}
