import type { Mermaid } from 'mermaid';
import { safeSvg } from './safeSvg';

/** A diagram as it was drawn, free of what runs; to be copied wherever it is shown. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** As Mermaid calls it: `flowchart-v2`, `sequence`. */
  readonly kind: string;
}

/**
 * Draws one diagram. It throws what Mermaid throws for one that it cannot read.
 * @param width pixels that there are for it; 0 where it does not matter
 * @param given is aborted when nobody waits for the picture any more
 */
export type Draw = (
  source: string,
  config: Readonly<Record<string, unknown>>,
  width: number,
  given: AbortSignal,
) => Promise<Picture>;

let loaded: Promise<Mermaid> | undefined;
let names = 0;

/** Draws with Mermaid, which is loaded for the first diagram and not before. One at a time: its settings are global. */
export const drawMermaid: Draw = async (source, config, width, given) => {
  const mermaid = await load();
  mermaid.initialize(config);
  const id = `talk-notes-diagram-${++names}`;
  const place = drawingPlace(width);
  given.addEventListener('abort', () => place.remove());
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- `mermaid.render`, which is not, waits for all earlier ones: one that never ends would stop every other
    const { svg, diagramType } = await mermaid.mermaidAPI.render(id, source.trim(), place);
    return { svg: safeSvg(svg), kind: diagramType };
  } finally {
    place.remove();
  }
};

async function load(): Promise<Mermaid> {
  loaded ??= import('mermaid').then(({ default: mermaid }) => mermaid);
  try {
    return await loaded;
  } catch (error) {
    // A file that did not come is asked for again with the next diagram.
    loaded = undefined;
    throw error;
  }
}

/**
 * A place out of sight where texts are as wide as they will be: Mermaid measures them in the page. Some kinds
 * are as wide as it is.
 */
function drawingPlace(width: number): HTMLElement {
  const place = document.createElement('div');
  place.className = 'talk-notes-drawing';
  place.setAttribute('aria-hidden', 'true');
  place.inert = true;
  place.style.width = `${width || 1000}px`;
  document.body.append(place);
  return place;
}
