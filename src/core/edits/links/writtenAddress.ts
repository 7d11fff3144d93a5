import { resolveEntities } from '../../text/htmlTag';

/** An address in a note that leads to a page or file of the site. Offsets count in the text. */
export interface NoteAddress {
  /** As written, between its brackets or quotes. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Its part before query and fragment. */
  readonly path: string;
  /** What stands around it and says which characters have to be encoded: `(…)`, `<…>`, a shortcode's or HTML's quotes. */
  readonly context: 'markdown' | 'angle' | 'shortcode' | 'html';
  /** True for a file that counts from the site's root where it is no page: that of `include`. */
  readonly fromRoot: boolean;
}

/** An address as its reader sees it: without Markdown's backslashes, with the characters that HTML's entities stand for. */
export function asRead(written: string, context: NoteAddress['context']): string {
  switch (context) {
    case 'markdown':
    case 'angle':
      return unescaped(written);
    case 'html':
      return resolveEntities(written);
    case 'shortcode':
      return written;
  }
}

/** Takes Markdown's backslashes away: `02\_gslb` leads to `02_gslb`. Source: CommonMark 6.1. */
export function unescaped(address: string): string {
  return address.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
