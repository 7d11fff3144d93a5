import { isExternal, splitHref } from '../../hugo/resolveLink';
import type { ShortcodeTag } from '../../hugo/shortcodes';
import type { Note } from '../../note/note';
import type { NoteReading } from '../../note/parseNote';
import type { Span } from '../../text/span';
import { htmlAddresses } from './htmlAddresses';
import { asRead, type NoteAddress } from './writtenAddress';

/**
 * True where a note may lead to another page or file: only then its text has to be read when pages get new paths.
 * A `ref` that stands in raw HTML is not seen by this.
 */
export function hasLocalAddresses({ links, images, buttons, localAttributes }: Note): boolean {
  return (
    localAttributes ||
    [...links, ...images, ...buttons].some(({ href }) => isLocal(href) || href.includes('{{'))
  );
}

/**
 * All addresses of pages and files in the order of the text: links, images, `ref` and `relref`, the parameters of
 * shortcodes and the attributes of raw HTML that hold one.
 */
export function noteAddresses(reading: NoteReading): NoteAddress[] {
  const { written: text, note } = reading;
  const found = new Map<number, NoteAddress>();
  const add = (start: number, end: number, context: NoteAddress['context'], fromRoot = false) => {
    const written = text.slice(start, end);
    const path = pathOf(written, context);
    if (isLocal(asRead(written, context)) && !/[?#]/.test(asRead(path, context)))
      found.set(start, { written, path, start, end, context, fromRoot });
  };
  for (const { hrefRange } of [...note.links, ...note.images]) {
    const { start, end } = reading.offsets(hrefRange);
    add(start, end, text.charAt(start - 1) === '<' ? 'angle' : 'markdown');
  }
  for (const { start, end } of htmlAddresses(reading)) add(start, end, 'html');
  for (const tag of reading.shortcodes.tags) {
    for (const { start, end } of addressParameters(tag))
      add(start, end, 'shortcode', tag.name.toLowerCase() === 'include');
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * What may be the address of a page or file and is none that is known: parameters of the site's own shortcodes, and values
 * of front matter. Only what looks like a path counts: it has a slash, or the ending of a file.
 */
export function uncertainAddresses(reading: NoteReading): NoteAddress[] {
  const { written: text, frontMatter: matter } = reading;
  const found: NoteAddress[] = [];
  const add = (start: number, end: number) => {
    const written = text.slice(start, end);
    const path = pathOf(written, 'shortcode');
    if (looksLikePath.test(path) && isLocal(written))
      found.push({ written, path, start, end, context: 'shortcode', fromRoot: true });
  };
  for (const value of matter?.values.values() ?? []) {
    for (const { value: written, start, end } of value.items ?? [value]) {
      if (typeof written !== 'string' || matter === undefined) continue;
      const at = text.indexOf(written, matter.block.sourceStart + start);
      if (at >= 0 && at < matter.block.sourceStart + end) add(at, at + written.length);
    }
  }
  for (const tag of reading.shortcodes.tags) {
    const known = new Set(addressParameters(tag).map(({ start }) => start));
    const isRef = /^(?:rel)?ref$/.test(tag.name);
    for (const { start, end } of isRef || tag.role === 'close' ? [] : tag.parameters)
      if (!known.has(start)) add(start, end);
  }
  return found;
}

const looksLikePath = /^[^\s"'`<>]*(?:\/[^\s"'`<>]*|\.[a-z\d]{2,8})$/i;

/** Neither on another site nor nothing but a place in the same note, nor itself made by a shortcode. */
function isLocal(href: string): boolean {
  return href !== '' && !/^[#?]/.test(href) && !href.includes('{{') && !isExternal(href);
}

/** The part before query and fragment. In HTML a `#` may belong to an entity. */
function pathOf(written: string, context: NoteAddress['context']): string {
  if (context !== 'html') return splitHref(written).path;
  for (const { 0: sign, index } of written.matchAll(/&#?\w{1,31};?|[?#]/g))
    if (!sign.startsWith('&')) return written.slice(0, index);
  return written;
}

/** Parameters with an address, by shortcode, besides `href` and `src`: Hugo's own and Relearn's. */
const ownParameters: Readonly<Record<string, readonly (string | number)[]>> = {
  card: ['image'],
  figure: ['link', 'attrlink'],
  include: ['file', 0],
  openapi: [0],
  swagger: [0],
};

function addressParameters({ name, role, parameters }: ShortcodeTag): readonly Span[] {
  if (role === 'close') return [];
  if (/^(?:rel)?ref$/.test(name)) {
    // A `ref` into another language is looked up there.
    if (parameters.some((each) => each.name === 'lang')) return [];
    const path = parameters.find((each) => each.name === 'path' || each.name === undefined);
    return path === undefined ? [] : [path];
  }
  const own = ownParameters[name.toLowerCase()] ?? [];
  return parameters.filter(
    (each, i) => each.name === 'href' || each.name === 'src' || own.includes(each.name ?? i),
  );
}
