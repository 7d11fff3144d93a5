import { isExternal, splitHref } from '../../hugo/resolveLink';
import { hasPlace, mostExplained, nearestPlace, placeNamed } from '../../render/places';
import type { Span } from '../../text/span';
import type { NoteCheck, NoteContext, Slip, SpanFix } from '../check';
import type { NoteReading } from '../../note/parseNote';
import { pageFaultWords } from '../pageFaultWords';
import { placesIn } from '../site/pagePlaces';
import type { SiteFacts } from '../site/siteFacts';
import { relearnFollowsLinks, relearnLinks } from './addresses';
import { change, isTodo } from './linkAddresses';

/** What Goldmark and Chroma name themselves: footnotes, lines of code. */
const made = /^(?:fn(?:ref)?\d*:|hl-)/;

/**
 * Links whose page has no such heading: the browser shows the top of the page, and nobody says why. Headings of pages
 * of which not all are known are left alone.
 */
export const headingLinks: NoteCheck = {
  codes: ['heading-not-found'],
  needs: 'pages',
  *check(reading, context) {
    if (context.site.headingIds === undefined || context.pages?.from === undefined) return;
    if (!reading.text.includes('#')) return;
    let found = 0;
    for (const { href, span } of addresses(reading, context.site)) {
      const slip = slipOf(href, span, reading, context, found < mostExplained);
      if (slip === undefined) continue;
      found++;
      yield slip;
    }
  },
};

interface Address {
  readonly href: string;
  readonly span: Span;
}

function* addresses(reading: NoteReading, site: SiteFacts): Generator<Address> {
  for (const { href, hrefRange, commentedOut } of reading.note.links) {
    if (commentedOut || !href.includes('#') || href.includes('{{')) continue;
    const isOwn = href.startsWith('#');
    if (site.kind === 'plain' || isOwn || relearnFollowsLinks(site))
      yield { href, span: reading.offsets(hrefRange) };
  }
  if (site.kind === 'plain') return;
  for (const { open } of reading.calls) {
    const name = open.name.toLowerCase();
    const isRef = name === 'ref' || name === 'relref';
    if (!isRef && !(relearnLinks.has(name) && relearnFollowsLinks(site))) continue;
    const address = isRef
      ? open.parameters.find((each) => each.name === undefined || each.name === 'path')
      : open.parameters.findLast((each) => each.name === 'href');
    if (!address?.value.includes('#')) continue;
    if (reading.commentAt(open.start) === undefined && !reading.inCode(open.start))
      yield { href: address.value, span: address };
  }
}

function slipOf(
  href: string,
  { start, end }: Span,
  reading: NoteReading,
  { site, pages }: NoteContext,
  isMended: boolean,
): Slip | undefined {
  if (pages?.from === undefined || isExternal(href) || isTodo(href)) return undefined;
  // An address that is written otherwise than it reads, with backslashes, stays alone.
  if (reading.text.slice(start, end) !== href) return undefined;
  const id = placeNamed(splitHref(href).suffix);
  if (id === undefined || made.test(id)) return undefined;
  const target = pages.site.resolve(pages.from, href);
  if (target.kind !== 'page') return undefined;
  const { path } = target.page;
  const note = path === pages.from.path ? reading.note : pages.noteAt(path);
  const places = note && placesIn(note, site);
  if (places === undefined || hasPlace(places, id, site.kind === 'hugo')) return undefined;
  const near = isMended ? nearestPlace(id, places) : undefined;
  const place = { start: start + href.indexOf('#') + 1, end };
  return {
    code: 'heading-not-found',
    message: pageFaultWords({ code: 'heading-not-found', id, near }),
    ...place,
    fixes: near === undefined ? [] : fixes(id, near, place),
  };
}

/** A heading that differs in its capitals alone is the one that was meant. */
function fixes(id: string, near: string, place: Span): SpanFix[] {
  return [change(place, near, near.toLowerCase() === id.toLowerCase())];
}
