import type { Span } from '../../../text/span';
import type { SlipKind, YamlSlip } from './yamlSlip';
import type { YamlState } from './yamlState';

/** Ends the reading at a slip. `at` is where Hugo from 0.152 on points to. */
export class Slipped extends Error {
  constructor(
    readonly slip: YamlSlip,
    readonly at: number,
  ) {
    super(slip.kind);
  }
}

/** A place between brackets, and what stands there. Offsets count in the front matter's source. */
export abstract class FlowCursor {
  /** Of the flow's own bracket. */
  protected readonly start: number;
  protected readonly state: YamlState;
  /** What goes on with a text stands deeper than this column, to the newer library. */
  protected column: number;
  protected at: number;
  /** How many braces are open. */
  protected maps = 0;
  protected itemStart: number;

  constructor(state: YamlState, start: number, column: number) {
    this.state = state;
    this.start = start;
    this.column = column;
    this.at = start;
    this.itemStart = start;
  }

  /** A text without quotes, up to a comma, a bracket, a comment or the colon of a key. */
  protected plain(isValue: boolean): void {
    const { modern } = this.state;
    for (; this.at < this.source.length; this.at++) {
      const character = this.char();
      if (character === ',' || character === '[' || character === '{') return;
      if (character === ']' && !(modern && this.maps > 0 && this.isWithinMapOnly)) return;
      if (character === '}' && (!modern || this.maps > 0)) return;
      if (character === '?' && !modern) return;
      if (character === ':' && this.isColon(false) && !(modern && isValue && this.maps > 0)) return;
      if (character === '#' && /\s/.test(this.source.charAt(this.at - 1))) return;
      if (character === '\n' && !this.goesOn()) return;
    }
  }

  /** Whether the line behind the line end at hand goes on with a text. */
  protected goesOn(): boolean {
    const line = this.at + 1;
    const at = this.text.skip(line, ' ');
    if (this.modern) return this.text.skip(line, ' \t\r\n') >= this.source.length || at - line > this.column;
    if (this.source.charAt(at) === '\t' && at - line <= this.column) {
      throw new Slipped(
        { kind: 'tab', start: line, end: this.text.skip(at, ' \t'), at, belongsBelow: true },
        at,
      );
    }
    return true;
  }

  /** No list is open around: a closing bracket is text to the newer library. */
  protected get isWithinMapOnly(): boolean {
    return this.char() === ']' && !this.source.slice(this.start, this.at).includes('[');
  }

  /** @param atOnce whether a colon needs no space behind it: behind quotes and brackets */
  protected isColon(atOnce: boolean): boolean {
    if (this.char() !== ':') return false;
    const next = this.source.charAt(this.at + 1);
    if (next === '' || /\s/.test(next)) return true;
    if (this.modern) return this.maps > 0 && next !== '/';
    return atOnce;
  }

  protected isDash(): boolean {
    return this.text.isDash(this.at);
  }

  /** Something stands where a comma should. */
  protected separator(open: number): never {
    const at = this.at;
    const isNextLine = this.text.lineEnd(open) < at;
    if (isNextLine && /^["']?[\w .-]+["']?[ \t]*:(?:\s|$)/.test(this.source.slice(at, at + 100))) {
      throw new Slipped({ kind: 'syntax', start: open, end: open + 1, at }, at);
    }
    this.stop('character', at);
  }

  /** @param at where Hugo from 0.152 on points to */
  protected stop(kind: SlipKind, start = this.at, at = start): never {
    if (start >= this.source.length)
      throw new Slipped({ kind: 'syntax', start: this.start, end: start, at: start }, this.start);
    const value = this.value();
    const end = Math.max(start + 1, kind === 'character' && value.start <= start ? value.end : start + 1);
    const word = this.source.charAt(start);
    throw new Slipped({ kind, start, end, at, value, word }, at);
  }

  /** What would be right between quotes: the item where it is one text, else all. */
  protected value(): Span {
    const start = this.itemStart;
    const end = this.itemEnd();
    const item = this.source.slice(start, end);
    const isOne = item !== '' && !/["'[\]{}]/.test(item) && this.source.charAt(this.start) === '[';
    return isOne && start > this.start
      ? { start, end }
      : this.text.plainSpan(this.start, this.text.lineEnd(this.start));
  }

  protected itemEnd(): number {
    const from = Math.max(this.itemStart, this.start);
    const line = this.source.slice(from, this.text.lineEnd(from));
    const stop = /[,\]}]|[ \t]#/.exec(line)?.index ?? line.length;
    return from + line.slice(0, stop).trimEnd().length;
  }

  protected endsItem(): boolean {
    return ',]}'.includes(this.char()) && this.char() !== '';
  }

  protected skipSpaces(): void {
    this.at = this.text.skip(this.at, ' \t');
  }

  /** Passes over white space, lines and comments; at the end of the source nobody closes the bracket at `open`. */
  protected skipBlank(open: number): void {
    for (;;) {
      this.at = this.text.skip(this.at, ' \t\r\n');
      if (this.char() !== '#') break;
      this.at = this.text.lineEnd(this.at);
    }
    if (this.at >= this.source.length) {
      throw new Slipped({ kind: 'syntax', start: this.start, end: this.at, at: open }, open);
    }
  }

  protected lineOf(at: number): string {
    return this.source.slice(this.source.lastIndexOf('\n', at - 1) + 1, at + 1);
  }

  protected char(): string {
    return this.source.charAt(this.at);
  }

  protected get text() {
    return this.state.text;
  }

  protected get source(): string {
    return this.state.source;
  }

  protected get modern(): boolean {
    return this.state.modern;
  }
}
