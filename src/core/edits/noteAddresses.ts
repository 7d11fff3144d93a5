import { isExternal } from '../hugo/links';
import { findShortcodes, type ShortcodeTag } from '../hugo/shortcodes';
import type { Note } from '../note/note';
import { LineIndex } from '../text/lineIndex';

/** An address in a note that leads to a page or file of the site. Offsets count in the text. */
export interface NoteAddress {
  /** As written, between its brackets or quotes. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** What stands around it and says which characters have to be encoded: `(…)`, `<…>`, or a shortcode's quotes. */
  readonly context: 'markdown' | 'angle' | 'shortcode';
}

/**
 * True where a note may lead to another page or file: only then its text has to be read when pages get new paths.
 * A `ref` that stands in raw HTML is not seen by this.
 */
export function hasLocalAddresses({ links, images, buttons }: Note): boolean {
  return [...links, ...images, ...buttons].some(({ href }) => isLocal(href) || href.includes('{{'));
}

/** All addresses of pages and files in the order of the text: links, images, `ref` and `relref`, and the `href` and `src` of shortcodes. */
export function noteAddresses(text: string, note: Note): NoteAddress[] {
  const index = new LineIndex(text);
  const found = new Map<number, NoteAddress>();
  const add = (start: number, end: number, context: NoteAddress['context']) => {
    const written = text.slice(start, end);
    if (isLocal(written)) found.set(start, { written, start, end, context });
  };
  for (const { hrefRange } of [...note.links, ...note.images]) {
    const start = index.offset(hrefRange.start);
    add(start, index.offset(hrefRange.end), text.charAt(start - 1) === '<' ? 'angle' : 'markdown');
  }
  for (const tag of findShortcodes(text, index.offset(note.bodyStart)).tags) {
    const address = addressParameter(tag);
    if (address) add(address.start, address.end, 'shortcode');
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Neither on another site nor nothing but a place in the same note, nor itself made by a shortcode. */
function isLocal(href: string): boolean {
  return href !== '' && !/^[#?]/.test(href) && !href.includes('{{') && !isExternal(href);
}

function addressParameter({
  name,
  role,
  parameters,
}: ShortcodeTag): { start: number; end: number } | undefined {
  if (role === 'close') return undefined;
  if (!/^(?:rel)?ref$/.test(name))
    return parameters.findLast((each) => each.name === 'href' || each.name === 'src');
  // A `ref` into another language is looked up there.
  if (parameters.some((each) => each.name === 'lang')) return undefined;
  return parameters.find((each) => each.name === 'path' || each.name === undefined);
}
