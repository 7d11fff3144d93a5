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
