import type { Span } from '../../text/span';
import { YamlText } from './yamlText';

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
  /** The first is the one for which Hugo stops; behind it those of other lines. */
  readonly slips: readonly YamlSlip[];
  /** Something stands there that strict YAML refuses and this Hugo takes. */
  readonly tolerated: boolean;
}

const header = /^[|>][-+]?[1-9]?[-+]?(?:[ \t]+#.*|[ \t]*)$/;
const keyName =
  /(?:[^\s#:[\]{}"'`%@&*!|>,?-]|[-?:](?=[^\s]))(?:[^\s:#]|:(?=[^\s])|(?<=\S)#|[ \t]+(?=[^\s:#]))*/y;
/** The characters of a tag. [yaml.v2: scannerc.go, yaml_parser_scan_tag_uri; tried with Hugo 0.111] */
const tagName = /^![\w\-;/?:@&=+$,.!~*'()[\]%]*$/;
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
  return { slips: reader.read(), tolerated: reader.tolerated };
}

/** More anchors and tags than that are no front matter. */
const mostProperties = 200;

class YamlLines {
  tolerated = false;
  readonly #text: YamlText;
  readonly #modern: boolean;
  #at = 0;
  readonly #anchors = new Set<string>();
  #properties = 0;
  /** The lines are items of a list, as far as they begin with dashes. */
  #inList = false;
  /** Of the key whose value is still to come on a later line: its column. */
  #open: number | undefined;
  /** The column of the first key, and whether there is one. */
  #top: number | undefined;
  /** Of the last key or dash: what an indentation by tabs is measured by. */
  #delimiter = 0;

  constructor(source: string, modern: boolean) {
    this.#text = new YamlText(source);
    this.#modern = modern;
  }

  read(): YamlSlip[] {
    const slips: YamlSlip[] = [];
    while (this.#at < this.#text.source.length) {
      const slip = this.#line();
      if (slip === undefined) continue;
      slips.push(slip);
      // A line that needs quotes says nothing about the next one; another slip may have swallowed it.
      if (slip.kind !== 'colon' && slip.kind !== 'escape') break;
    }
    return slips;
  }

  #line(): YamlSlip | undefined {
    const start = this.#at;
    const end = this.#text.lineEnd(start);
    this.#at = this.#text.nextLine(end);
    let at = this.#text.skip(start, ' ');
    if (this.#text.isBlank(at, end)) return undefined;
    if (this.#text.source.charAt(at) === '\t') {
      const column = at - start + 1;
      if (!this.#modern || column <= this.#delimiter) {
        return {
          kind: 'tab',
          start,
          end: this.#text.skip(at, ' \t'),
          at,
          belongsBelow: this.#open !== undefined,
        };
      }
      this.tolerated = true;
      at = this.#text.skip(at, ' \t');
    }
    const indent = at - start;
    let dashes = false;
    if (indent < (this.#top ?? 0)) {
      if (this.#modern) return { kind: 'indent', start, end: this.#text.plainSpan(at, end).end, at };
      this.#leaveRest();
      return undefined;
    }
    if (this.#text.isDash(at) && this.#top === undefined && this.#open === undefined) {
      return { kind: 'not-a-map', start: at, end, at };
    }
    while (this.#text.isDash(at)) {
      if (!dashes && indent === this.#top && this.#open === undefined && !this.#inList) {
        return { kind: 'list', start: at, end, at };
      }
      dashes = true;
      this.#delimiter = at - start + 1;
      this.#open = at - start;
      at = this.#text.skip(at + 1, ' \t');
    }
    if (dashes) this.#inList = true;
    if (at >= end || this.#text.source.charAt(at) === '#') return undefined;
    const column = at - start;
    const colon = this.#endOfKey(at, end);
    if (colon !== undefined) {
      this.#top ??= column;
      if (!dashes && column === this.#top) this.#inList = false;
      this.#delimiter = column + 1;
      return this.#value(this.#text.skip(colon + 1, ' \t'), end, column, indent);
    }
    const mayContinue = this.#open !== undefined && (column > this.#open || (dashes && column >= this.#open));
    const atColumnOfKey = this.#modern && this.#open === column && !this.#inList;
    if (mayContinue || atColumnOfKey) {
      if (atColumnOfKey) this.tolerated = true;
      const open = this.#open ?? 0;
      this.#open = undefined;
      return this.#value(at, end, open, indent, !dashes);
    }
    return this.#noKey(at, end);
  }

  /** yaml.v2 takes what stands further left for a second document and does not look at it. */
  #leaveRest(): void {
    this.tolerated = true;
    this.#at = this.#text.source.length;
  }

  /** A line that is no `key: value` where one should be. */
  #noKey(start: number, end: number): YamlSlip {
    const text = this.#text.source.slice(start, end).trimEnd();
    const stop = start + text.length;
    const glued = /^[\w-]+:(?=[^ \t\r\n])/.exec(text)?.[0];
    if (this.#top === undefined && !this.#keyFollows(stop)) {
      return { kind: glued === undefined ? 'not-a-map' : 'key', start, end: stop, at: start, word: glued };
    }
    return { kind: 'key', start, end: stop, at: start, word: glued };
  }

  #keyFollows(from: number): boolean {
    return /^[ \t]*[\w-]+:[ \t\r\n]/m.test(this.#text.source.slice(from));
  }

  /** The offset of the colon that ends the key at `at`. */
  #endOfKey(at: number, end: number): number | undefined {
    const first = this.#text.source.charAt(at);
    let behind: number;
    if (first === '"' || first === "'") {
      const close = this.#text.closingQuote(at, end);
      if (close === undefined) return undefined;
      behind = close + 1;
    } else {
      keyName.lastIndex = at;
      if (!keyName.test(this.#text.source) || keyName.lastIndex > end) return undefined;
      behind = keyName.lastIndex;
    }
    const colon = this.#text.skip(behind, ' \t');
    return this.#endsKey(colon, end) ? colon : undefined;
  }

  #endsKey(at: number, end: number): boolean {
    return (
      at < end &&
      this.#text.source.charAt(at) === ':' &&
      (at + 1 >= end || ' \t'.includes(this.#text.source.charAt(at + 1)))
    );
  }

  /** `column` is that of the key or dash that the value belongs to, `indent` what stands before everything. */
  #value(at: number, end: number, column: number, indent: number, ownLine = false): YamlSlip | undefined {
    this.#open = undefined;
    if (at >= end || this.#text.source.charAt(at) === '#') {
      this.#open = column;
      return undefined;
    }
    const first = this.#text.source.charAt(at);
    const next = this.#text.source.charAt(at + 1);
    const value = this.#text.plainSpan(at, end);
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
        if (++this.#properties > mostProperties) return bad();
        const name = /^&\S*/.exec(this.#text.source.slice(at, end))?.[0] ?? '&';
        if (name === '&') return bad();
        if (!this.#modern && !/^&[\w-]+$/.test(name)) return bad();
        // An anchor wants a token behind it.
        if (this.#modern && this.#text.source.slice(at + name.length).trim() === '') return bad();
        this.#anchors.add(name.slice(1));
        return this.#value(this.#text.skip(at + name.length, ' \t'), end, column, indent, ownLine);
      }
      case '!': {
        if (++this.#properties > mostProperties) return bad();
        const tag = /^!\S*/.exec(this.#text.source.slice(at, end))?.[0] ?? '!';
        if (!this.#modern && !tagName.test(tag)) return bad();
        return this.#value(this.#text.skip(at + tag.length, ' \t'), end, column, indent, ownLine);
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
        if (!header.test(this.#text.source.slice(at, end))) return bad();
        this.#skipDeeper(column);
        return undefined;
      case '-':
        return next === '' || ' \t\r\n'.includes(next) ? bad() : this.#plain(at, end, column);
      case '?':
        if (ownLine || this.#text.isDash(this.#text.before(at))) return undefined;
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

  #plain(start: number, end: number, column: number): YamlSlip | undefined {
    const value = this.#text.plainSpan(start, end);
    const colon = this.#text.colonIn(value);
    if (colon !== undefined) {
      this.#skipDeeper(column);
      return { kind: 'colon', start: colon, end: colon + 1, at: start, value };
    }
    const line = this.#modern ? -1 : this.#text.source.slice(start, value.end).search(otherBreak);
    if (line >= 0) return { kind: 'break', start: start + line, end: start + line + 1, value };
    if (value.end < end && /[ \t]#/.test(this.#text.source.slice(value.end, end))) return undefined;
    return this.#continued(start, column, value);
  }

  /** The lines that go on with a plain text: those that stand deeper. */
  #continued(start: number, column: number, value: Span): YamlSlip | undefined {
    while (this.#at < this.#text.source.length) {
      const line = this.#at;
      const end = this.#text.lineEnd(line);
      const at = this.#text.skip(line, ' ');
      const text = this.#text.skip(at, ' \t');
      if (text >= end) {
        this.#at = this.#text.nextLine(end);
        continue;
      }
      if (at - line <= column && this.#text.source.charAt(at) !== '\t') return undefined;
      if (this.#text.source.charAt(at) === '\t' && (at - line <= column - 1 || at === line)) return undefined;
      if (this.#text.source.charAt(text) === '#') return undefined;
      const colon = this.#text.colonIn(this.#text.plainSpan(text, end));
      if (colon !== undefined) {
        const isKey = /^[\w-]+$/.test(this.#text.source.slice(text, colon));
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
      this.#at = this.#text.nextLine(end);
      if (/[ \t]#/.test(this.#text.source.slice(text, end))) return undefined;
    }
    return undefined;
  }

  #quoted(start: number, end: number): YamlSlip | undefined {
    const sign = this.#text.source.charAt(start);
    const escape = sign === '"' ? this.#badEscape(start) : undefined;
    const close = this.#text.closingQuote(start, this.#text.source.length, this.#modern);
    const line = this.#text.plainWhole(start, end);
    if (escape !== undefined && (close === undefined || escape < close)) {
      return {
        kind: 'escape',
        start: escape,
        end: Math.min(escape + 2, this.#text.source.length),
        at: escape + 1,
        value: line,
      };
    }
    if (close === undefined) return { kind: 'quote', start, end: line.end, at: start, value: line };
    const closeEnd = this.#text.lineEnd(close);
    const behind = this.#text.skip(close + 1, ' \t');
    this.#at = this.#text.nextLine(closeEnd);
    if (closeEnd > end || this.#text.source.charAt(behind) === '#') this.tolerated = true;
    if (behind >= closeEnd || this.#text.source.charAt(behind) === '#') return undefined;
    return {
      kind: 'quote',
      start,
      end: Math.max(line.end, Math.min(behind + 1, closeEnd)),
      at: behind,
      value: line,
    };
  }

  #badEscape(start: number): number | undefined {
    for (let at = start + 1; at < this.#text.source.length; at++) {
      const character = this.#text.source.charAt(at);
      if (character === '"') return undefined;
      if (character !== '\\') continue;
      const written = this.#text.source.slice(at, at + 10).replace(/^\\\r\n/, '\\\n');
      if (!goodEscape[this.#modern ? 'new' : 'old'].test(written)) return at;
      this.tolerated = true;
      at++;
    }
    return undefined;
  }

  #flow(start: number, end: number): YamlSlip | undefined {
    const close = this.#text.closingBracket(start);
    const value = this.#text.plainSpan(start, end);
    if (close === undefined) {
      const word = this.#text.source.charAt(start);
      return {
        kind: 'character',
        start,
        end: value.end,
        at: this.#endOfOpenFlow(value) ?? start,
        value,
        word,
      };
    }
    const closeEnd = this.#text.lineEnd(close);
    const behind = this.#text.skip(close + 1, ' \t');
    this.#at = this.#text.nextLine(closeEnd);
    if (closeEnd > end || this.#text.source.charAt(behind) === '#') this.tolerated = true;
    if (behind >= closeEnd || this.#text.source.charAt(behind) === '#') {
      const mark = this.#modern ? undefined : this.#text.questionMark(start, close);
      if (mark === undefined) return undefined;
      return { kind: 'character', start: mark, end: mark + 1, value: { start: mark, end: mark }, word: '?' };
    }
    return {
      kind: 'character',
      start,
      end: Math.max(value.end, behind),
      at: behind,
      value,
      word: this.#text.source.charAt(start),
    };
  }

  /** The next line, where a list that is not closed is missing its comma: there goccy/go-yaml gives up. */
  #endOfOpenFlow({ start, end }: Span): number | undefined {
    if (/[,[{]$/.test(this.#text.source.slice(start, end))) return undefined;
    const next = this.#text.skip(end, ' \t\r\n');
    return next < this.#text.source.length ? next : undefined;
  }

  #alias(at: number, end: number, bad: (from: number) => YamlSlip): YamlSlip | undefined {
    const name = /^\*\S*/.exec(this.#text.source.slice(at, end))?.[0].slice(1) ?? '';
    const behind = this.#text.skip(at + 1 + name.length, ' \t');
    if (behind < end && this.#text.source.charAt(behind) !== '#') return bad(behind);
    return this.#anchors.has(name) ? undefined : bad(at + 1);
  }

  /** Passes over the lines of a block text. */
  #skipDeeper(column: number): void {
    while (this.#at < this.#text.source.length) {
      const end = this.#text.lineEnd(this.#at);
      const text = this.#text.skip(this.#at, ' ');
      if (text < end && text - this.#at <= column) return;
      this.#at = this.#text.nextLine(end);
    }
  }
}
