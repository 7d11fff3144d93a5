import type { Page } from '../../../conference/conference';
import { menuDates, menuOrder, type MenuKeys } from '../../../conference/hugo/menuOrder';
import { findShortcodes } from '../../../hugo/shortcodes';
import { readFrontMatter } from '../../../frontMatter/readFrontMatter';
import { anchorAttributes } from '../../elements/linkHtml';
import { classes, element, escapeHtml } from '../../../text/writtenHtml';
import { headingId } from '../../goldmark/headingIds';
import { SourceText } from '../../page/sourceText';
import type { ShortcodeCall } from '../shortcodeCall';
import { shortcodeTree } from '../shortcodeTree';
import { encodeUri } from '../../../text/wellFormed';

/** Elements that the parameter `style` may name; any other is drawn as a list. */
const styles = new Set(['li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span']);

/** How much of a note stands in for its description. [Hugo, summaryLength] */
const summaryWords = 70;

/** `{{% children depth="2" description="true" sort="title" style="h4" %}}`: the pages below this one, as links. */
export function children(call: ShortcodeCall): string {
  const { parameters: given, page } = call;
  const self = page.site.page(page.from.path);
  const style = given.text('style', 'li');
  const tag = styles.has(style) ? style : 'li';
  const sort = given.text('sort', '');
  const listing: Listing = {
    call,
    tag,
    sort: sort.toLowerCase(),
    describes: given.flag('description') === true,
    showsHidden: given.flag('showhidden') === true,
  };
  const depth = Math.min(Number(given.text('depth', '1')) || 1, 20);
  const items = self === undefined ? '' : itemsHtml(self, depth, listing);
  const attributes = {
    class: classes('children', `children-${tag}`, `children-sort-${sort.replace(/[^\w-]/g, '')}`),
    'data-line': call.line,
  };
  return `\n${element(tag === 'li' ? 'ul' : 'div', attributes, items)}\n`;
}

interface Listing {
  readonly call: ShortcodeCall;
  readonly tag: string;
  readonly sort: string;
  readonly describes: boolean;
  readonly showsHidden: boolean;
}

function itemsHtml(parent: Page, depth: number, listing: Listing): string {
  if (parent.kind !== 'section') return '';
  const { call, tag, describes } = listing;
  return childrenOf(parent.children, listing)
    .map((child) => {
      const title = linkTo(child, call);
      const text = describes ? description(child, call) : '';
      const below = depth > 1 ? itemsHtml(child, depth - 1, listing) : '';
      const note = text === '' ? '' : element('p', {}, escapeHtml(text));
      if (tag !== 'li')
        return element(tag, { class: 'children-title', id: headingId(child.title) }, title) + note + below;
      return element(
        'li',
        { class: 'children-title' },
        title + note + (below === '' ? '' : element('ul', {}, below)),
      );
    })
    .join('\n');
}

function childrenOf(pages: readonly Page[], { sort, showsHidden, call }: Listing): readonly Page[] {
  const shown = pages.filter(({ leftOut }) => leftOut === undefined || (showsHidden && leftOut === 'hidden'));
  if (sort === '' || sort === 'auto') return shown;
  const order = menuOrder(
    sort === 'weight' || sort === 'default' ? undefined : sort,
    call.page.site.config?.defaultLanguage ?? 'en',
  );
  const keys = (page: Page): MenuKeys => ({
    weight: page.weight,
    ...menuDates(page.note?.frontMatter ?? {}),
    title: page.note?.frontMatter.title?.value ?? page.title,
    linkTitle: page.title,
    path: page.path,
  });
  return [...shown].sort((a, b) => order(keys(a), keys(b)));
}

function linkTo(child: Page, { page, line }: ShortcodeCall): string {
  const target = page.site.links.pageAt(child.path);
  if (target === undefined) return escapeHtml(child.title);
  return element('a', anchorAttributes(page, encodeUri(target.logicalPath), line), escapeHtml(child.title));
}

/** The page's description, else the words that it begins with; empty where its text is not known. */
function description({ path }: Page, { page, line }: ShortcodeCall): string {
  const text = page.site.files.text(path);
  if (text === undefined) return '';
  const read = readFrontMatter(text);
  const written = read?.values.get('description')?.value ?? read?.values.get('summary')?.value;
  if (typeof written === 'string' && written !== '') return written;
  const source = SourceText.elsewhere(text, line);
  const start = read?.block.end ?? 0;
  let words = '';
  page.record.silently(() => {
    const render = () =>
      page.blocks(
        source,
        { start, end: source.text.length },
        shortcodeTree(findShortcodes(source.text, start)),
      );
    words = (page.includes.run(path, text.length, render) ?? '').replace(/<[^>]*>/g, ' ');
  });
  const all = words
    .replace(/&(?:amp|#38);/g, '&')
    .split(/\s+/)
    .filter((word) => word !== '');
  return all.slice(0, summaryWords).join(' ') + (all.length > summaryWords ? '…' : '');
}
