import type { Position, Range } from '../text/range';
import type { ButtonKind } from '../note/note';
import type { PlacedFault } from './pageFault';

/** A note as HTML, and what the page needs besides. Plain data. */
export interface RenderedPage {
  /** Sound as it is: elements and attributes of a fixed list, nothing that runs. Blocks carry `data-line`, from 0. */
  readonly html: string;
  /** In the order of the page; `data-diagram` of an element is the index. */
  readonly diagrams: readonly RenderedDiagram[];
  readonly images: readonly RenderedImage[];
  readonly links: readonly RenderedLink[];
  /** Buttons in comments, shown as chips; `data-ghost` of an element is the index. */
  readonly ghosts: readonly RenderedGhost[];
  /** Whether there is a formula for KaTeX to draw, in elements of class `math`. */
  readonly hasMath: boolean;
  readonly faults: readonly PlacedFault[];
  /** Paths that were asked for and of which the site's files knew nothing. */
  readonly wanted: readonly string[];
}

/** A Mermaid diagram. Its element holds its source as text until somebody draws it. */
export interface RenderedDiagram {
  readonly source: string;
  /** Of the whole fence or shortcode in the note; of an included file, of the shortcode that includes it. */
  readonly range: Range;
  /** Where each line of `source` begins in the note; empty for a diagram of an included file. */
  readonly lineStarts: readonly Position[];
  readonly align: string;
  /** As written, else as the page's and the site's settings have it. */
  readonly zoom: boolean;
}

export interface RenderedImage {
  /** As written. */
  readonly address: string;
  /** The file that the published site shows, else the one that the note's author most likely means. */
  readonly file: string | undefined;
  /**
   * `found`: the site shows `file`. `not-found`: the file is there and the site does not find it by this address.
   * `missing`: there is no such file. `remote`: of another site. `refused`: it leads out of the site.
   */
  readonly state: 'found' | 'not-found' | 'missing' | 'remote' | 'refused';
  /** The line in the note that it stands in, or the block around it begins with. */
  readonly line: number;
}

export interface RenderedLink {
  /** As written. */
  readonly address: string;
  /** The note that it leads to, of a section without one its folder; relative to the site's root. */
  readonly page: string | undefined;
  /** `dead`: not to be opened, as `javascript:`. */
  readonly state: 'page' | 'file' | 'external' | 'broken' | 'dead';
  readonly line: number;
}

/** A button that a comment keeps out of the page. */
export interface RenderedGhost {
  readonly kind: ButtonKind;
  /** From the first `{` to the last `}`. */
  readonly range: Range;
}
