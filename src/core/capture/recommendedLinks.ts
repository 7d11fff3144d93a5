import type { LinkSite } from '../edits/links/linkSite';
import { unescaped } from '../edits/links/writtenAddress';
import type { LinkPage } from '../hugo/linkPages';
import { findShortcodes } from '../hugo/shortcodes';
import type { Heading, Link, Note } from '../note/note';
import { findHeading } from '../edits/sections/sectionNames';

/** The address in a link: of `{{% relref "x" %}}` what stands in its quotes. Offsets count in the link's address. */
export interface LinkedAddress {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly context: 'markdown' | 'shortcode';
}

export function addressIn(href: string): LinkedAddress {
  const [tag] = href.includes('{{') ? findShortcodes(href, 0).tags : [];
  const parameter = tag?.parameters.find(({ name }) => name === undefined || name === 'path');
  if (parameter === undefined) return { path: href, start: 0, end: href.length, context: 'markdown' };
  return { path: parameter.value, start: parameter.start, end: parameter.end, context: 'shortcode' };
}

/**
 * The links below a page's heading for talk recommendations, down to the next heading of its level.
 * @param name what the user calls that section
 */
export function recommendedLinks({ headings, links }: Note, name: string): readonly Link[] {
  const heading = findHeading(headings, 'recommendations', name);
  if (heading === undefined) return [];
  const from = heading.range.end.line;
  const to = nextOf(headings, heading)?.range.start.line ?? Infinity;
  return links.filter(({ commentedOut, range }) => {
    const { line } = range.start;
    return !commentedOut && line > from && line < to;
  });
}

function nextOf(headings: readonly Heading[], { level, range }: Heading): Heading | undefined {
  return headings.find((other) => other.level <= level && other.range.start.line > range.end.line);
}

/** The page that a link in a note leads to; undefined where it leads to none. */
export function linkedPage(
  site: Pick<LinkSite, 'resolve'>,
  from: LinkPage,
  href: string,
): LinkPage | undefined {
  const { path, context } = addressIn(href);
  const target = site.resolve(from, context === 'shortcode' ? path : unescaped(path));
  if (target.kind === 'page') return target.page;
  return target.kind === 'no-page' ? target.accident : undefined;
}
