import type { Todo } from '../note/note';
import type { TalkFacts } from '../note/talk/talkFacts';
import type { Range } from '../text/range';
import type { LinkFlags } from './habits/habits';

/** A talk as its note tells it: the title without who speaks and when, and what is said below it. */
export interface SessionTalk extends TalkFacts {
  readonly title: string;
  readonly speakers: readonly string[];
}

/** One talk of a file that holds several: a heading and all below it. */
export interface TalkInFile extends SessionTalk {
  /** Stable while its heading stays: the file's URI and what the heading says. */
  readonly id: string;
  /** The place of its heading in the note's list. */
  readonly at: number;
  /** As the heading says it, with who speaks. */
  readonly heading: string;
  /** The heading itself. */
  readonly range: Range;
  /** From its heading's line up to, not including, this one. */
  readonly endLine: number;
  readonly links: { readonly video: string | undefined; readonly slides: string | undefined };
  readonly missing: LinkFlags;
  /** Those of the note that stand below its heading. */
  readonly todos: readonly Todo[];
}

/** Where a plain note has its title from. */
export type TitleSource =
  | { readonly from: 'frontMatter' | 'name' }
  /** By its place in the note's list. */
  | { readonly from: 'heading'; readonly heading: number }
  /** The first line of the body. */
  | { readonly from: 'line' };
