import * as l10n from '@vscode/l10n';
import { isExternal } from '../../hugo/resolveLink';
import { distance } from '../../tags/similarTags';
import type { NoteCheck } from '../check';
import type { NotePages } from '../site/notePages';
import type { NoteReading } from '../../note/parseNote';
import { change } from './linkAddresses';

/**
 * A link whose text is nearly, and no longer quite, the title of its page: the page was renamed. Other texts are the
 * writer's choice: so are all of them in a plain note whose links are mostly worded freely.
 */
export const linkTitleStale: NoteCheck = {
  codes: ['link-title-stale'],
  needs: 'pages',
  *check(reading, { pages, site }) {
    if (pages?.from === undefined) return;
    if (site.kind === 'plain' && !repeatsTitles(reading, pages)) return;
    for (const { text, href, range, commentedOut } of reading.note.links) {
      if (commentedOut || text.length < shortestTitle || text === href || isExternal(href)) continue;
      if (range.start.character > deepestItem) continue;
      const target = pages.site.resolve(pages.from, href);
      const title = target.kind === 'page' ? pages.titles.get(target.page.path) : undefined;
      if (title === undefined || !isNearly(text, title)) continue;
      const all = reading.offsets(range);
      // In running text a page goes by many names; what stands first in a list item is its title.
      if (!/^[\s>]*[-*+\d.)\s]*[*_]*$/.test(reading.lineBefore(all.start))) continue;
      const at = reading.text.indexOf(text, all.start);
      if (at < 0 || at > all.end) continue;
      const span = { start: at, end: at + text.length };
      yield {
        code: 'link-title-stale',
        message: l10n.t('The page is now titled “{0}”', title),
        ...span,
        fixes: /[[\]\\`*_<>|]/.test(title) ? [] : [change(span, title, false)],
      };
    }
  },
};

/** Whether links of a note say the titles of their pages: two at least, and more than say something else. */
function repeatsTitles({ note }: NoteReading, { from, site, titles }: NotePages): boolean {
  let [same, other] = [0, 0];
  for (const { text, href, commentedOut } of note.links) {
    if (commentedOut || from === undefined || isExternal(href)) continue;
    const target = site.resolve(from, href);
    const title = target.kind === 'page' ? titles.get(target.page.path) : undefined;
    if (title === undefined) continue;
    if (text === title) same++;
    else other++;
  }
  return same >= 2 && same > other;
}

const shortestTitle = 12;
/** The words of a list item begin before this column. */
const deepestItem = 24;
/** So much of a title may have changed. */
const changedPart = 0.25;

function isNearly(text: string, title: string): boolean {
  const [a, b] = [text, title].map((each) =>
    each
      .replace(/[\s\\*_`]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (a === undefined || b === undefined || a === b || a.length > 200 || b.length > 200) return false;
  if (isSameInWords(a, b)) return false;
  const most = Math.floor(Math.max(a.length, b.length) * changedPart);
  return distance(Array.from(a), Array.from(b), most) <= most;
}

/**
 * Whether only signs, numbers and plurals tell two titles apart, or one leaves words of the other out: then it is the
 * writer's own form of it, and no older name.
 */
function isSameInWords(a: string, b: string): boolean {
  const [some, others] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  let next = 0;
  for (const word of others ?? []) if (word === some?.[next]) next++;
  return next === some?.length;
}

function wordsOf(title: string): string[] {
  return (title.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    word.length > 3 ? word.replace(/(?:es|s|en|n)$/, '') : word,
  );
}
