import { addressOfPage } from './addressOfPage';
import type { LinkPage } from '../hugo/linkPages';
import type { LinkSite } from '../edits/links/linkSite';
import { parseNote } from '../note/parseNote';
import type { Link } from '../note/note';
import { NotePage, type PageSection } from '../edits/sections/notePage';
import { recommendedLinks } from './recommendedLinks';

/** A day's page that recommends talks already: what is written there is the notes' own form. */
export interface RecommendingPage {
  readonly page: LinkPage;
  readonly text: string;
}

/** Where words stand beside a link, and what parts them. */
interface Wording {
  readonly where: 'before' | 'after';
  readonly dash: string;
}

/**
 * A line that recommends a talk, in the notes' own form: `words: [Title](./02_gslb)` or `[Title](02_gslb.md) - words`.
 * @param pages whose recommendations show that form, the page that is written to first
 * @param words why it is recommended, in Markdown; may be empty
 * @param name what the user calls the section
 */
export function recommendationLine(
  site: LinkSite,
  from: LinkPage,
  talk: { readonly page: LinkPage; readonly title: string },
  words: string,
  pages: readonly RecommendingPage[],
  name: string,
): string {
  const examples = pages.flatMap(({ page, text }) =>
    recommendedLinks(parseNote('', text), name).map(({ href }) => ({ from: page, href })),
  );
  const href = addressOfPage(site, from, talk.page, examples);
  const link = `[${linkText(talk.title)}](${href})`;
  const reason = words.trim().replace(/\s*[:–—-]$/, '');
  if (reason === '') return link;
  const { where, dash } = usualWording(pages, name);
  return where === 'before' ? reason + dash + link : link + dash + reason;
}

/** A title as a link's text: what would end the link, begin code or emphasis, or run as a shortcode stands for itself. */
export function linkText(title: string): string {
  return title
    .replace(/[\\[\]<*`]/g, '\\$&')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_')
    .replaceAll('{{', '\\{\\{');
}

/** As most items have it; `words: [Title](…)` where there are none with words. */
function usualWording(pages: readonly RecommendingPage[], name: string): Wording {
  const counts = new Map<string, { wording: Wording; count: number }>();
  for (const { text } of pages) {
    const section = new NotePage(text).section('recommendations', name);
    for (const wording of section === undefined ? [] : wordingsIn(text, section, name)) {
      const key = wording.where + wording.dash;
      counts.set(key, { wording, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.wording ?? { where: 'before', dash: ': ' };
}

function wordingsIn(text: string, { items }: PageSection, name: string): Wording[] {
  const links = recommendedLinks(parseNote('', text), name);
  return items.flatMap((item) => {
    const link = links.find(({ range }) => range.start.line === item.line);
    return link === undefined ? [] : (wordingOf(item.lead + item.text, item.lead.length, link) ?? []);
  });
}

function wordingOf(line: string, from: number, { range }: Link): Wording | undefined {
  if (range.end.line !== range.start.line) return undefined;
  const before = line.slice(from, range.start.character);
  const after = line.slice(range.end.character);
  if (before.trim() !== '' && after.trim() === '') {
    const dash = /\s*[:–—-]\s*$/.exec(before)?.[0];
    return dash === undefined ? undefined : { where: 'before', dash };
  }
  if (before.trim() !== '') return undefined;
  const dash = /^\s*[:–—-]\s+(?=\S)/.exec(after)?.[0];
  return dash === undefined ? undefined : { where: 'after', dash };
}
