import { FlowCursor, Slipped } from './flowCursor';
import { readAlias, readProperty } from './yamlProperties';
import { readQuoted } from './yamlQuoted';
import type { YamlSlip } from './yamlSlip';
import type { YamlState } from './yamlState';

/**
 * What stands between `[` and `]` or `{` and `}`: the offset behind it, the first slip in it, or nothing where it is too
 * deep to be front matter. `open`: nobody closes it, or the text behind it is meant to be its next line.
 */
export type Flow = { readonly end: number } | { readonly slip: YamlSlip } | { readonly open: number };

/**
 * Reads a flow list or map from its bracket on, as the scanner and parser of this Hugo's YAML library do.
 * [yaml.v2: scannerc.go, parserc.go; goccy/go-yaml 1.19: scanner.go, parseFlowMap, parseFlowSequence; tried with both]
 * @param column of the key that the value belongs to
 */
export function readFlow(state: YamlState, start: number, column: number): Flow | undefined {
  const reader = new FlowReader(state, start, column);
  try {
    return { end: reader.collection(0) };
  } catch (stop) {
    if (stop instanceof Slipped) return stop.slip.kind === 'syntax' ? { open: stop.at } : { slip: stop.slip };
    if (stop instanceof TooDeep) return undefined;
    throw stop;
  }
}

/** Brackets in brackets beyond what front matter has. */
class TooDeep extends Error {}

const deepest = 50;
const inBrackets = /[,[\]{}]/;
/** What may not begin a text, whichever library reads it. */
const reserved = '@`|>';

class FlowReader extends FlowCursor {
  /** Reads from a bracket to the one that closes it. */
  collection(depth: number): number {
    if (depth > deepest) throw new TooDeep();
    const open = this.at;
    const isMap = this.char() === '{';
    const close = isMap ? '}' : ']';
    const keys = new Map<string, number>();
    this.at++;
    this.maps += isMap ? 1 : 0;
    for (let isFirst = true; ; isFirst = false) {
      this.skipBlank(open);
      if (this.char() === close) break;
      if (this.char() === ',') {
        if (isFirst && !(isMap && this.modern)) this.stop('comma');
        this.at++;
        this.skipBlank(open);
        if (this.char() === close) break;
      } else if (!isFirst) this.separator(open);
      this.itemStart = this.at;
      if (this.char() === ',') this.stop('comma');
      this.#entry(isMap, close, depth, keys);
    }
    this.at++;
    this.maps -= isMap ? 1 : 0;
    return this.at;
  }

  /** An item, a pair, or a key alone. */
  #entry(isMap: boolean, close: string, depth: number, keys: Map<string, number>): void {
    const start = this.at;
    const isExplicit = this.#questionMark(isMap, close);
    if (this.isColon(true)) this.stop('character');
    const kind = isExplicit && this.endsItem() ? 'plain' : this.#node(depth, isMap);
    const end = this.at;
    this.skipSpaces();
    if (this.isColon(kind !== 'plain')) {
      if (!this.modern && this.text.lineEnd(start) < this.at && !isExplicit) this.stop('colon');
      this.#key(isMap, kind, start, end, keys);
      this.at++;
      this.column = start - 1 - this.source.lastIndexOf('\n', start - 1);
      this.#pairValue(isMap, close, depth);
    } else if (isMap) {
      this.skipBlank(this.modern ? start : this.start);
      if (!this.modern && kind !== 'collection') return;
      if (!this.endsItem()) this.stop('character', start);
      if (kind === 'collection') this.stop('character', start);
    }
  }

  #key(isMap: boolean, kind: string, start: number, end: number, keys: Map<string, number>): void {
    if (kind === 'collection') this.stop('character', this.modern ? this.at : start);
    if (!isMap) return;
    const name = this.source.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
    if (keys.has(name) && this.modern) {
      const slip = { kind: 'duplicate', start, end, at: start, word: name } as const;
      throw new Slipped(slip, start);
    }
    keys.set(name, start);
  }

  #pairValue(isMap: boolean, close: string, depth: number): void {
    const colon = this.at - 1;
    this.skipBlank(this.modern && isMap ? colon : this.start);
    if (this.char() === ',' || this.char() === close) {
      if (this.modern && !isMap) this.stop('colon');
      return;
    }
    const start = this.at;
    if (this.isColon(true) && !this.modern) this.stop('character');
    if (this.modern && this.isDash() && !isMap) this.stop('character');
    const kind = this.#node(depth, isMap, true);
    this.skipSpaces();
    // `a: b: c`
    if (this.isColon(kind !== 'plain')) this.stop('colon', this.modern ? start : this.at);
  }

  /** @returns whether `?` says that a key comes, which older libraries take within a word too */
  #questionMark(isMap: boolean, close: string): boolean {
    if (this.char() !== '?') return false;
    if (this.modern) {
      if (!/[ \t]/.test(this.source.charAt(this.at + 1))) return false;
      if (!isMap) {
        const end = this.source.indexOf(close, this.at);
        this.stop('character', this.at, end < 0 ? this.at : end);
      }
    }
    this.at++;
    this.skipBlank(this.start);
    return true;
  }

  #node(depth: number, isMap: boolean, isValue = false): 'plain' | 'quoted' | 'collection' {
    for (let first = this.char(); first === '&' || first === '!'; first = this.char()) {
      const start = this.at;
      const stop =
        first === '&' || !this.modern ? (first === '!' && !this.modern ? /[{}]/ : inBrackets) : /[,{}]/;
      const { end, fault } = readProperty(this.state, start, this.text.lineEnd(start), stop);
      if (fault !== undefined) this.stop('character', start);
      this.at = end;
      const behind = this.char();
      if (first === '!' && behind !== '' && !/\s/.test(behind)) this.stop('character', start, this.at);
      this.skipBlank(this.start);
      if (this.endsItem()) {
        if (this.modern) this.stop('character', start, this.at);
        return 'plain';
      }
    }
    const first = this.char();
    switch (first) {
      case '[':
      case '{':
        this.collection(depth + 1);
        return 'collection';
      case '"':
      case "'": {
        const { close, slip } = readQuoted(this.state, this.at, this.itemEnd());
        if (slip !== undefined) throw new Slipped(slip, slip.start);
        this.at = close + 1;
        return 'quoted';
      }
      case '*': {
        const { end, fault } = readAlias(this.state, this.at, this.text.lineEnd(this.at), inBrackets);
        if (fault !== undefined) this.stop('character', this.at, fault);
        this.at = end;
        return 'quoted';
      }
    }
    if (first === '' || reserved.includes(first) || this.#isBadStart(first, isMap, isValue))
      this.stop('character');
    if (this.modern && this.isDash()) {
      this.at++;
      this.skipBlank(this.start);
      if (this.endsItem()) this.stop('character');
    }
    this.plain(isValue);
    return 'plain';
  }

  #isBadStart(first: string, isMap: boolean, isValue: boolean): boolean {
    if (first === ']' || first === '}') return first === ']' || !this.modern || this.maps > 0;
    // At the start of an indented line the newer library takes it for text.
    if (first === '%') return !this.modern || !/^[ \t]/.test(this.lineOf(this.at));
    if (first === '?' || first === ':') return !this.modern;
    return this.isDash() && (!this.modern || (isMap && !isValue));
  }
}
