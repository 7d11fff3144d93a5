import type { Span } from '../../text/span';

export interface HeadingBlock extends Span {
  readonly level: number;
  /** The heading without its marks. */
  readonly text: Span;
}

export interface Fence extends Span {
  /** What stands behind the opening fence: language and options. */
  readonly info: string;
  /** The lines between the fences, line ends included. */
  readonly content: Span;
}

export interface Comment extends Span {
  /** False where `-->` is missing: all up to the end of the text is hidden. */
  readonly closed: boolean;
}

export interface Text extends Span {
  readonly commentedOut: boolean;
  /** A block of HTML: links and code in it are none to Markdown. */
  readonly html?: true;
}

/** `[label]: address` */
export interface Definition {
  readonly label: string;
  readonly href: Span;
}

/** The blocks of a Markdown body, as far as a note needs them. All lists are in the order of the text. */
export interface Blocks {
  readonly headings: readonly HeadingBlock[];
  readonly fences: readonly Fence[];
  /** Lines that are code through their indentation. */
  readonly indentedCode: readonly Span[];
  /** Comments that begin a line; those within a line are found with links and code, in `Inlines`. */
  readonly comments: readonly Comment[];
  /** What can hold links, code and TODOs: paragraphs, items, headings, comments. */
  readonly texts: readonly Text[];
  readonly definitions: readonly Definition[];
}
