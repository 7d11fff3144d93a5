import type { LineIndex } from '../../text/lineIndex';
import type { Blocks } from '../markdown/blocks';
import type { Inlines } from '../markdown/inlines';

/** A note's body as it was taken apart. Offsets count in `text`, which has a sign in place of each of a shortcode's. */
export interface TalkSource {
  readonly text: string;
  readonly bodyStart: number;
  readonly blocks: Blocks;
  readonly inlines: Inlines;
  readonly index: LineIndex;
}
