import type { Span } from '../../text/span';

/**
 * The part of a fence's info string that Hugo reads as attributes: from the last `{` before the first `}` behind one up
 * to that. Undefined where there is none. [Hugo: markup/goldmark/codeblocks/render.go, getAttributes]
 */
export function fenceAttributes(info: string): Span | undefined {
  let start = -1;
  for (let at = 0; at < info.length; at++) {
    const sign = info.charAt(at);
    if (sign === '{') start = at;
    else if (sign === '}' && start >= 0) return { start, end: at + 1 };
  }
  return undefined;
}

/** Whether Goldmark reads `{…}` as attributes. [Goldmark: parser/attribute.go, ParseAttributes] */
export function areAttributes(text: string): boolean {
  const reader = new AttributeReader(text);
  return reader.attributes(0);
}

const name = /[a-z_:][\w:.-]*/iy;
const notText = /^(?:[-+\d[{]|(?:true|false|null)$)/;
const number = /[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?/iy;
/** Signs of ASCII but these end a class or an id. */
const shorthand = /[#.][^\s!-,/;-@[-^`{-~]*/y;
/** Lists in lists are rare, and none is this deep. */
const deepest = 20;

class AttributeReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  attributes(depth: number): boolean {
    this.#skipSpace();
    if (depth > deepest || !this.#take('{')) return false;
    for (;;) {
      if (this.#take('}')) return true;
      if (!this.#attribute(depth)) return false;
      this.#skipSpace();
      if (this.#take(',')) this.#skipSpace();
    }
  }

  #attribute(depth: number): boolean {
    this.#skipSpace();
    if (this.#match(shorthand) !== undefined) return true;
    const key = this.#match(name);
    if (key === undefined) return false;
    this.#skipSpace();
    if (!this.#take('=')) return false;
    this.#skipSpace();
    const start = this.#at;
    // A class is text.
    return this.#value(depth) && (key !== 'class' || !notText.test(this.#text.slice(start, this.#at)));
  }

  #value(depth: number): boolean {
    this.#skipSpace();
    const sign = this.#text.charAt(this.#at);
    if (sign === '{') return this.attributes(depth + 1);
    if (sign === '[') return depth < deepest && this.#list(depth);
    if (sign === '"') return this.#string();
    return this.#match(/[-+\d]/.test(sign) ? number : name) !== undefined;
  }

  #list(depth: number): boolean {
    this.#at++;
    for (let first = true; ; first = false) {
      const comma = !first && this.#take(',');
      if (this.#text.charAt(this.#at) === ']') {
        this.#at++;
        return !comma;
      }
      this.#skipSpace();
      if (!this.#value(depth + 1)) return false;
      this.#skipSpace();
    }
  }

  #string(): boolean {
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const sign = this.#text.charAt(at);
      if (sign === '\\' && '"/\\bfnrt'.includes(this.#text.charAt(at + 1))) at++;
      else if (sign === '"') {
        this.#at = at + 1;
        return true;
      }
    }
    return false;
  }

  #take(sign: string): boolean {
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
  }
}

/** An option of a code block, at its place in `{…}`. */
interface FenceOption extends Span {
  /** In lower case. */
  readonly name: string;
  /** As written, quotes included. */
  readonly value: string;
}

const option = /([a-z_:][\w:.-]*)\s*=\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^\s,}]+)/gi;

/** What Hugo's highlighter makes of these options, in lower case. [Hugo: markup/highlight/config.go] */
const decoded: Readonly<Record<string, 'number' | 'flag' | 'text' | 'lines'>> = {
  anchorlinenos: 'flag',
  guesssyntax: 'flag',
  hl_inline: 'flag',
  linenos: 'lines',
  linenostart: 'number',
  linenumbersintable: 'flag',
  noclasses: 'flag',
  style: 'text',
  tabwidth: 'number',
};

/** As Go's strconv reads whole numbers and truth values. */
const wholeNumber = /^[-+]?(?:0x[\da-f_]+|0b[01_]+|0o?[0-7_]*|[1-9][\d_]*)$/i;
const truthValue = /^(?:[01tTfF]|true|TRUE|True|false|FALSE|False)?$/;

/**
 * The first option whose value Hugo's highlighter can't decode: `linenostart=x`. Numbers pass for truth values, and the
 * other way round. [Hugo: mapstructure's weak decoding; tried: 0.111]
 * @param attributes what {@link areAttributes} is true of
 */
export function undecodedOption(attributes: string): FenceOption | undefined {
  for (const found of attributes.matchAll(option)) {
    const [written, key = '', value = ''] = found;
    const name = key.toLowerCase();
    const wanted = Object.hasOwn(decoded, name) ? decoded[name] : undefined;
    if (wanted !== undefined && !decodes(value, wanted))
      return { name, value, start: found.index, end: found.index + written.length };
  }
  return undefined;
}

function decodes(value: string, wanted: 'number' | 'flag' | 'text' | 'lines'): boolean {
  if (/^[[{]/.test(value)) return false;
  if (wanted === 'text' || wanted === 'lines') return true;
  const isText = value.startsWith('"');
  const text = isText ? value.slice(1, -1) : value;
  if (!isText && /^(?:[-+]?\d|true$|false$)/.test(text)) return true;
  return wanted === 'number' ? text === '' || wholeNumber.test(text) : truthValue.test(text);
}
