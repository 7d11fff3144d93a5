import { readAddress } from '../links/talkAddress';
import { addressKind, buttonKind } from '../note/buttons/buttonKind';
import type { DraftEvent, DraftLink } from './draft';
import { plainLine, webAddress } from './plainMarkdown';
import type { ScheduleLink } from './schedule';

/** What every event has and no reader of notes needs. */
const boilerplateTitle =
  /\b(?:feedback|bewertung|bewerten|rate this|evaluation|survey|umfrage|chat ?rooms?|chat|matrix room|mattermost|discord|slack|irc|add to (?:my )?(?:calendar|schedule)|favou?rites?)\b/i;
const boilerplateAddress =
  /\/feedback\b(?:[/?#.]|$)|^https?:\/\/(?:submission|pretalx)\.[^/]+\/feedback|^https?:\/\/(?:app\.element\.io|matrix\.to|chat\.)/i;
const boilerplateType = /^(?:feedback|origin)$/i;
const paper =
  /\b(?:paper|article|report|proceedings|poster|handout|abstract|logo|picture|photo|screenshot|schema|licen[cs]e|cv|flyer)\b/i;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)(?:[?#]|$)/i;
const slidesFile = /\.(?:pdf|pptx?|odp|key|html?)(?:[?#]|$)/i;

/**
 * The links of events that lead to something of the talk: neither what every event has nor the site's own pages.
 * @param base where relative addresses begin
 * @returns for each event its links, its own page first
 */
export function eventLinks(events: readonly DraftEvent[], base: string | undefined): ScheduleLink[][] {
  const drafts = events.map(({ page, links }) => ({
    page: page === undefined ? undefined : webAddress(page, base),
    links: links.flatMap((link) => {
      const url = webAddress(link.url, page ?? base);
      return url === undefined ? [] : [{ ...link, url }];
    }),
  }));
  const pages = countOf(drafts.flatMap(({ page }) => (page === undefined ? [] : [page])));
  const targets = countOf(drafts.flatMap(({ links }) => [...new Set(links.map(({ url }) => url))]));
  // What most events have alike is about none of them.
  const isCommon = (count: number) => count > 3 && count * 2 > events.length;
  return drafts.map(({ page, links }) => {
    const found = new Map<string, ScheduleLink>();
    if (page !== undefined && !isCommon(pages.get(page) ?? 0) && !isHome(page))
      found.set(page, { kind: 'page', url: page, title: null });
    for (const link of links) {
      if (isBoilerplate(link) || isCommon(targets.get(link.url) ?? 0) || found.has(link.url)) continue;
      const title = plainLine(link.title ?? '');
      found.set(link.url, {
        kind: linkKind(link),
        url: readAddress(link.url)?.href ?? link.url,
        title: title === '' ? null : title,
      });
    }
    return [...found.values()];
  });
}

/** A site's first page says nothing about an event. */
function isHome(address: string): boolean {
  return /^https?:\/\/[^/?#]+\/?$/i.test(address);
}

function isBoilerplate({ url, title = '', type = '' }: DraftLink): boolean {
  return boilerplateTitle.test(title) || boilerplateAddress.test(url) || boilerplateType.test(type);
}

/** Files are filed as slides whatever they are: the title and the ending tell. */
function linkKind({ url, title = '', type = '', kind }: DraftLink): Exclude<ScheduleLink['kind'], 'page'> {
  if (kind !== undefined) return kind;
  if (picture.test(url)) return 'other';
  const address = addressKind(url);
  // A label says more than the address, but for a recording: `slides.mp4`.
  const said = address === 'video' ? 'video' : buttonKind(undefined, title, url);
  if (said === 'slides' && paper.test(title)) return 'other';
  if (
    said === 'other' &&
    /^(?:slides?|presentation)$/i.test(type) &&
    slidesFile.test(url) &&
    !paper.test(title)
  )
    return 'slides';
  return said;
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
