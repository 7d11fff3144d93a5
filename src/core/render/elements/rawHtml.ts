import { ghostsOf } from './ghosts';
import type { PageRendering } from '../page/pageRendering';
import { sanitizeHtml, textHtml } from '../safety/sanitizeHtml';
import type { Scope } from '../page/scope';

/** Raw HTML of a note, if the site lets it through; of comments always the buttons that they keep back. */
export function rawHtml(page: PageRendering, html: string, scope: Scope, line: number): string {
  // GitHub shows the HTML of plain notes.
  if (page.site.config?.rendering.unsafe ?? true) return cleanHtml(page, html, scope, line);
  let chips = '';
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', at + 4)) {
    const end = html.indexOf('-->', at + 2);
    chips += ghostsOf(html.slice(at, end < 0 ? html.length : end), scope, page);
    if (end < 0) break;
  }
  return chips;
}

/** HTML that a note's author wrote, made safe, with its shortcodes run. */
export function cleanHtml(page: PageRendering, html: string, scope: Scope, line: number): string {
  return sanitizeHtml(html, {
    text: (text) => page.withMarks(text, scope, textHtml),
    attribute: (value) => page.plainText(value, scope),
    comment: (comment) => ghostsOf(comment, scope, page),
    media: (address) => {
      const image = page.image(address, line);
      if (image.source === undefined) return undefined;
      const mark = image.state === 'not-found' ? 'not-found' : undefined;
      return { src: image.source, 'data-file': image.file, class: mark };
    },
  });
}
