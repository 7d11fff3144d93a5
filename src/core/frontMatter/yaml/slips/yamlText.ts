import { endOfLine, nextLineStart } from '../../../text/lines';
import type { Span } from '../../../text/span';

/** Places in front matter's source: lines, words and brackets. Offsets count in the source. */
export class YamlText {
  constructor(readonly source: string) {}

  /** To the comment or the end of the line, without white space. */
  plainSpan(start: number, end: number): Span {
    const text = this.source.slice(start, end);
    const comment = text.search(/[ \t]#/);
    const written = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    return { start, end: start + written.length };
  }

  /** A colon with white space or nothing behind it. */
  colonIn({ start, end }: Span): number | undefined {
    for (
      let at = this.source.indexOf(':', start);
      at >= 0 && at < end;
      at = this.source.indexOf(':', at + 1)
    ) {
      if (at + 1 >= end || ' \t'.includes(this.source.charAt(at + 1))) return at;
    }
    return undefined;
  }

  plainWhole(start: number, end: number): Span {
    return { start, end: start + this.source.slice(start, end).trimEnd().length };
  }

  /** The offset of the quote that closes the one at `start`. */
  closingQuote(start: number, end: number, modern = false): number | undefined {
    const sign = this.source.charAt(start);
    for (let at = start + 1; at < end; at++) {
      const character = this.source.charAt(at);
      if (sign === '"' && character === '\\') at += modern ? escapeLength(this.source.charAt(at + 1)) : 1;
      else if (character === sign) {
        if (sign === "'" && this.source.charAt(at + 1) === "'") at++;
        else return at;
      }
    }
    return undefined;
  }

  /** White space or the end of the source. */
  endsWord(at: number): boolean {
    const next = this.source.charAt(at);
    return next === '' || ' \t\r\n'.includes(next);
  }

  /** The offset of what stands before the white space before `at`. */
  before(at: number): number {
    let before = at - 1;
    while (' \t'.includes(this.source.charAt(before)) && before > 0) before--;
    return before;
  }

  isDash(at: number): boolean {
    return this.source.charAt(at) === '-' && this.endsWord(at + 1);
  }

  isBlank(at: number, end: number): boolean {
    const text = this.skip(at, ' \t');
    return text >= end || this.source.charAt(text) === '#';
  }

  skip(from: number, characters: string): number {
    let at = from;
    while (at < this.source.length && characters.includes(this.source.charAt(at))) at++;
    return at;
  }

  /** The end of the line without its line end. */
  lineEnd(from: number): number {
    return endOfLine(this.source, from);
  }

  nextLine(end: number): number {
    return nextLineStart(this.source, end);
  }
}

/** goccy/go-yaml takes the characters behind `\x`, `\u` and `\U` without a look, a quote among them too. */
function escapeLength(letter: string): number {
  return letter === 'x' ? 3 : letter === 'u' ? 5 : letter === 'U' ? 9 : 1;
}
