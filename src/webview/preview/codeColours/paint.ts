import { highlightName, codeStyle } from './palette';
import type { Kind } from './kinds';
import { styleSheet } from '../styleSheet';
import { placesOf, type Run } from './runs';

/** Code that is coloured in the page, until it is taken back. */
export type Painted = readonly (readonly [colour: Highlight, range: StaticRange])[];

let isStyled = false;

/**
 * Colours texts in the page, one behind the other. Nothing of the page changes for it: what is selected stays so, and
 * who patches the note finds it as it was. The ranges are static ones, since others would cost at every change anywhere
 * in the page.
 */
export function paint(texts: readonly Text[], runs: readonly Run[]): Painted {
  if (!isStyled) document.adoptedStyleSheets.push(styleSheet(codeStyle));
  isStyled = true;
  const lengths = texts.map(({ length }) => length);
  return placesOf(runs, lengths).flatMap(({ kind, text, start, end }) => {
    const node = texts[text];
    if (node === undefined) return [];
    const colour = colourOf(kind);
    const range = new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
    colour.add(range);
    return [[colour, range] as const];
  });
}

/** Takes colours back. */
export function wipe(painted: Painted): void {
  for (const [colour, range] of painted) colour.delete(range);
}

function colourOf(kind: Kind): Highlight {
  const name = highlightName(kind);
  let colour = CSS.highlights.get(name);
  if (colour === undefined) CSS.highlights.set(name, (colour = new Highlight()));
  return colour;
}
