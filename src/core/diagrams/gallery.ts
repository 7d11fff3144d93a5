import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Diagram } from '../note/note';
import { element, escapeHtml } from '../text/writtenHtml';
import type { RenderedDiagram } from '../render/renderedPage';

/** All diagrams of a conference on one page. */
export interface Gallery {
  /** In the form of a rendered note: each diagram is an element with its index in `data-diagram`. */
  readonly html: string;
  readonly diagrams: readonly GalleryDiagram[];
}

export interface GalleryDiagram {
  readonly page: Page;
  readonly diagram: RenderedDiagram;
}

/** The diagrams of all notes in the order of the menu, each below the title of its note. */
export function galleryOf(conference: Conference): Gallery {
  const diagrams: GalleryDiagram[] = [];
  let html = '';
  for (const page of walkPages(conference)) {
    const own = page.note?.diagrams ?? [];
    if (own.length === 0) continue;
    const title = element('a', { href: '#', 'data-page': page.path }, escapeHtml(page.title));
    html += `${element('h2', {}, title)}\n`;
    for (const diagram of own) {
      html += `${element('pre', { class: 'mermaid align-center', 'data-diagram': diagrams.length })}\n`;
      diagrams.push({ page, diagram: renderedDiagram(diagram) });
    }
  }
  return { html, diagrams };
}

/** Snapshots have no texts: what all lines of a diagram have before them, in a quote or a list, is taken for the note's. */
function renderedDiagram({ source, range, sourceRange }: Diagram): RenderedDiagram {
  const lines = source.replace(/\r?\n$/, '').split(/\r\n|[\r\n]/);
  const written = lines.filter((line) => line.replace(/^[\s>]+/, '') !== '');
  const lead = Math.min(...written.map((line) => /^[\s>]*/.exec(line)?.[0].length ?? 0), Infinity);
  const before = Number.isFinite(lead) ? lead : 0;
  return {
    source: lines.map((line) => line.slice(before)).join('\n'),
    range,
    lineStarts: lines.map((line, i) => ({
      line: sourceRange.start.line + i,
      character: (i === 0 ? sourceRange.start.character : 0) + Math.min(before, line.length),
    })),
    align: 'center',
    zoom: false,
  };
}
