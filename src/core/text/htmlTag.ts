import type { Span } from './span';

/** An attribute as written: its value is what stands between the quotes, where there are some. */
export interface HtmlAttribute extends Span {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** An opening or closing tag. Offsets count in the text that it was read from. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** Each name once: of two equal attributes a browser takes the first. */
  readonly attributes: readonly HtmlAttribute[];
  readonly end: number;
}

const tagName = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/iy;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y;
const tagEnd = /[\s/]*>/y;

/** The tag that begins at `start`; undefined where none does, as for a text that only looks like one. */
export function readHtmlTag(html: string, start: number): HtmlTag | undefined {
  tagName.lastIndex = start;
  const match = tagName.exec(html);
  if (match === null) return undefined;
  const attributes = new Map<string, HtmlAttribute>();
  let at = tagName.lastIndex;
  for (;;) {
    tagEnd.lastIndex = at;
    if (tagEnd.test(html)) break;
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (found === null) return undefined;
    at = attribute.lastIndex;
    const [, written = '', double, single, bare] = found;
    const name = written.toLowerCase();
    const value = double ?? single ?? bare ?? '';
    const end = double === undefined && single === undefined ? at : at - 1;
    if (!attributes.has(name)) attributes.set(name, { name, value, start: end - value.length, end });
  }
  return {
    name: (match[2] ?? '').toLowerCase(),
    closing: match[1] === '/',
    attributes: [...attributes.values()],
    end: tagEnd.lastIndex,
  };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  tab: '\t',
  newline: '\n',
  nbsp: '\u00a0',
  sol: '/',
  lpar: '(',
  rpar: ')',
};

/** Entities in an attribute as characters: an address is judged by what a browser would read. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,8})|#(\d{1,8})|([a-z]{2,8})(?=;));?/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? all;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
