import type { Span } from '../../text/span';

/** A TODO as it stands in the text, from its marker to the end of its words. */
export interface TodoText extends Span {
  /** Where the words begin: behind `TODO`, `TODO:` or `TODO(who):`. */
  readonly markerEnd: number;
  /** Where the words stand, if not behind the marker: `Slides (TBD)`. */
  readonly wish?: Span;
  /** Set where the marker is the address of a link or an image: `[slides](todo:)`. */
  readonly target: { readonly image: boolean; readonly text: Span; readonly href: Span } | undefined;
}
