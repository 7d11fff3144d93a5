import type { LinkPage } from '../hugo/linkPages';
import { isMarkdown } from '../hugo/pagePaths';
import { NoteReading } from '../note/parseNote';
import { TextReading } from '../note/textReading';
import { AnchorLinks, idsIn } from './elements/anchors';
import { markdownFor } from './markdown/markdown';
import { headerHtml } from './elements/pageHeader';
import { PageRendering, type PageAddresses } from './page/pageRendering';
import type { PageWords } from './pageFault';
import type { RenderedPage } from './renderedPage';
import type { RenderSite } from './renderSite';
import { shortcodeTree } from './shortcodes/shortcodeTree';
import { SourceText } from './page/sourceText';
import { pageWriters } from './page/pageWriters';

/** A note to be rendered. */
interface NoteToRender {
  /** Its file, relative to the site's root, `/` between names. */
  readonly path: string;
  readonly reading: NoteReading;
}

export interface Renderer {
  /** The page that the site will show for a note, with what only its writer sees. It never throws, whatever the text. */
  render(note: NoteToRender): RenderedPage;
}

/** What lies beyond is not rendered: no note is that long, and the page could not hold it. */
const longest = 1_000_000;

/**
 * Renders notes of a site. Cheap to make.
 * @param words for what is wrong with a page
 */
export function createRenderer(site: RenderSite, words: PageWords, addresses: PageAddresses = {}): Renderer {
  return { render: (note) => renderNote(site, words, addresses, note) };
}

function renderNote(
  site: RenderSite,
  words: PageWords,
  addresses: PageAddresses,
  { path, reading }: NoteToRender,
): RenderedPage {
  const { written: text, note } = reading;
  const shown = text.length > longest ? new TextReading(text.slice(0, longest)) : reading;
  const anchors = new AnchorLinks(site.config !== undefined);
  const { page, html } = write(site, { path, reading, shown, words, addresses, anchors });
  if (shown !== reading) {
    const range = page.lineRange(shown.index.lineCount - 1);
    page.reportAt({ code: 'text-too-long' }, range);
  }
  const ids = new Map<string, ReadonlySet<string> | undefined>();
  const idsOf = (target: string) => {
    if (!ids.has(target))
      ids.set(
        target,
        target === path
          ? idsIn(note, text, html, page.site)
          : idsOfOther(site, words, target, isMarkdown(target) ? page.site.files.text(target) : undefined),
      );
    return ids.get(target);
  };
  const marked = anchors.marked(html, idsOf, ({ line, ...fault }) => {
    page.reportAt(fault, page.lineRange(line));
    return words.of(fault);
  });
  return page.record.page(marked);
}

interface ToWrite {
  readonly path: string;
  readonly reading: NoteReading;
  /** As much of it as is written. */
  readonly shown: TextReading;
  readonly words: PageWords;
  readonly addresses: PageAddresses;
  readonly anchors?: AnchorLinks;
}

function write(site: RenderSite, { path, reading, shown, ...setup }: ToWrite) {
  const from: LinkPage = site.links.pageAt(path) ?? { path, logicalPath: `/${path}`, role: 'plain' };
  const md = markdownFor(site.config?.rendering);
  const source = new SourceText(shown.text);
  const page = new PageRendering({
    writers: pageWriters,
    md,
    site,
    from,
    root: source,
    todos: reading.note.todos,
    ...setup,
  });
  // Without Hugo `{{< >}}` is text.
  const nodes = site.config === undefined ? [] : shortcodeTree(shown.shortcodes);
  const header = headerHtml(reading, page);
  const span = { start: shown.bodyStart, end: shown.text.length };
  return { page, html: header + page.blocks(source, span, nodes) };
}

/** The places in notes that are linked to: they are written once, and again when their text is another. */
const otherIds = new WeakMap<
  RenderSite,
  Map<string, { text: string; ids: ReadonlySet<string> | undefined }>
>();

function idsOfOther(
  site: RenderSite,
  words: PageWords,
  path: string,
  text: string | undefined,
): ReadonlySet<string> | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const all = otherIds.get(site) ?? new Map<string, { text: string; ids: ReadonlySet<string> | undefined }>();
  otherIds.set(site, all);
  const known = all.get(path);
  if (known?.text === text) return known.ids;
  const reading = new NoteReading(path, text);
  const { html } = write(site, { path, reading, shown: reading, words, addresses: {} });
  // The snapshot may be newer than the file.
  const both = [reading.note, site.page(path)?.note].filter((each) => each !== undefined);
  const headings = both.flatMap((each) => each.headings);
  const ids = idsIn({ headings, ids: both.flatMap((each) => each.ids) }, text, html, site);
  all.set(path, { text, ids });
  return ids;
}
