import * as l10n from '@vscode/l10n';
import type { LinkPage } from '../hugo/linkPages';
import type { Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import { markdownFor } from './markdown';
import { headerHtml } from './pageHeader';
import { PageRendering, type PageAddresses } from './pageRendering';
import type { RenderedPage } from './renderedPage';
import type { RenderSite } from './renderSite';
import { shortcodeTree } from './shortcodes/shortcodeTree';
import { SourceText } from './sourceText';

/** A note to be rendered. */
export interface NoteToRender {
  /** Its file, relative to the site's root, `/` between names. */
  readonly path: string;
  readonly text: string;
  /** What was read from this very text, where somebody has it already. */
  readonly note?: Note;
}

export interface Renderer {
  /** The page that the site will show for a note, with what only its writer sees. It never throws, whatever the text. */
  render(note: NoteToRender): RenderedPage;
}

/** What lies beyond is not rendered: no note is that long, and the page could not hold it. */
const longest = 1_000_000;

/** Renders notes of a site. Cheap to make. */
export function createRenderer(site: RenderSite, addresses: PageAddresses = {}): Renderer {
  return { render: (note) => renderNote(site, addresses, note) };
}

function renderNote(
  site: RenderSite,
  addresses: PageAddresses,
  { path, text, note }: NoteToRender,
): RenderedPage {
  const source = new SourceText(text.length > longest ? text.slice(0, longest) : text);
  const read = note ?? parseNote(path, source.text);
  const from: LinkPage = site.links.pageAt(path) ?? { path, logicalPath: `/${path}`, role: 'plain' };
  const md = markdownFor(site.config?.rendering);
  const page = new PageRendering({ md, site, from, root: source, todos: read.todos, addresses });
  const start = source.index.offset(read.bodyStart);
  // Without Hugo `{{< >}}` is text.
  const nodes = site.config === undefined ? [] : shortcodeTree(source.text, start);
  const header = headerHtml(read, page);
  const body = page.blocks(source, { start, end: source.text.length }, nodes);
  if (text.length > longest) {
    const range = page.lineRange(source.index.lineCount - 1);
    page.reportAt(
      'text-too-long',
      'warning',
      l10n.t('The note is too long: what lies behind this place is not shown.'),
      range,
    );
  }
  return page.findings.page(header + body);
}
