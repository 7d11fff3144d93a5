import type { Span } from '../text/span';
import { isFrom, type HugoVersion } from './hugoVersion';

/**
 * Why Hugo's lexer stops inside a shortcode.
 * `end`: the closing brackets are missing. `character`: one that must stand in quotes. `quote`: a quoted value that is
 * not closed on its line. `mixed`: named and positional parameters. `name`: none, or one with a period. `closing`:
 * something stands behind the name of a closing tag. `swallowed`: an unquoted value runs up to the next white space and
 * takes the brackets with it.
 */
export type TagFaultKind = 'end' | 'character' | 'quote' | 'mixed' | 'name' | 'closing' | 'swallowed';

/** A slip inside `{{% … %}}`. Offsets count in the text. */
export interface TagFault extends Span {
  readonly kind: TagFaultKind;
  /** Where Hugo points to. */
  readonly at: number;
  /** A quote is missing before this offset: the value goes on up to the quote of the next parameter. */
  readonly quoteBefore?: number;
  /** Hugo takes a slash in a value for the tag's own end, and does not stop where the shortcode has content. */
  readonly selfCloses?: true;
}

const letterOrDigit = /[\p{L}\p{Nd}_]/u;

/**
 * The first slip in the shortcode whose brackets open at `start`, found as Hugo's lexer finds it
 * (parser/pageparser/pagelexer_shortcode.go); undefined where it reads the whole tag. Takes time in proportion to the
 * tag, or to the line in which it breaks off.
 */
export function tagFault(text: string, start: number, hugo: HugoVersion): TagFault | undefined {
  return new TagLexer(text, start, isFrom(hugo, closingOverLines)).read();
}

/** From this release on a line end may stand behind the name of a closing tag. [Hugo: pagelexer.go, isASCIISpace] */
const closingOverLines = '0.163.3';

class TagLexer {
  readonly #text: string;
  readonly #start: number;
  readonly #delimiter: string;
  /** The white space that may stand behind the name of a closing tag. */
  readonly #spaceInClosing: string;
  #at: number;
  #kind: 'none' | 'named' | 'positional' = 'none';
  #lastValue: Span | undefined;

  constructor(text: string, start: number, closingOverLines: boolean) {
    this.#text = text;
    this.#start = start;
    this.#spaceInClosing = closingOverLines ? ' \t\r\n\v\f' : ' \t';
    this.#delimiter = text.charAt(start + 2) === '<' ? '>}}' : '%}}';
    this.#at = start + 3;
  }

  read(): TagFault | undefined {
    if (this.#text.startsWith('/*', this.#at)) {
      const end = this.#text.indexOf(`*/${this.#delimiter}`, this.#at + 2);
      return end < 0 ? this.#fault('end', this.#start, this.#at + 2, this.#start) : undefined;
    }
    this.#skipSpace();
    const closing = this.#char() === '/';
    if (closing) {
      this.#at++;
      this.#skipSpace();
    }
    return this.#name() ?? (closing ? this.#restOfClosing() : this.#parameters());
  }

