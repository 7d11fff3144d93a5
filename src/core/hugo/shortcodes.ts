import {
  backslash,
  backtick,
  doubleQuote,
  equals,
  lineFeed,
  openBrace,
  slash,
  space,
} from '../text/charCodes';
import type { Span } from '../text/span';

/** One parameter as written. Offsets count in the text; of a quoted value they stand between the quotes. */
export interface ShortcodeParameter {
  /** Undefined for a positional one. */
  readonly name: string | undefined;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** One `{{% … %}}` or `{{< … >}}`. Offsets count in the text, braces included. */
export interface ShortcodeTag {
  readonly notation: '%' | '<';
  readonly name: string;
  readonly role: 'open' | 'close' | 'self-closing';
  readonly parameters: readonly ShortcodeParameter[];
  readonly start: number;
  readonly end: number;
}

export interface Shortcodes {
  readonly tags: readonly ShortcodeTag[];
  /** `{{%/* … *\/%}}`: written to be shown, not to be run. */
  readonly escaped: readonly Span[];
  /** Openings that never come to their `%}}`. */
  readonly unfinished: readonly Span[];
}

/** An opening or self-closing tag with its closing one; undefined where it has none. */
export interface ShortcodeCall {
  readonly open: ShortcodeTag;
  readonly close: ShortcodeTag | undefined;
}

const noShortcodes: Shortcodes = { tags: [], escaped: [], unfinished: [] };

/**
 * Finds the shortcodes of a text from `from` on, wherever they stand: Hugo looks for them before it knows of code and
 * comments (parser/pageparser/pagelexer_shortcode.go; tried with Hugo 0.131 and 0.169). Takes time in proportion to the
 * text.
 */
export function findShortcodes(text: string, from: number): Shortcodes {
  let at = text.indexOf('{{', from);
  if (at < 0) return noShortcodes;
  const tags: ShortcodeTag[] = [];
  const escaped: Span[] = [];
  const unfinished: Span[] = [];
  /** The notations for which no end of an escape is left: no need to look again. */
  const noEscapeEnd = new Set<string>();
  while (at >= 0) {
    const sign = text.charAt(at + 2);
    if (sign !== '%' && sign !== '<') {
      at = text.indexOf('{{', at + 1);
      continue;
    }
    let end = at + 3;
    if (text.startsWith('/*', end)) {
      const close = noEscapeEnd.has(sign) ? -1 : text.indexOf(sign === '%' ? '*/%}}' : '*/>}}', end + 2);
      if (close < 0) {
        noEscapeEnd.add(sign);
        unfinished.push({ start: at, end: end + 2 });
      } else {
        end = close + 5;
        escaped.push({ start: at, end });
      }
    } else {
      const tag = new TagReader(text, at, sign).read();
      if (tag === undefined) unfinished.push({ start: at, end });
      else {
        tags.push(tag);
        end = tag.end;
      }
    }
    at = text.indexOf('{{', end);
  }
  return { tags, escaped, unfinished };
}

/**
 * Pairs tags as Hugo does: a closing one ends the last open one of its name, in whichever notation. Names have no case,
 * as in Hugo 0.169 (0.131 refuses a page that writes `Button`).
 */
export function pairShortcodes(tags: readonly ShortcodeTag[]): ShortcodeCall[] {
  const calls: { open: ShortcodeTag; close: ShortcodeTag | undefined }[] = [];
  const open: number[] = [];
  const openCount = new Map<string, number>();
  for (const tag of tags) {
    const name = tag.name.toLowerCase();
    if (tag.role !== 'close') {
      const at = calls.push({ open: tag, close: undefined }) - 1;
      if (tag.role === 'open') {
        open.push(at);
        openCount.set(name, (openCount.get(name) ?? 0) + 1);
      }
      continue;
    }
    while ((openCount.get(name) ?? 0) > 0) {
      const call = calls[open.pop() ?? -1];
      if (call === undefined) break;
      const openName = call.open.name.toLowerCase();
      openCount.set(openName, (openCount.get(openName) ?? 0) - 1);
      if (openName !== name) continue;
      call.close = tag;
      break;
    }
  }
  return calls;
}

const shortcodeName = /[\p{L}\p{Nd}_-](?:[\p{L}\p{Nd}_.-]|\/(?=[\p{L}\p{Nd}_]))*/uy;

interface Value {
  readonly quoted: boolean;
  readonly parameter: ShortcodeParameter;
}

/** Reads one tag from its braces on. */
class TagReader {
  readonly #text: string;
  readonly #start: number;
  readonly #notation: '%' | '<';
  readonly #delimiter: string;
  readonly #delimiterSign: number;
  #at: number;

  constructor(text: string, start: number, notation: '%' | '<') {
    this.#text = text;
    this.#start = start;
    this.#notation = notation;
    this.#delimiter = notation === '%' ? '%}}' : '>}}';
    this.#delimiterSign = this.#delimiter.charCodeAt(0);
    this.#at = start + 3;
  }

