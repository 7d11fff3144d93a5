import { YamlKeys } from './yamlKeys';
import type { YamlSlip } from './yamlSlip';
import { YamlState } from './yamlState';
import { readFlow } from './yamlFlow';
import { readQuoted } from './yamlQuoted';
import { readValue } from './yamlValue';

/** What a look at the lines gives. */
export interface LinesRead {
  /** The first is the one for which Hugo stops; behind it those of other lines. */
  readonly slips: readonly YamlSlip[];
  /** Keys that stand twice in one map. */
  readonly duplicates: readonly YamlSlip[];
  /** Something stands there that strict YAML refuses and this Hugo takes. */
  readonly tolerated: boolean;
}

const keyName =
  /(?:[^ \t\r\n#:[\]{}"'`%@&*!|>,?-]|[-?:](?=[^ \t\r\n]))(?:[^ \t\r\n:#]|:(?=[^ \t\r\n])|(?<=[^ \t\r\n])#|[ \t]+(?=[^ \t\r\n:#]))*/y;

/**
 * Reads front matter's lines as the scanners of Hugo's two YAML libraries do, as far as notes have YAML: keys with
 * scalars, quoted text, lists, blocks, flow lists. It finds the slip of a hurried writer at its place; what it does not
 * know it passes over, and the YAML package has the last word.
 * @param modern true for Hugo from 0.152 on
 */
export function readYamlLines(source: string, modern: boolean): LinesRead {
  const reader = new YamlLines(new YamlState(source, modern));
  return reader.read();
}

/** Beyond that nobody mends them one by one. */
const mostSlips = 100;

class YamlLines {
  readonly #state: YamlState;
  readonly #keys = new YamlKeys();
  /** The lines are items of a list, as far as they begin with dashes. */
  #inList = false;
  /** The columns of the lists that are open. */
  #lists: readonly number[] = [];
  /** The column of the first key, and whether there is one. */
  #top: number | undefined;
  /** Of the last key or dash: what an indentation by tabs is measured by. */
  #delimiter = 0;
  /** There is a key that begins with a question mark. */
  #complexKeys = false;
  /** Nothing but comments stood directly above. */
  #isFirst = true;

  constructor(state: YamlState) {
    this.#state = state;
  }

  read(): LinesRead {
    const slips: YamlSlip[] = [];
    while (this.#state.at < this.#source.length) {
      const slip = this.#line();
      if (slip === undefined) continue;
      slips.push(slip);
      // A line that needs quotes says nothing about the next one; another slip may have swallowed it.
      if ((slip.kind !== 'colon' && slip.kind !== 'escape') || slips.length >= mostSlips) break;
    }
    return { slips, duplicates: this.#keys.duplicates.slice(0, mostSlips), tolerated: this.#state.tolerated };
  }

  #line(): YamlSlip | undefined {
    const { text } = this.#state;
    const start = this.#state.at;
    const end = text.lineEnd(start);
    this.#state.at = text.nextLine(end);
    let at = text.skip(start, ' ');
    const isFirst = this.#isFirst;
    if (this.#source.charAt(at) === '\t') {
      const tab = this.#tab(start, at, end, isFirst);
      if (tab !== undefined) return tab;
      at = text.skip(at, ' \t');
    }
    this.#isFirst = this.#source.charAt(at) === '#' || (isFirst && at >= end);
    if (text.isBlank(at, end)) return undefined;
    if (at === start && /^\.\.\.(?:\s|$)/.test(this.#source.slice(at, at + 4))) {
      this.#leaveRest();
      return undefined;
    }
    const indent = at - start;
    if (indent < (this.#top ?? 0)) {
      if (this.#state.modern) return { kind: 'indent', start, end: text.plainSpan(at, end).end, at };
      this.#leaveRest();
      return undefined;
    }
    if (this.#top === undefined && this.#state.open === undefined) {
      if (text.isDash(at)) return this.#listAlone(at, end);
      if (this.#source.charAt(at) === '{') return this.#flowAlone(at, end);
    }
    const dashes = this.#dashes(start, at, end);
    if (typeof dashes !== 'number') return dashes;
    return this.#content(start, dashes, end, indent, dashes > at);
  }

  /** Passes over the dashes of list items; the offset behind them, or what is wrong with them. */
  #dashes(start: number, from: number, end: number): number | YamlSlip {
    const { text, modern } = this.#state;
    let at = from;
    while (text.isDash(at)) {
      const column = at - start;
      if (at === from && this.#state.open === undefined && !this.#lists.includes(column)) {
        return { kind: 'list', start: at, end, at };
      }
      this.#lists = [...this.#lists.filter((list) => list < column), column];
      this.#delimiter = column + 1;
      this.#state.open = column;
      this.#keys.item(column);
      const spaces = text.skip(at + 1, ' ');
      // Behind a dash the older library takes no tab. [yaml.v2: scannerc.go; tried with 0.111]
      if (!modern && this.#source.charAt(spaces) === '\t') {
        return { kind: 'tab', start: spaces, end: text.skip(spaces, ' \t'), at: spaces, belongsBelow: true };
      }
      at = text.skip(spaces, ' \t');
    }
    if (at > from) this.#inList = true;
    // Behind an item without words the newer library takes the keys of the same column for the item's.
    if (modern && at > from && at >= end) this.#keys.item(this.#delimiter - 2);
    return at;
  }

  /** What stands on a line behind white space and dashes. */
  #content(
    start: number,
    at: number,
    end: number,
    indent: number,
    behindDash: boolean,
  ): YamlSlip | undefined {
    const { text } = this.#state;
    if (at >= end || this.#source.charAt(at) === '#') return undefined;
    const column = at - start;
    // `? a` and `: b` on two lines are a key and its value.
    if (this.#source.charAt(at) === '?' && text.endsWord(at + 1)) this.#complexKeys = true;
    if (this.#complexKeys && '?:'.includes(this.#source.charAt(at)) && text.endsWord(at + 1))
      return undefined;
    const colon = this.#endOfKey(at, end);
    if (colon !== undefined) {
      if (!behindDash && this.#state.open === undefined && !this.#keys.has(column)) {
        return { kind: 'indent', start, end: colon, at };
      }
      this.#top ??= column;
      if (!behindDash && column === this.#top) this.#inList = false;
      if (!behindDash) this.#lists = this.#lists.filter((list) => list < column);
      this.#delimiter = column + 1;
      const key = this.#source.slice(at, colon).trimEnd();
      this.#keys.key(column, key, at);
      const valueAt = text.skip(colon + 1, ' \t');
      // A key that takes in another map's keys wants a map. [yaml.v2: decode.go; goccy/go-yaml: decode.go]
      if (key === '<<' && /[^\s*{[#&!]/.test(this.#source.slice(valueAt, Math.min(valueAt + 1, end)))) {
        return { kind: 'syntax', start: valueAt, end: text.plainSpan(valueAt, end).end, at: valueAt };
      }
      return readValue(this.#state, { at: valueAt, end, column, indent });
    }
    const open = this.#state.open;
    const mayContinue = open !== undefined && (column > open || (behindDash && column >= open));
    const atColumnOfKey = this.#state.modern && open === column && !this.#inList;
    if (mayContinue || atColumnOfKey) {
      if (atColumnOfKey) this.#state.tolerated = true;
      return readValue(this.#state, { at, end, column: open, indent, ownLine: !behindDash });
    }
    return this.#noKey(at, end);
  }

  /** A line that begins with a tab: what is wrong with that, if something is. */
  #tab(start: number, at: number, end: number, isFirst: boolean): YamlSlip | undefined {
    const { text, modern } = this.#state;
    const column = at - start + 1;
    const behind = text.skip(at, ' \t');
    const isKey = behind < end && this.#endOfKey(behind, end) !== undefined;
    // The newer library passes over tabs that stand deeper than the last key or dash, but not before a first key.
    if (modern && column > this.#delimiter && !(isFirst && isKey && column <= 2)) {
      this.#state.tolerated = true;
      return undefined;
    }
    const belongsBelow = this.#state.open !== undefined && behind < end;
    return { kind: 'tab', start, end: behind, at: modern ? start : at, belongsBelow };
  }

  /** A list where keys should stand; the newer library minds it at the first line behind it. */
  #listAlone(at: number, end: number): YamlSlip {
    const next = /\n(?![ \t]|-(?:\s|$)|#|\r?\n|$)/.exec(this.#source.slice(end));
    return { kind: 'not-a-map', start: at, end, at: next === null ? at : end + next.index + 1 };
  }

  /** `{title: A}`: JSON is YAML too. */
  #flowAlone(at: number, end: number): YamlSlip | undefined {
    const { text } = this.#state;
    const read = readFlow(this.#state, at, 0);
    if (read === undefined) return undefined;
    const word = '{';
    if ('slip' in read) return { ...read.slip, kind: 'syntax' };
    const where = 'open' in read ? read.open : text.skip(read.end, ' \t\r\n');
    if ('end' in read) {
      this.#state.at = this.#source.length;
      this.#state.tolerated = true;
      const isAll = where >= this.#source.length || this.#source.charAt(where) === '#';
      if (isAll) return undefined;
      if (!this.#state.modern) return this.#tokenBehind(where);
    }
    return { kind: 'syntax', start: at, end, at: where, word };
  }

  /** The older library leaves what stands behind a map in braces alone, but for the first token. [tried: Hugo 0.111] */
  #tokenBehind(at: number): YamlSlip | undefined {
    const first = this.#source.charAt(at);
    if ('@`%'.includes(first)) return { kind: 'syntax', start: at, end: at + 1, at };
    if (first !== '"' && first !== "'") return undefined;
    const { slip } = readQuoted(this.#state, at, this.#state.text.lineEnd(at));
    return slip && { ...slip, kind: 'syntax' };
  }

  /** yaml.v2 takes what stands further left for a second document and does not look at it. */
  #leaveRest(): void {
    this.#state.tolerated = true;
    this.#state.at = this.#source.length;
  }

  /** A line that is no `key: value` where one should be. */
  #noKey(start: number, end: number): YamlSlip {
    const written = this.#source.slice(start, end).trimEnd();
    const stop = start + written.length;
    const glued = /^[\w-]+:(?=[^ \t\r\n])/.exec(written)?.[0];
    const at = this.#placeOfStray(start, stop, end);
    if (this.#top === undefined && !this.#keyFollows(stop)) {
      return { kind: glued === undefined ? 'not-a-map' : 'key', start, end: stop, at, word: glued };
    }
    return { kind: 'key', start, end: stop, at, word: glued };
  }

  /** Where the newer library gives up: behind quotes, at the next line where a comment comes between, at a text above. */
  #placeOfStray(start: number, stop: number, end: number): number {
    const { text, plainFrom } = this.#state;
    const written = this.#source.slice(start, stop);
    if (written.startsWith(':')) return plainFrom ?? start;
    const close = /^["']/.test(written) ? text.closingQuote(start, stop) : undefined;
    if (close !== undefined) return close + 1 >= stop ? start : text.skip(close + 1, ' \t');
    const hasComment = text.plainSpan(start, stop).end < stop;
    let next = text.nextLine(end);
    if (!hasComment && this.#source.charAt(text.skip(next, ' ')) !== '#') return start;
    while (next < this.#source.length && text.isBlank(next, text.lineEnd(next))) {
      next = text.nextLine(text.lineEnd(next));
    }
    return next < this.#source.length ? text.skip(next, ' ') : start;
  }

  #keyFollows(from: number): boolean {
    return /^[ \t]*[\w-]+:[ \t\r\n]/m.test(this.#source.slice(from));
  }

  /** The offset of the colon that ends the key at `at`. */
  #endOfKey(at: number, end: number): number | undefined {
    const { text } = this.#state;
    const first = this.#source.charAt(at);
    let behind: number;
    if (first === '"' || first === "'") {
      const close = text.closingQuote(at, end);
      if (close === undefined) return undefined;
      behind = close + 1;
    } else {
      keyName.lastIndex = at;
      if (!keyName.test(this.#source) || keyName.lastIndex > end) return undefined;
      behind = keyName.lastIndex;
    }
    const colon = text.skip(behind, ' \t');
    const isColon = colon < end && this.#source.charAt(colon) === ':';
    return isColon && (colon + 1 >= end || text.endsWord(colon + 1)) ? colon : undefined;
  }

  get #source(): string {
    return this.#state.source;
  }
}
