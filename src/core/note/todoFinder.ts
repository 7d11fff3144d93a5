import type { Span } from '../text/span';
import { openParenthesis } from '../text/charCodes';

/** A TODO as it stands in the text, from its marker to the end of its words. */
export interface TodoText extends Span {
  /** Set where the marker is the address of a link or an image: `[slides](todo:)`. */
  readonly target: { readonly image: boolean; readonly text: Span; readonly href: Span } | undefined;
}

/** `TODO:` and `TODO(who):`, in any case; not an address. */
const markerWithColon = /todo(?:\([^()\n]{1,40}\))?[ \t]?:(?!\/\/)/iy;
/** Parts of longer words, paths and identifiers. */
const joinedBefore = /[\p{L}\d_/.@$&=\\-]/u;
const joinedAfter = /[\p{L}\d_/=(-]|\.\w/uy;
/** What may stand between the start of a line and a TODO that begins it. U+0001 masks shortcodes. */
const lineStart = /^[\s>\u0001]*(?:\[[ xX]\]\s+)?(?:[-*+]\s+|#{1,6}\s+)?[*_~"'(|\s]*$/;
const taskBox = /^[\s>]*(?:[-*+]\s+)?\[([ xX])\]\s/;
/** A line whose beginning is longer has no marker at its start. */
const longestLineStart = 200;

/**
 * Recognises TODOs while a scan goes through a text: `TODO: words` anywhere in a line, and at its start also
 * `TODO words`, `- [ ] todo words`, `<!-- todo words -->` and a mere `ToDo`. A ticked box or a word struck through is done
 * and none.
 */
export class TodoFinder {
  readonly found: TodoText[] = [];

  readonly #text: string;
  #textStart = 0;
  #textEnd = 0;
  #commentedOut = false;
  /** Where the current line begins, or the text where it begins within the line. */
  #line = 0;
  /** The end of the current line; before `#line` while it was not looked for. */
  #lineEnd = -1;
  /** Where the TODO begins whose end is not yet known. */
  #open: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  enter(start: number, end: number, commentedOut: boolean): void {
    this.#textStart = start;
    this.#textEnd = end;
    this.#line = start;
    this.#commentedOut = commentedOut;
  }

  /** To be called at every `todo`, in whichever case. */
  tryAt(at: number): void {
    if (at + 4 > this.#textEnd) return;
    if (at > this.#textStart && joinedBefore.test(this.#text.charAt(at - 1))) return;
    this.#goTo(at);
    if (!this.#isMarker(at)) return;
    this.#close(at);
    this.#open = at;
  }

  #isMarker(at: number): boolean {
    const before = at - this.#line > longestLineStart ? undefined : this.#text.slice(this.#line, at);
    const box = before === undefined ? undefined : taskBox.exec(before)?.[1];
    if ((box ?? ' ') !== ' ' || before?.endsWith('~~') === true) return false;
    markerWithColon.lastIndex = at;
    if (markerWithColon.test(this.#text) && markerWithColon.lastIndex <= this.#textEnd) return true;
    joinedAfter.lastIndex = at + 4;
    if (joinedAfter.test(this.#text) || before === undefined || !lineStart.test(before)) return false;
    if (box !== undefined || this.#commentedOut || this.#text.startsWith('TODO', at)) return true;
    return /^[\s*_~!.|)]*$/.test(
      this.#text.slice(at + 4, Math.min(this.#lineEnd, this.#textEnd, at + longestLineStart)),
    );
  }

  /** To be called for every link and image: `(todo:)` is a TODO unless it stands in one. */
  linkTarget(link: Span & { readonly text: Span; readonly href: Span }, image: boolean): void {
    const address = this.#text.slice(link.href.start, Math.min(link.href.end, link.href.start + 8));
    if (!/^todo(?::(?!\/\/)|$)/i.test(address)) return;
    this.#goTo(link.text.end);
    if (this.#open !== undefined) return;
    this.found.push({
      start: link.start,
      end: link.end,
      target: { image, text: link.text, href: link.href },
    });
  }

  /** To be called at the end of a text, or where something stands in it that no TODO goes on behind. */
  leave(at = this.#textEnd): void {
    this.#close(at);
  }

  #close(limit: number): void {
    const start = this.#open;
    if (start === undefined) return;
    this.#open = undefined;
    let end = Math.min(limit, this.#lineEnd);
    const before = start > this.#textStart ? this.#text.charAt(start - 1) : '';
    if (before === '(') end = this.#upTo(')', start, end);
    if (this.#text.charAt(this.#line) === '|') end = this.#upTo('|', start, end);
    while (
      end > start + 4 &&
      (this.#text.charCodeAt(end - 1) <= 32 || isMark(before, this.#text.charAt(end - 1)))
    )
      end--;
    this.found.push({ start, end, target: undefined });
  }

  #upTo(character: string, start: number, end: number): number {
    // Behind the marker: `TODO(who)` has parentheses of its own.
    const from =
      this.#text.charCodeAt(start + 4) === openParenthesis ? this.#text.indexOf(')', start) + 1 : start;
    const at = this.#text.slice(from, end).indexOf(character);
    return at < 0 ? end : from + at;
  }

  /** Goes on to the line of `at`, which the TODO of a line before ends at. */
  #goTo(at: number): void {
    if (this.#lineEnd < this.#line) this.#lineEnd = this.#endOfLine(this.#line);
    while (this.#lineEnd < at) {
      this.#close(this.#textEnd);
      this.#line = this.#lineEnd + 1;
      this.#lineEnd = this.#endOfLine(this.#line);
    }
  }

  #endOfLine(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    return feed < 0 ? this.#text.length : feed;
  }
}

/** Emphasis and quotes that began before the marker end behind the words. */
function isMark(before: string, character: string): boolean {
  return before !== '' && '*_"\''.includes(before) && character === before;
}
