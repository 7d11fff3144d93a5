import type { Span } from '../../text/span';

/** What kind of mistake a line of YAML has. */
export type SlipKind =
  | 'colon'
  | 'quote'
  | 'character'
  | 'tab'
  | 'indent'
  | 'escape'
  | 'key'
  | 'list'
  | 'not-a-map'
  | 'break'
  | 'duplicate'
  | 'syntax';

/** A mistake in front matter for which Hugo refuses the page. Offsets count in the front matter's source. */
export interface YamlSlip extends Span {
  readonly kind: SlipKind;
  /** Where Hugo from 0.152 on points to; undefined where it is not known. */
  readonly at?: number | undefined;
  /** The text that would be right between quotes. */
  readonly value?: Span | undefined;
  /** Of a tab: the line belongs below a key that waits for its value. */
  readonly belongsBelow?: boolean;
  /** The character or word that the message names. */
  readonly word?: string | undefined;
}

/** What a look at the lines gives. */
export interface LinesRead {
  readonly slip: YamlSlip | undefined;
  /** Something stands there that strict YAML refuses and this Hugo takes. */
  readonly tolerated: boolean;
}

const header = /^[|>][-+]?[1-9]?[-+]?(?:[ \t]+#.*|[ \t]*)$/;
const keyName =
  /(?:[^\s#:[\]{}"'`%@&*!|>,?-]|[-?:](?=[^\s]))(?:[^\s:#]|:(?=[^\s])|(?<=\S)#|[ \t]+(?=[^\s:#]))*/y;
const goodEscape = {
  // The letters that the scanners of double quotes know. [yaml.v2: scannerc.go, tried with 0.111; goccy/go-yaml]
  old: /^\\(?:[0abt\tnvfre "'\\N_LP\n]|x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4}|U(?:000[\da-fA-F]{5}|0010[\da-fA-F]{4}))/,
  new: /^\\(?:[0abtnvfre "/\\N_LP\n\t]|x[^]{2}|u[^]{4}|U[^]{8})/,
};
/** Line breaks to YAML 1.1, which yaml.v2 follows: they come along with text pasted from slides. */
const otherBreak = /[\x85\u2028\u2029](?=[^\s#])/;

/**
 * Reads front matter's lines as the scanners of Hugo's two YAML libraries do, as far as notes have YAML: keys with
 * scalars, quoted text, lists, blocks, flow lists. It finds the slip of a hurried writer at its place; what it does not
 * know it passes over, and the YAML package has the last word.
 * @param modern true for Hugo from 0.152 on
 */
export function readYamlLines(source: string, modern: boolean): LinesRead {
  const reader = new YamlLines(source, modern);
  return { slip: reader.read(), tolerated: reader.tolerated };
}

class YamlLines {
  tolerated = false;
  readonly #source: string;
  readonly #modern: boolean;
  #at = 0;
  #anchors = new Set<string>();
  /** Of the key whose value is still to come on a later line: its column. */
  #open: number | undefined;
  /** The column of the first key, and whether there is one. */
  #top: number | undefined;
  /** Of the last key or dash: what an indentation by tabs is measured by. */
  #delimiter = 0;

  constructor(source: string, modern: boolean) {
    this.#source = source;
    this.#modern = modern;
  }

  read(): YamlSlip | undefined {
    while (this.#at < this.#source.length) {
      const slip = this.#line();
      if (slip !== undefined) return slip;
    }
    return undefined;
  }

  #line(): YamlSlip | undefined {
    const start = this.#at;
    const end = this.#lineEnd(start);
    this.#at = this.#nextLine(end);
    let at = this.#skip(start, ' ');
    if (this.#isBlank(at, end)) return undefined;
    if (this.#source.charAt(at) === '\t') {
      const column = at - start + 1;
      if (!this.#modern || column <= this.#delimiter) {
        return { kind: 'tab', start, end: this.#skip(at, ' \t'), at, belongsBelow: this.#open !== undefined };
      }
      this.tolerated = true;
      at = this.#skip(at, ' \t');
    }
    const indent = at - start;
    let dashes = false;
    if (this.#isDash(at) && this.#top === undefined && this.#open === undefined) {
      return { kind: 'not-a-map', start: at, end, at };
    }
    while (this.#isDash(at)) {
      if (!dashes && indent === this.#top && this.#open === undefined && !this.#inList) {
        return { kind: 'list', start: at, end, at };
      }
      dashes = true;
      this.#delimiter = at - start + 1;
      this.#open = at - start;
      at = this.#skip(at + 1, ' \t');
    }
    if (dashes) this.#inList = true;
    if (at >= end || this.#source.charAt(at) === '#') return undefined;
    const column = at - start;
    const colon = this.#endOfKey(at, end);
    if (colon !== undefined) {
      if (!dashes && column < (this.#top ?? 0)) {
        return this.#modern ? { kind: 'indent', start, end: colon, at } : this.#leaveRest();
      }
      this.#top ??= column;
      if (!dashes && column === this.#top) this.#inList = false;
      this.#delimiter = column + 1;
      return this.#value(this.#skip(colon + 1, ' \t'), end, column, indent);
    }
    const mayContinue = this.#open !== undefined && (column > this.#open || (dashes && column >= this.#open));
    const atColumnOfKey = this.#modern && this.#open === column && !this.#inList;
    if (mayContinue || atColumnOfKey) {
      if (atColumnOfKey) this.tolerated = true;
      const open = this.#open ?? 0;
      this.#open = undefined;
      return this.#value(at, end, open, indent, !dashes);
    }
    if (!this.#modern && column < (this.#top ?? 0)) return this.#leaveRest();
    return this.#noKey(at, end);
  }

  /** yaml.v2 takes what stands further left for a second document and does not look at it. */
  #leaveRest(): undefined {
    this.tolerated = true;
    this.#at = this.#source.length;
    return undefined;
  }

  #inList = false;

  /** A line that is no `key: value` where one should be. */
  #noKey(start: number, end: number): YamlSlip {
    const text = this.#source.slice(start, end).trimEnd();
    const stop = start + text.length;
    const glued = /^[\w-]+:(?=\S)/.exec(text)?.[0];
    if (this.#top === undefined && !this.#keyFollows(stop)) {
      return { kind: glued === undefined ? 'not-a-map' : 'key', start, end: stop, at: start, word: glued };
    }
    return { kind: 'key', start, end: stop, at: start, word: glued };
  }

  #keyFollows(from: number): boolean {
    return /^[ \t]*[\w-]+:[ \t\r\n]/m.test(this.#source.slice(from));
  }

  /** The offset of the colon that ends the key at `at`. */
  #endOfKey(at: number, end: number): number | undefined {
    const first = this.#source.charAt(at);
    let behind: number;
    if (first === '"' || first === "'") {
      const close = this.#closingQuote(at, end);
      if (close === undefined) return undefined;
      behind = close + 1;
    } else {
      keyName.lastIndex = at;
      if (!keyName.test(this.#source) || keyName.lastIndex > end) return undefined;
      behind = keyName.lastIndex;
    }
    const colon = this.#skip(behind, ' \t');
    return this.#endsKey(colon, end) ? colon : undefined;
  }

  #endsKey(at: number, end: number): boolean {
    return (
      at < end &&
      this.#source.charAt(at) === ':' &&
      (at + 1 >= end || ' \t'.includes(this.#source.charAt(at + 1)))
    );
  }

  /** `column` is that of the key or dash that the value belongs to, `indent` what stands before everything. */
  #value(at: number, end: number, column: number, indent: number, ownLine = false): YamlSlip | undefined {
    this.#open = undefined;
    if (at >= end || this.#source.charAt(at) === '#') {
      this.#open = column;
      return undefined;
    }
    const first = this.#source.charAt(at);
    const next = this.#source.charAt(at + 1);
    const value = this.#plainSpan(at, end);
    const bad = (from = at): YamlSlip => ({
      kind: 'character',
      start: at,
      end: value.end,
      at: from,
      value,
      word: first,
    });
    switch (first) {
      case '"':
      case "'":
        return this.#quoted(at, end);
      case '[':
      case '{':
        return this.#flow(at, end);
      case '*':
        return this.#alias(at, end, bad);
      case '&': {
        const name = /^&\S*/.exec(this.#source.slice(at, end))?.[0] ?? '&';
        if (name === '&') return this.#modern ? undefined : bad();
        this.#anchors.add(name.slice(1));
        return this.#value(this.#skip(at + name.length, ' \t'), end, column, indent, ownLine);
      }
      case '!': {
        const tag = /^!\S*/.exec(this.#source.slice(at, end))?.[0] ?? '!';
        return this.#value(this.#skip(at + tag.length, ' \t'), end, column, indent, ownLine);
      }
      case '%':
        if (!this.#modern || indent === 0) return bad();
        this.tolerated = true;
        return this.#plain(at, end, column);
      case '@':
      case '`':
        return bad();
      case '|':
      case '>':
        if (!header.test(this.#source.slice(at, end))) return bad();
        this.#skipDeeper(column);
        return undefined;
      case '-':
        return next === '' || ' \t\r\n'.includes(next) ? bad() : this.#plain(at, end, column);
      case '?':
        if (ownLine || this.#isDash(this.#before(at))) return undefined;
        return next === '' || ' \t\r\n'.includes(next) ? bad() : this.#plain(at, end, column);
      case ',':
      case '}':
        if (!this.#modern) return bad();
        this.tolerated = true;
        return this.#plain(at, end, column);
      case ']':
        return bad();
      default:
        return this.#plain(at, end, column);
    }
  }

  /** To the comment or the end of the line, without white space. */
  #plainSpan(start: number, end: number): Span {
    const text = this.#source.slice(start, end);
    const comment = text.search(/[ \t]#/);
    const written = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    return { start, end: start + written.length };
  }

  #plain(start: number, end: number, column: number): YamlSlip | undefined {
    const value = this.#plainSpan(start, end);
    const colon = this.#colonIn(value);
    if (colon !== undefined) return { kind: 'colon', start: colon, end: colon + 1, at: start, value };
    const line = this.#modern ? -1 : this.#source.slice(start, value.end).search(otherBreak);
    if (line >= 0) return { kind: 'break', start: start + line, end: start + line + 1, value };
    if (value.end < end && /[ \t]#/.test(this.#source.slice(value.end, end))) return undefined;
    return this.#continued(start, column, value);
  }

  /** The lines that go on with a plain text: those that stand deeper. */
  #continued(start: number, column: number, value: Span): YamlSlip | undefined {
    while (this.#at < this.#source.length) {
      const line = this.#at;
      const end = this.#lineEnd(line);
      const at = this.#skip(line, ' ');
      const text = this.#skip(at, ' \t');
      if (text >= end) {
        this.#at = this.#nextLine(end);
        continue;
      }
      if (at - line <= column && this.#source.charAt(at) !== '\t') return undefined;
      if (this.#source.charAt(at) === '\t' && (at - line <= column - 1 || at === line)) return undefined;
      if (this.#source.charAt(text) === '#') return undefined;
      const colon = this.#colonIn(this.#plainSpan(text, end));
      if (colon !== undefined) {
        const isKey = /^[\w-]+$/.test(this.#source.slice(text, colon));
        return isKey
          ? { kind: 'indent', start: line, end: text, at: start }
          : {
              kind: 'colon',
              start: colon,
              end: colon + 1,
              at: start,
              value: { start: value.start, end: value.end },
            };
      }
      this.#at = this.#nextLine(end);
      if (/[ \t]#/.test(this.#source.slice(text, end))) return undefined;
    }
    return undefined;
  }

  /** A colon with white space or nothing behind it. */
  #colonIn({ start, end }: Span): number | undefined {
    for (
      let at = this.#source.indexOf(':', start);
      at >= 0 && at < end;
      at = this.#source.indexOf(':', at + 1)
    ) {
      if (at + 1 >= end || ' \t'.includes(this.#source.charAt(at + 1))) return at;
    }
    return undefined;
  }

  #quoted(start: number, end: number): YamlSlip | undefined {
    const sign = this.#source.charAt(start);
    const escape = sign === '"' ? this.#badEscape(start) : undefined;
    const close = this.#closingQuote(start, this.#source.length);
    const line = this.#plainWhole(start, end);
    if (escape !== undefined && (close === undefined || escape < close)) {
      return {
        kind: 'escape',
        start: escape,
        end: Math.min(escape + 2, this.#source.length),
        at: escape + 1,
        value: line,
      };
    }
    if (close === undefined) return { kind: 'quote', start, end: line.end, at: start, value: line };
    const closeEnd = this.#lineEnd(close);
    const behind = this.#skip(close + 1, ' \t');
    this.#at = this.#nextLine(closeEnd);
    if (closeEnd > end || this.#source.charAt(behind) === '#') this.tolerated = true;
    if (behind >= closeEnd || this.#source.charAt(behind) === '#') return undefined;
    return {
      kind: 'quote',
      start,
      end: Math.max(line.end, Math.min(behind + 1, closeEnd)),
      at: behind,
      value: line,
    };
  }

  #plainWhole(start: number, end: number): Span {
    return { start, end: start + this.#source.slice(start, end).trimEnd().length };
  }

  /** The offset of the quote that closes the one at `start`. */
  #closingQuote(start: number, end: number): number | undefined {
    const sign = this.#source.charAt(start);
    for (let at = start + 1; at < end; at++) {
      const character = this.#source.charAt(at);
      if (sign === '"' && character === '\\') at++;
      else if (character === sign) {
        if (sign === "'" && this.#source.charAt(at + 1) === "'") at++;
        else return at;
      }
    }
    return undefined;
  }

  #badEscape(start: number): number | undefined {
    for (let at = start + 1; at < this.#source.length; at++) {
      const character = this.#source.charAt(at);
      if (character === '"') return undefined;
      if (character !== '\\') continue;
      const written = this.#source.slice(at, at + 10).replace(/^\\\r\n/, '\\\n');
      if (!goodEscape[this.#modern ? 'new' : 'old'].test(written)) return at;
      this.tolerated = true;
      at++;
    }
    return undefined;
  }

  #flow(start: number, end: number): YamlSlip | undefined {
    const close = this.#closingBracket(start);
    const value = this.#plainSpan(start, end);
    if (close === undefined) {
      return { kind: 'character', start, end: value.end, at: start, value, word: this.#source.charAt(start) };
    }
    const closeEnd = this.#lineEnd(close);
    const behind = this.#skip(close + 1, ' \t');
    this.#at = this.#nextLine(closeEnd);
    if (closeEnd > end || this.#source.charAt(behind) === '#') this.tolerated = true;
    if (behind >= closeEnd || this.#source.charAt(behind) === '#') {
      const mark = this.#modern ? undefined : this.#questionMark(start, close);
      if (mark === undefined) return undefined;
      return { kind: 'character', start: mark, end: mark + 1, value: { start: mark, end: mark }, word: '?' };
    }
    return {
      kind: 'character',
      start,
      end: Math.max(value.end, behind),
      at: behind,
      value,
      word: this.#source.charAt(start),
    };
  }

  #closingBracket(start: number): number | undefined {
    let depth = 0;
    for (let at = start; at < this.#source.length; at++) {
      const character = this.#source.charAt(at);
      const before = this.#source.charAt(at - 1);
      if ((character === '"' || character === "'") && ' \t\n[{,:'.includes(before)) {
        const close = this.#closingQuote(at, this.#source.length);
        if (close === undefined) return undefined;
        at = close;
      } else if (character === '[' || character === '{') depth++;
      else if ((character === ']' || character === '}') && --depth === 0) return at;
    }
    return undefined;
  }

  /** In a flow list yaml.v2 takes `?` for the sign of a key. [yaml.v2: scannerc.go; tried with Hugo 0.111] */
  #questionMark(start: number, end: number): number | undefined {
    for (let at = start; at < end; at++) {
      const character = this.#source.charAt(at);
      if (character === '?') return at;
      if (character === '"' || character === "'") at = this.#closingQuote(at, end) ?? at;
    }
    return undefined;
  }

  #alias(at: number, end: number, bad: (from: number) => YamlSlip): YamlSlip | undefined {
    const name = /^\*\S*/.exec(this.#source.slice(at, end))?.[0].slice(1) ?? '';
    const behind = this.#skip(at + 1 + name.length, ' \t');
    if (behind < end && this.#source.charAt(behind) !== '#') return bad(behind);
    return this.#anchors.has(name) ? undefined : bad(at + 1);
  }

  /** Passes over the lines of a block text. */
  #skipDeeper(column: number): void {
    while (this.#at < this.#source.length) {
      const end = this.#lineEnd(this.#at);
      const text = this.#skip(this.#at, ' ');
      if (text < end && text - this.#at <= column) return;
      this.#at = this.#nextLine(end);
    }
  }

  /** The offset of what stands before the white space before `at`. */
  #before(at: number): number {
    let before = at - 1;
    while (' \t'.includes(this.#source.charAt(before)) && before > 0) before--;
    return before;
  }

  #isDash(at: number): boolean {
    if (this.#source.charAt(at) !== '-') return false;
    const next = this.#source.charAt(at + 1);
    return next === '' || ' \t\r\n'.includes(next);
  }

  #isBlank(at: number, end: number): boolean {
    const text = this.#skip(at, ' \t');
    return text >= end || this.#source.charAt(text) === '#';
  }

  #skip(from: number, characters: string): number {
    let at = from;
    while (at < this.#source.length && characters.includes(this.#source.charAt(at))) at++;
    return at;
  }

  /** The end of the line without its line end. */
  #lineEnd(from: number): number {
    const feed = this.#source.indexOf('\n', from);
    const end = feed < 0 ? this.#source.length : feed;
    return end > from && this.#source.charAt(end - 1) === '\r' ? end - 1 : end;
  }

  #nextLine(end: number): number {
    let at = end;
    if (this.#source.charAt(at) === '\r') at++;
    if (this.#source.charAt(at) === '\n') at++;
    return at;
  }
}
