import { placeShortcodes } from '../../hugo/knownShortcodes';
import type { Note } from '../../note/note';
import type { PageFault } from '../pageFault';
import { hasPlace, mostExplained, nearestPlace, placeNamed, writtenPlaces } from '../places';
import { escapeHtml } from '../../text/writtenHtml';
import type { RenderSite } from '../renderSite';

/** A link to a place in a note. */
interface AnchorLink {
  /** The note's path. */
  readonly page: string;
  readonly id: string;
  readonly line: number;
}

/** A link to a place that its page has not, and its line. */
export type MissingAnchor = Extract<PageFault, { readonly code: 'heading-not-found' }> & {
  readonly line: number;
};

/**
 * The links of a page that lead to a place in a note. Which places there are is known when the page is written: till then
 * each has a number in its tag.
 */
export class AnchorLinks {
  readonly #links: AnchorLink[] = [];
  readonly #hasCase: boolean;

  /** @param hasCase whether capitals matter: to a browser they do, where plain notes are read they do not */
  constructor(hasCase: boolean) {
    this.#hasCase = hasCase;
  }

  /** @returns what the link's tag is to have as `data-anchor`, before all other attributes; undefined for no such place */
  add(page: string | undefined, suffix: string, line: number): number | undefined {
    const id = placeNamed(suffix);
    if (page === undefined || id === undefined) return undefined;
    return this.#links.push({ page, id, line }) - 1;
  }

  /**
   * A page's HTML without the numbers, links to missing places marked as broken.
   * @param idsOf of the note at a path; undefined where they are not all known
   * @param report is called for each missing place, and has the words for it
   */
  marked(
    html: string,
    idsOf: (path: string) => ReadonlySet<string> | undefined,
    report: (missing: MissingAnchor) => string,
  ): string {
    if (this.#links.length === 0) return html;
    let missing = 0;
    return html.replace(/<a data-anchor="(\d+)"([^>]*)>/g, (_, index: string, attributes: string) => {
      const link = this.#links[Number(index)];
      const ids = link && idsOf(link.page);
      if (link === undefined || ids === undefined || hasPlace(ids, link.id, this.#hasCase))
        return `<a${attributes}>`;
      const near = missing++ < mostExplained ? nearestPlace(link.id, ids) : undefined;
      const { id, line } = link;
      const message = report({ code: 'heading-not-found', id, near, line });
      const [, before = '', names = '', after = ''] = /^(.*?) class="([^"]*)"(.*)$/s.exec(attributes) ?? [
        '',
        '',
        '',
        attributes,
      ];
      const rest = `${before}${after}`.replace(/ title="[^"]*"/, '');
      const title = escapeHtml(message);
      return `<a class="${`${names} broken-link`.trim()}" title="${title}"${rest}>`;
    });
  }
}

/** Shortcodes that write places which are not in the note's text, or which nobody but a browser writes. */
const writesIds = new RegExp(`\\{\\{[<%]\\s*(?:${placeShortcodes.join('|')})\\b`, 'i');

/**
 * The places in a page; undefined where it may have others: those that files write which it takes in, or shortcodes that
 * only the site knows. What cannot be shown here and has an id counts.
 * @param note its headings and ids may be those of several readings
 * @param text of it
 * @param html of it
 */
export function idsIn(
  note: Pick<Note, 'headings' | 'ids'>,
  text: string,
  html: string,
  { config, files }: RenderSite,
): ReadonlySet<string> | undefined {
  const isHugo = config !== undefined;
  if (isHugo && (writesIds.test(text) || html.includes('class="shortcode-chip'))) return undefined;
  // The site's own headings may have ids of another kind.
  const hooks = ['layouts/_default/_markup/render-heading.html', 'layouts/_markup/render-heading.html'];
  if (isHugo && hooks.some((hook) => files.exists(hook) === true)) return undefined;
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(/<[a-z][^>]* (?:id|name)="([^"]*)"/g)) ids.add(id);
  const type = config?.rendering.headingIdType ?? 'github';
  const source = config === undefined ? 'both' : config.rendering.idsOfShownText ? 'shown' : 'written';
  for (const id of writtenPlaces(note, type, source)) ids.add(id);
  return ids;
}
