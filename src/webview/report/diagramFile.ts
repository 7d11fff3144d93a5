import { sizeTrouble } from '../../core/diagrams/diagramSize';
import type { DiagramFile } from '../../shared/report';
import { Drawing } from '../preview/diagrams/drawing';
import { drawMermaid } from '../preview/diagrams/drawMermaid';
import { sizeOf, svgText } from '../preview/diagrams/exportPicture';
import { pageStyle } from '../preview/diagrams/style';
import { styleSheet } from '../preview/styleSheet';

/** HTML and formulas in labels. Others are text of the picture: in a font of other widths it is not cut off. */
const labelMarkup = /<(?!br\b)[a-z]|\$\$/i;
/** Milliseconds that one diagram may take before it is given up, as in the preview. */
const patience = 10_000;

/**
 * Draws diagrams as files of their own, the same for the same diagrams in the same order; nothing where Mermaid draws nothing of
 * the source.
 */
export function createDiagramFiles(): (
  source: string,
  initialize: string | undefined,
) => Promise<DiagramFile | undefined> {
  const drawing = new Drawing(drawMermaid, patience);
  document.adoptedStyleSheets.push(styleSheet(pageStyle));
  return async (source, initialize) => {
    if (sizeTrouble(source) !== undefined) return undefined;
    seedRandom();
    try {
      const picture = await drawing.file(source, initialize, labelMarkup.test(source));
      // The line of a Gantt chart that says where today is: a report is read on another day.
      for (const today of picture.svg.querySelectorAll('.today')) today.remove();
      const text = svgText(picture);
      await shown(text);
      return { svg: new TextEncoder().encode(text), width: sizeOf(picture.svg).width };
    } catch {
      // Findings tell in the editor what Mermaid says of it.
      return undefined;
    }
  };
}

/** Mermaid throws dice for ids and for names of commits. [Mermaid: utils.ts, `random`] */
function seedRandom(): void {
  let state = 1;
  // Of Park and Miller, "Random number generators: good ones are hard to find".
  Math.random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** @throws where browsers do not show it, as a sign that XML does not have */
async function shown(svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
}
