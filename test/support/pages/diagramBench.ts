import { createDiagrams } from '../../../src/webview/preview/diagrams';
import type { Draw } from '../../../src/webview/preview/diagrams/drawMermaid';
import { drawMermaid } from '../../../src/webview/preview/diagrams/drawMermaid';
import type { ShowNote, ToPreviewHost } from '../../../src/shared/preview';

/** What tests do with the page; in it as `window.bench`. */
export interface Bench {
  /** Shows these diagrams, each in an element of its own with a paragraph between; patches as the preview does. */
  show(sources: readonly string[], settings?: { initialize?: string; note?: string }): void;
  readonly drawn: number;
  /** Resolves when nothing waits to be drawn any more: there is an outcome for every diagram. */
  settled(): Promise<void>;
  readonly said: ToPreviewHost[];
  readonly surprises: string[];
}

const parameters = new URLSearchParams(location.search);
/**
 * By words in their source, drawings that never end, those that are there at once, and those of which nothing can be shown.
 */
const withOddOnes: Draw = async (source, ...rest) => {
  if (source.includes('at once')) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.innerHTML = '<text class="nodeLabel">at once</text>';
    return { svg, kind: 'flowchart-v2' };
  }
  if (source.includes('never ends')) return new Promise(() => undefined);
  if (source.includes('cannot be shown')) return { svg: {} as SVGSVGElement, kind: 'flowchart-v2' };
  return drawMermaid(source, ...rest);
};

const root = document.createElement('main');
document.body.append(root);
let shown: ShowNote | undefined;
let version = 0;
const said: ToPreviewHost[] = [];
const surprises: string[] = [];
const patience = parameters.get('patience');
const many = parameters.get('many');
const diagrams = createDiagrams(
  {
    root,
    shown: () => shown,
    tellHost: (message) => said.push(message),
    reportSurprise: (error) => surprises.push(String(error)),
  },
  {
    draw: withOddOnes,
    ...(patience === null ? {} : { patience: Number(patience) }),
    ...(many === null ? {} : { many: Number(many) }),
  },
);

function elementAt(index: number): HTMLElement {
  let element = root.querySelector<HTMLElement>(`[data-diagram="${index}"]`);
  if (element === null) {
    element = document.createElement('pre');
    element.className = 'mermaid align-center';
    element.dataset['diagram'] = String(index);
    const words = document.createElement('p');
    words.textContent = `Paragraph ${index}`;
    root.append(words, element);
  }
  return element;
}

const bench: Bench = {
  show(sources, { initialize, note = 'file:///a.md' } = {}) {
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    for (const old of root.querySelectorAll<HTMLElement>('[data-diagram]')) {
      if (Number(old.dataset['diagram']) >= sources.length) old.remove();
    }
    sources.forEach((_, index) => elementAt(index));
    shown = {
      type: 'show',
      version: ++version,
      note,
      title: 'Note',
      isLocked: false,
      pieces: { first: 0, last: 0, fresh: [] },
      base: undefined,
      diagrams: sources.map((source) => ({ source, range, lineStarts: [], align: 'center', zoom: false })),
      mermaid: { initialize },
      styles: [],
      line: undefined,
      anchor: undefined,
    };
    diagrams.update();
  },
  get drawn() {
    return diagrams.drawn;
  },
  async settled() {
    const isOpen = () => root.querySelector('[aria-busy="true"]') !== null;
    while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 20));
  },
  said,
  surprises,
};
Object.assign(window, { bench });
