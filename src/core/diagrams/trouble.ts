import type { Range } from '../text/range';

/** What is wrong in a diagram, for a person. */
export interface DiagramTrouble {
  readonly message: string;
  /** In the diagram's source. */
  readonly range: Range;
  /** Where Mermaid draws the diagram, and not all that was written; an error without it. */
  readonly severity?: 'warning';
}
