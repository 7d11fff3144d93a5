import type { Position } from '../../text/range';
import type { PageRendering } from '../page/pageRendering';
import type { RenderedDiagram } from '../renderedPage';
import { classes, element, escapeHtml } from '../../text/writtenHtml';
import type { ShortcodeCallNode } from '../shortcodes/shortcodeTree';
import type { SourceText } from '../page/sourceText';

/** Whether a diagram can be zoomed: as it says itself, else as the page and the site say. [Relearn, `mermaidZoom`] */
export function zoomOf(page: PageRendering, written: boolean | undefined): boolean {
  return written ?? page.setting('mermaidzoom') === true;
}

/** A diagram and the place where it is drawn; until then its source stands there, as on the site. */
export function diagramHtml(page: PageRendering, diagram: RenderedDiagram, line: number): string {
  if (page.drawDiagram !== undefined) return page.drawDiagram(diagram.source);
  const align = diagram.align.replace(/[^\w-]/g, '');
  const index = page.record.diagram(diagram);
  const attributes = {
    class: classes('mermaid', `align-${align}`, diagram.zoom && 'zoomable'),
    'data-diagram': index < 0 ? undefined : index,
    'data-line': line,
  };
  return `\n${element('pre', attributes, escapeHtml(diagram.source))}\n`;
}

/**
 * The diagram of a `mermaid` shortcode.
 * @param text what stands in it
 */
export function diagramOfShortcode(
  text: string,
  { start, end, inner }: ShortcodeCallNode,
  source: SourceText,
  align: string,
  zoom: boolean,
): RenderedDiagram {
  const first = source.index.position(inner.start);
  const lineStarts = text
    .split('\n')
    .map((_, i): Position => (i === 0 ? first : { line: first.line + i, character: 0 }));
  return {
    source: text,
    range: source.rangeOf({ start, end }),
    lineStarts: source.isIncluded ? [] : lineStarts,
    align,
    zoom,
  };
}

/**
 * The diagram of a fence. Of its lines the quote marks and spaces before them were taken off, so that each is the end of
 * its line in the note.
 * @param first the line of the opening fence, `end` the one behind the closing fence
 */
export function diagramOfFence(
  text: string,
  page: PageRendering,
  { first, end, isIncluded }: { readonly first: number; readonly end: number; readonly isIncluded: boolean },
  align: string,
  zoom: boolean,
): RenderedDiagram {
  const { root } = page;
  const start = root.lineStart(first);
  const rangeEnd = Math.max(start, root.lineStart(end) - (end > first ? 1 : 0));
  const range = root.index.range(start, rangeEnd);
  const lines = text.replace(/\n$/, '').split('\n');
  const lineStarts = lines.map((line, i): Position => {
    const written = root.text.slice(root.lineStart(first + 1 + i), root.lineStart(first + 2 + i)).trimEnd();
    return { line: first + 1 + i, character: Math.max(0, written.length - line.trimEnd().length) };
  });
  return { source: text.replace(/\n$/, ''), range, lineStarts: isIncluded ? [] : lineStarts, align, zoom };
}
