import type { DiagramColours } from '../../../core/diagrams/mermaidConfig';
import type { PagePart, PartOptions } from '../pagePart';
import { styleSheet } from '../styleSheet';
import { DiagramView, type ViewHost } from './diagramView';
import { Drawing, type Look } from './drawing';
import { drawMermaid, type Draw } from './drawMermaid';
import { DrawQueue } from './drawQueue';
import { pageStyle } from './style';

/** The diagrams of the page, as a part of it. */
export interface Diagrams extends PagePart {
  /** How often Mermaid was asked to draw: what was not changed is not drawn again. */
  readonly drawn: number;
}

/** What a test, or a page with other needs, sets otherwise. */
export interface DiagramOptions {
  readonly draw?: Draw;
  /** Milliseconds that one diagram may take before it is given up. */
  readonly patience?: number;
  /** Of how many diagrams a page draws only those near the view, until others come nearer. */
  readonly many?: number;
}

const usualPatience = 10_000;
const usualMany = 40;
/** Pixels from the view: a screen or two. */
const near = 1500;

/**
 * Draws the diagrams of the page into the elements that it has for them (`data-diagram` is the index among those of the
 * note). Mermaid is loaded when there is one. What was drawn is kept by source, colours and, where it matters, width.
 */
export function createDiagrams(options: PartOptions, own: DiagramOptions = {}): Diagrams {
  const { root, shown, tellHost, reportSurprise } = options;
  const drawing = new Drawing(own.draw ?? drawMermaid, own.patience ?? usualPatience);
  const queue = new DrawQueue(Infinity, reportSurprise);
  document.adoptedStyleSheets.push(styleSheet(pageStyle));
  const version = () => shown()?.version ?? 0;
  const host: ViewHost = {
    drawing,
    queue,
    goTo: (diagram, position) => tellHost({ type: 'openDiagram', version: version(), diagram, position }),
    openAddress: (address) => tellHost({ type: 'openAddress', address }),
    save: (diagram, format, bytes) =>
      tellHost({ type: 'saveImage', version: version(), diagram, format, bytes }),
    reportSurprise,
  };
  let views = new Map<HTMLElement, DiagramView>();
  let look: Look | undefined;
  let note = '';

  const update = () => {
    const page = shown();
    const before = page?.note === note ? [...views.values()] : [];
    note = page?.note ?? '';
    queue.reach = (page?.diagrams.length ?? 0) > (own.many ?? usualMany) ? near : Infinity;
    const now = lookOf(page?.mermaid.initialize);
    if (look?.colours !== now.colours || look.initialize !== now.initialize) look = now;
    const next = new Map<HTMLElement, DiagramView>();
    for (const element of root.querySelectorAll<HTMLElement>('[data-diagram]')) {
      const index = Number(element.dataset['diagram']);
      const diagram = page?.diagrams[index];
      if (diagram === undefined) continue;
      const view = views.get(element) ?? new DiagramView(element, host);
      // The page may have made the element anew; what was seen in this place stays until its own is drawn.
      if (!views.has(element)) view.inherit(before[next.size]?.picture);
      next.set(element, view);
      view.update(diagram, index, look);
    }
    for (const [element, view] of views) if (!next.has(element)) queue.forget(view);
    views = next;
  };
  document.addEventListener('scroll', () => queue.wake(), { capture: true, passive: true });
  // Few kinds fill the width: which ones is known to the drawing. The page grows with each picture: that is no reason.
  let width = root.clientWidth;
  new ResizeObserver(() => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    update();
  }).observe(root);
  return {
    update,
    get drawn() {
      return drawing.drawn;
    },
  };
}

/** VS Code says in the body's class which kind of theme there is. [VS Code, Webview API, Theming] */
function lookOf(initialize: string | undefined): Look {
  const { classList } = document.body;
  const colours: DiagramColours = classList.contains('vscode-high-contrast-light')
    ? 'contrast-light'
    : classList.contains('vscode-high-contrast')
      ? 'contrast-dark'
      : classList.contains('vscode-dark')
        ? 'dark'
        : 'light';
  return { colours, initialize };
}