  #name(): TagFault | undefined {
    const start = this.#at;
    if (this.#atDelimiter()) return this.#fault('name', this.#start, start + 3, this.#start);
    if (start >= this.#text.length) return this.#end();
    if (!letterOrDigit.test(this.#char())) return this.#fault('character', start, start + 1, start);
    while (this.#isWord() || this.#char() === '/') this.#at++;
    if (this.#char() === '.' && !this.#text.startsWith('.inline ', this.#at)) {
      return this.#fault('name', start, this.#at + 1, start);
    }
    if (this.#char() === '.') this.#at += '.inline'.length;
    // `{{% notice/%}}`: to Hugo the slash belongs to the name.
    if (this.#text.charAt(this.#at - 1) === '/')
      return this.#fault('name', this.#at - 1, this.#at, this.#start);
    return undefined;
  }

  #restOfClosing(): TagFault | undefined {
    while (this.#spaceInClosing.includes(this.#char()) && this.#at < this.#text.length) this.#at++;
    if (this.#atDelimiter()) return undefined;
    return this.#fault('closing', this.#at, this.#at + 1, this.#at);
  }

  #parameters(): TagFault | undefined {
    for (;;) {
      this.#skipSpace();
      if (this.#atDelimiter()) return undefined;
      if (this.#at >= this.#text.length) return this.#end();
      const character = this.#char();
      if (character === '/') {
        this.#at++;
        this.#skipSpace();
        if (this.#atDelimiter()) return undefined;
        return this.#behindSlash(this.#at - 1);
      }
      if (character === '\\' && !this.#atEscapedQuote()) {
        this.#at++;
        continue;
      }
      const fault = this.#parameter(character);
      if (fault !== undefined) return fault;
    }
  }

  /**
   * Behind the slash Hugo expects the end: what stands there was meant to be quoted. It passes over it where it can read
   * it. [tried: Hugo 0.111 builds `{{< button a/b >}}`]
   */
  #behindSlash(slash: number): TagFault {
    const behind = this.#at;
    const rest = this.#parameters();
    const fault = this.#fault('character', slash, behind, this.#start);
    return rest === undefined || rest.selfCloses === true ? { ...fault, selfCloses: true } : fault;
  }

  #parameter(character: string): TagFault | undefined {
    if (character === '"' || character === '`' || character === '\\') return this.#positionalQuoted();
    // A value without a name counts for none.
    if (character === '=') return this.#valueBehindSign();
    return this.#isWord() ? this.#word() : this.#fault('character', this.#at, this.#at + 1, this.#at);
  }

  #positionalQuoted(): TagFault | undefined {
    if (this.#kind === 'named') return this.#mixed(this.#at, this.#at + 1);
    this.#kind = 'positional';
    return this.#quoted();
  }

  #word(): TagFault | undefined {
    const start = this.#at;
    while (this.#isWord() || this.#char() === '.') this.#at++;
    const end = this.#at;
    this.#skipSpace();
    const named = this.#char() === '=';
    // White space between name and sign makes the name positional to the lexer, which minds only what comes first.
    const kind = named && this.#at === end ? 'named' : 'positional';
    if (this.#kind === 'none') this.#kind = kind;
    else if (this.#kind !== kind) return this.#mixed(start, end);
    return named ? this.#valueBehindSign() : undefined;
  }

  #valueBehindSign(): TagFault | undefined {
    this.#at++;
    this.#skipSpace();
    return this.#value();
  }

  #value(): TagFault | undefined {
    const character = this.#char();
    if (character === '"' || character === '`' || this.#atEscapedQuote()) return this.#quoted();
    const start = this.#at;
    const space = /\s/g;
    space.lastIndex = start;
    const end = space.exec(this.#text)?.index ?? this.#text.length;
    const brackets = this.#text.indexOf(this.#delimiter, start);
    if (brackets >= 0 && brackets < end) return this.#fault('swallowed', start, brackets, this.#start);
    this.#lastValue = { start, end };
    this.#at = end;
    return undefined;
  }

  #quoted(): TagFault | undefined {
    if (this.#atEscapedQuote()) return this.#escaped();
    const sign = this.#char();
    const start = this.#at + 1;
    for (let at = start; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (sign === '"' && character === '\n') break;
      if (sign === '"' && character === '\\' && this.#text.charAt(at + 1) === '"') at++;
      else if (character === sign) {
        this.#lastValue = { start, end: at };
        this.#at = at + 1;
        return undefined;
      }
    }
    return this.#fault('quote', start - 1, this.#endOfLine(start), start);
  }

  /** `\"x\"`: quotes that something else has escaped; a bare one ends the value as well. [tried: Hugo 0.111] */
  #escaped(): TagFault | undefined {
    const start = this.#at + 2;
    const close = /\\?"|\n|$/g;
    close.lastIndex = start;
    const end = close.exec(this.#text)?.index ?? start;
    if (end >= this.#text.length || this.#text.charAt(end) === '\n')
      return this.#fault('quote', start - 1, this.#endOfLine(start), start);
    this.#lastValue = { start, end };
    this.#at = close.lastIndex;
    return undefined;
  }

  #atEscapedQuote(): boolean {
    return this.#text.startsWith('\\"', this.#at);
  }

  /** `href="https://a.b style="tip"`: the word that seems to be positional stands behind a value of two parameters. */
  #mixed(start: number, end: number): TagFault {
    const last = this.#lastValue;
    const glued =
      last === undefined ? undefined : /\s+[\w-]+=$/.exec(this.#text.slice(last.start, last.end))?.[0];
    const fault = this.#fault('mixed', start, end, start);
    return last === undefined || glued === undefined
      ? fault
      : { ...fault, quoteBefore: last.end - glued.length };
  }

  #end(): TagFault {
    return this.#fault('end', this.#start, this.#endOfLine(this.#start), this.#text.length);
  }

  #endOfLine(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    const line = this.#text.slice(from, feed < 0 ? this.#text.length : feed);
    const brackets = line.indexOf(this.#delimiter);
    return from + (brackets < 0 ? line.trimEnd().length : brackets);
  }

  #fault(kind: TagFaultKind, start: number, end: number, at: number): TagFault {
    return { kind, start, end: Math.min(Math.max(end, start), this.#text.length), at };
  }

  #isWord(): boolean {
    const character = this.#char();
    return character === '-' || (character !== '' && letterOrDigit.test(character));
  }

  #atDelimiter(): boolean {
    return this.#text.startsWith(this.#delimiter, this.#at);
  }

  #char(): string {
    return this.#text.charAt(this.#at);
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#char())) this.#at++;
  }
}