  read(): ShortcodeTag | undefined {
    this.#skipSpace();
    const closing = this.#code() === slash;
    if (closing) {
      this.#at++;
      this.#skipSpace();
    }
    const name = this.#name();
    if (name === '') return undefined;
    const parameters: ShortcodeParameter[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#atDelimiter()) return this.#tag(name, closing ? 'close' : 'open', parameters);
      if (this.#code() === slash) {
        this.#at++;
        this.#skipSpace();
        return this.#atDelimiter() ? this.#tag(name, 'self-closing', parameters) : undefined;
      }
      if (this.#code() === equals) {
        if (!this.#skipNameless()) return undefined;
        continue;
      }
      const parameter = this.#parameter();
      if (parameter === undefined) return undefined;
      parameters.push(parameter);
    }
  }

  #tag(name: string, role: ShortcodeTag['role'], parameters: ShortcodeParameter[]): ShortcodeTag {
    const end = this.#at + this.#delimiter.length;
    return { notation: this.#notation, name, role, parameters, start: this.#start, end };
  }

  #name(): string {
    const start = this.#at;
    shortcodeName.lastIndex = start;
    if (shortcodeName.test(this.#text)) this.#at = shortcodeName.lastIndex;
    return this.#text.slice(start, this.#at);
  }

  /** ` =x`: Hugo reads a value without a name and does nothing with it. [tried: Hugo 0.111] */
  #skipNameless(): boolean {
    this.#at++;
    this.#skipSpace();
    return this.#value('') !== undefined;
  }

  #parameter(): ShortcodeParameter | undefined {
    const first = this.#value();
    if (first === undefined || first.quoted) return first?.parameter;
    this.#skipSpace();
    if (this.#code() !== equals) return first.parameter;
    this.#at++;
    this.#skipSpace();
    return this.#value(first.parameter.value)?.parameter;
  }

  /** The value that stands here, as the parameter of that name. */
  #value(name?: string): Value | undefined {
    const code = this.#code();
    if (code === doubleQuote) return this.#quoted(name);
    if (code === backslash && this.#text.charCodeAt(this.#at + 1) === doubleQuote) return this.#escaped(name);
    if (code === backtick) {
      const start = this.#at + 1;
      const end = this.#text.indexOf('`', start);
      if (end < 0) return undefined;
      this.#at = end + 1;
      return { quoted: true, parameter: { name, value: this.#text.slice(start, end), start, end } };
    }
    return this.#bare(name);
  }

  /** `\"` stands for a quote; a line end in the value is an error. */
  #quoted(name: string | undefined): Value | undefined {
    const start = this.#at + 1;
    let escapes = false;
    for (let at = start; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === lineFeed) return undefined;
      if (code === doubleQuote) {
        this.#at = at + 1;
        const written = this.#text.slice(start, at);
        const value = escapes ? written.replaceAll('\\"', '"') : written;
        return { quoted: true, parameter: { name, value, start, end: at } };
      }
      if (code === backslash && this.#text.charCodeAt(at + 1) === doubleQuote) {
        escapes = true;
        at++;
      }
    }
    return undefined;
  }

  /** `\"x\"`: quotes that something else has escaped; each end does. [Hugo: pagelexer_shortcode.go; tried: 0.111] */
  #escaped(name: string | undefined): Value | undefined {
    const start = this.#at + 2;
    const close = /\\?"|\n/g;
    close.lastIndex = start;
    const found = close.exec(this.#text);
    if (found === null || found[0] === '\n') return undefined;
    this.#at = close.lastIndex;
    const end = found.index;
    return { quoted: true, parameter: { name, value: this.#text.slice(start, end), start, end } };
  }

  #bare(name: string | undefined): Value | undefined {
    const start = this.#at;
    let isValue: boolean | undefined;
    while (this.#at < this.#text.length && !this.#atDelimiter()) {
      const code = this.#code();
      if (code <= space || code === doubleQuote || code === backtick) break;
      // `{{% icon star/%}}`: only the value of a name goes on to the next space.
      if (code === slash && name === undefined && this.#text.startsWith(this.#delimiter, this.#at + 1)) break;
      if (code === openBrace && this.#text.charCodeAt(this.#at + 1) === openBrace) break;
      // The first `=` ends a name; further ones belong to the value, as in href=https://a.b?v=1.
      if (code === equals && !(isValue ??= this.#afterEquals(start))) break;
      this.#at++;
    }
    if (this.#at === start) return undefined;
    const value = this.#text.slice(start, this.#at);
    return { quoted: false, parameter: { name, value, start, end: this.#at } };
  }

  #afterEquals(start: number): boolean {
    let at = start - 1;
    while (this.#text.charCodeAt(at) === space) at--;
    return this.#text.charCodeAt(at) === equals;
  }

  #atDelimiter(): boolean {
    return this.#code() === this.#delimiterSign && this.#text.startsWith(this.#delimiter, this.#at);
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #skipSpace(): void {
    while (this.#code() <= space) this.#at++;
  }
}
