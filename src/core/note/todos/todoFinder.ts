import type { Span } from '../../text/span';
import { closeBracket, closeParenthesis, openBracket, openParenthesis } from '../../text/charCodes';
import { unspaced } from '../../text/unspaced';
import { isRomanceLine } from './romanceLine';
import { timeBefore } from './todoTime';
import type { TodoRules } from './todoRules';
import type { TodoText } from './todoText';

/** Parts of longer words, paths and identifiers; underscores alone are emphasis. */
const joinedBefore = new RegExp(`(?:(?!${unspaced.source})\\p{L}|[\\d/.@$&=\\\\-])_{0,2}$`, 'u');
const joinedAfter = /[\p{L}\d_/=(-]|\.\w/uy;
/** TodoMVC, the application that frameworks are compared by, is a name. */
const named = /[ \t]{1,3}mvc(?![\p{L}\d])/iuy;
/** What may stand between the start of a line and a TODO that begins it. U+0001 masks shortcodes. */
const lineStart = new RegExp(
  `^[\\s>\\u0001]*(?:\\[[ xX]\\]\\s+)?(?:[-*+]\\s+|#{1,6}\\s+)?(?:\\[[^\\]\\n]\\]\\s+)?[*_~"'(|\\s]*(?:${timeBefore.source})?$`,
);
/** A task's box at the start of a line or of an item, with the sign in it. */
const taskBox = /^[\s>]*(?:[-*+]\s+)?\[([^\]\n])\]\s/;
/** Other signs than a tick make a box in items alone. */
const itemBefore = /(?:^|\s)(?:[-*+]|\d{1,9}[.)])[ \t]+$/;
/** Ticked, cancelled, put off to another day. [Obsidian Tasks: custom statuses] */
const closedBox = /[xX>~-]/;
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
  readonly #rules: TodoRules;
  #textStart = 0;
  #textEnd = 0;
  #commentedOut = false;
  /** Where the current line begins, or the text where it begins within the line. */
  #line = 0;
  /** The end of the current line; before `#line` while it was not looked for. */
  #lineEnd = -1;
  /** Where the TODO begins whose end is not yet known. */
  #open: OpenTodo | undefined;

  constructor(text: string, rules: TodoRules) {
    this.#text = text;
    this.#rules = rules;
  }

  enter(start: number, end: number, commentedOut: boolean): void {
    this.#textStart = start;
    this.#textEnd = end;
    this.#line = start;
    this.#commentedOut = commentedOut;
  }

  /**
   * To be called at every word that may be a marker.
   * @param brackets those that are open there: a TODO before them has its end where the first of them opens
   */
  tryAt(at: number, brackets: readonly { readonly at: number }[]): void {
    if (joinedBefore.test(this.#text.slice(Math.max(this.#textStart, at - 3), at))) return;
    const { bare } = this.#rules;
    bare.lastIndex = at;
    if (!bare.test(this.#text) || bare.lastIndex > this.#textEnd) return;
    this.#goTo(at);
    const markerEnd = this.#markerEnd(at, bare.lastIndex);
    if (markerEnd === undefined) return;
    const { start } = this.#open ?? { start: at };
    this.#close(brackets.find((bracket) => bracket.at > start)?.at ?? at);
    this.#open = { start: at, markerEnd, tags: [], pair: this.#pairAround(at, markerEnd) };
  }

  /** @param wordEnd behind the word that may be a marker @returns undefined where it is none */
  #markerEnd(at: number, wordEnd: number): number | undefined {
    const before = at - this.#line > longestLineStart ? undefined : this.#text.slice(this.#line, at);
    const box = before === undefined ? undefined : this.#boxIn(before);
    if ((box !== undefined && closedBox.test(box)) || before?.endsWith('~~') === true) return undefined;
    const { withColon } = this.#rules;
    withColon.lastIndex = at;
    if (withColon.test(this.#text) && withColon.lastIndex <= this.#textEnd) {
      return this.#isOrdinaryWord(at, wordEnd, before) ? undefined : withColon.lastIndex;
    }
    joinedAfter.lastIndex = wordEnd + this.#emphasisAround(at, wordEnd);
    if (joinedAfter.test(this.#text) || before === undefined || !lineStart.test(before)) return undefined;
    named.lastIndex = wordEnd;
    if (named.test(this.#text)) return undefined;
    if (box !== undefined || this.#commentedOut) return wordEnd;
    const word = this.#text.slice(at, wordEnd);
    if (word === word.toUpperCase()) return wordEnd;
    const rest = this.#text.slice(wordEnd, Math.min(this.#lineEnd, this.#textEnd, at + longestLineStart));
    return /^[\s*_~!.|)]*$/.test(rest) ? wordEnd : undefined;
  }

  /** The sign in the task's box that a line begins with. */
  #boxIn(before: string): string | undefined {
    const box = taskBox.exec(before)?.[1];
    if (box === undefined || ' xX'.includes(box) || /^[\s>]*[-*+]/.test(before)) return box;
    return itemBefore.test(this.#text.slice(Math.max(0, this.#line - 20), this.#line)) ? box : undefined;
  }

  /** `Lo revisan todo: …`: within a sentence in Spanish or Portuguese capitals tell, or a sign before the word. */
  #isOrdinaryWord(at: number, wordEnd: number, before: string | undefined): boolean {
    const word = this.#text.slice(at, wordEnd);
    if (word.toLowerCase() !== 'todo' || word === 'TODO' || this.#commentedOut) return false;
    if (before !== undefined && lineStart.test(before)) return false;
    const from = Math.max(this.#line, at - longestLineStart);
    if (!/\p{L}[,;]?\s+$/u.test(this.#text.slice(from, at))) return false;
    return isRomanceLine(
      this.#text.slice(from, Math.min(this.#lineEnd, this.#textEnd, at + longestLineStart)),
    );
  }

  /** How many underscores stand around the word on both sides: `__TODO__` is in bold type. */
  #emphasisAround(at: number, wordEnd: number): number {
    let signs = 0;
    while (signs < 3 && at - signs > this.#textStart && this.#text.charAt(at - signs - 1) === '_') signs++;
    return signs > 0 && this.#text.startsWith('_'.repeat(signs), wordEnd) ? signs : 0;
  }

  /** To be called for every link and image: `(todo:)` is a TODO unless it stands in one. */
  linkTarget(link: Span & { readonly text: Span; readonly href: Span }, image: boolean): void {
    if (this.#open !== undefined) this.#goTo(link.text.end);
    this.#leaveHalf(link);
    const address = this.#text.slice(link.href.start, Math.min(link.href.end, link.href.start + 8));
    if (!/^todo(?::(?!\/\/)|$)/i.test(address)) return;
    this.#goTo(link.text.end);
    // Whether the element ends in the TODO's line is not known yet: a link that waits for its address is not passed over.
    if ((this.#open?.tags.length ?? 0) > 0 || this.#endOfPair(link.start) !== undefined)
      this.#close(link.start);
    if (this.#open !== undefined) return;
    this.found.push({
      start: link.start,
      end: link.end,
      markerEnd: link.start,
      target: { image, text: link.text, href: link.href },
    });
  }

  /** To be called at every `]` that a bracket was open for: of what began within, nothing goes on behind. */
  endOfBracket(opened: number, closed: number): void {
    if (this.#open === undefined || this.#open.start <= opened) return;
    this.#goTo(closed);
    this.#close(closed);
  }

  /** To be called for every HTML tag: a TODO goes on behind those only that begin and end within its line. */
  tag(at: number, end: number): void {
    const tags = this.#openOn(at)?.tags;
    if (tags === undefined) return;
    const [, slash, name = ''] = tagName.exec(this.#text.slice(at, Math.min(end, at + 40))) ?? [];
    if (slash === undefined) return;
    const opened = tags.findLastIndex((tag) => tag.name === name.toLowerCase());
    if (slash === '') tags.push({ name: name.toLowerCase(), at });
    else if (opened >= 0) tags.length = opened;
    else this.#close(at);
  }

  /** To be called at the end of a text, or where something stands in it that no TODO goes on behind. */
  leave(at = this.#textEnd): void {
    this.#close(at);
  }

  #close(limit: number): void {
    if (this.#open === undefined) return;
    const { start, markerEnd, tags } = this.#open;
    // The other half of an element that is still open stands elsewhere.
    let end = Math.min(limit, this.#lineEnd, tags[0]?.at ?? limit);
    end = this.#endOfPair(end) ?? end;
    this.#open = undefined;
    if (this.#text.charAt(this.#line) === '|') {
      const bar = this.#text.slice(markerEnd, end).indexOf('|');
      if (bar >= 0) end = markerEnd + bar;
    }
    this.found.push({ start, end: this.#trimmed(start, markerEnd, end), markerEnd, target: undefined });
  }

  #trimmed(start: number, markerEnd: number, behind: number): number {
    const before = start > this.#textStart ? this.#text.charAt(start - 1) : '';
    let end = behind;
    while (
      end > markerEnd &&
      (this.#text.charCodeAt(end - 1) <= 32 || isMark(before, this.#text.charAt(end - 1)))
    )
      end--;
    return end;
  }

  /** A TODO that ends within a link, with its line, at a comment or at a tag, ends before it. */
  #leaveHalf(link: Span): void {
    for (const tag of this.#open?.tags ?? []) if (tag.at > link.start) tag.at = link.start;
    let at = this.found.length - 1;
    while ((this.found[at]?.start ?? -1) >= link.start) at--;
    const before = this.found[at];
    if (before === undefined || before.end <= link.start || before.target !== undefined) return;
    const end = this.#trimmed(before.start, before.markerEnd, link.start);
    this.found[at] = { ...before, end };
  }

  /** The parentheses or brackets that a TODO is the first word in. */
  #pairAround(start: number, markerEnd: number): Pair | undefined {
    const before = start > this.#textStart ? this.#text.charCodeAt(start - 1) : undefined;
    if (before === openParenthesis)
      return { open: openParenthesis, close: closeParenthesis, depth: 0, at: markerEnd };
    if (before === openBracket) return { open: openBracket, close: closeBracket, depth: 0, at: markerEnd };
    return undefined;
  }

  /** Where the pair ends that the open TODO stands in, if before `limit`; others may be opened and closed before. */
  #endOfPair(limit: number): number | undefined {
    const pair = this.#open?.pair;
    // Goes on where it left off: a line may hold any number of links that ask.
    for (; pair !== undefined && pair.at < limit; pair.at++) {
      const code = this.#text.charCodeAt(pair.at);
      if (code === pair.open) pair.depth++;
      else if (code === pair.close && pair.depth === 0) return pair.at;
      else if (code === pair.close) pair.depth--;
    }
    return undefined;
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

  /** The TODO that goes on at `at`, in its own line. */
  #openOn(at: number): OpenTodo | undefined {
    if (this.#open !== undefined) this.#goTo(at);
    return this.#open;
  }

  #endOfLine(from: number): number {
    const feed = this.#text.indexOf('\n', from);
    return feed < 0 ? this.#text.length : feed;
  }
}

interface OpenTodo {
  readonly start: number;
  readonly markerEnd: number;
  readonly tags: OpenTag[];
  readonly pair: Pair | undefined;
}

/** Parentheses or brackets around a TODO's words, read up to `at`. */
interface Pair {
  readonly open: number;
  readonly close: number;
  depth: number;
  at: number;
}

/** An HTML tag that was opened among a TODO's words. */
interface OpenTag {
  readonly name: string;
  at: number;
}

const tagName = /^<(\/?)([a-z][a-z\d-]*)(?=[\s/]|$)/i;

/** Emphasis and quotes that began before the marker end behind the words. */
function isMark(before: string, character: string): boolean {
  return before !== '' && '*_"\''.includes(before) && character === before;
}
