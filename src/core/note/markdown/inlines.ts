import type { Blocks, Text } from './blocks';
import { InlineSigns } from './inlineSigns';
import { findOpenEnds } from '../todos/openEnds';
import { linkDestination } from './linkDestination';
import type { Span } from '../../text/span';
import { TodoFinder } from '../todos/todoFinder';
import type { TodoText } from '../todos/todoText';
import { usualTodoRules, type TodoRules } from '../todos/todoRules';
import {
  backslash,
  backtick,
  closeBracket,
  exclamation,
  greaterThan,
  lessThan,
  lineFeed,
  openBracket,
  openParenthesis,
} from '../../text/charCodes';

export interface LinkSpan extends Span {
  readonly text: Span;
  readonly href: Span;
  readonly commentedOut: boolean;
}

/** What stands within the lines of a body. All lists are in the order of the text. */
export interface Inlines {
  readonly links: readonly LinkSpan[];
  readonly images: readonly LinkSpan[];
  readonly codeSpans: readonly Span[];
  /** Comments that begin within a line. */
  readonly comments: readonly Span[];
  /** HTML tags within lines. */
  readonly tags: readonly Span[];
  readonly todos: readonly TodoText[];
}

/** An opening bracket that waits for its closing one. */
interface Opener {
  readonly at: number;
  readonly image: boolean;
  /** How many links there were when it opened: a link holds no links. */
  readonly links: number;
}

/** More open brackets than that are text. */
const mostOpeners = 200;

/**
 * Finds links, images, code, comments and TODOs in the texts of `blocks`, by CommonMark 0.31 with GitHub's bare
 * addresses. Takes time in proportion to the text.
 */
export function findInlines(text: string, blocks: Blocks, rules: TodoRules = usualTodoRules): Inlines {
  return new InlineScanner(text, blocks, rules).scan();
}

class InlineScanner implements Inlines {
  readonly links: LinkSpan[] = [];
  readonly images: LinkSpan[] = [];
  readonly codeSpans: Span[] = [];
  readonly comments: Span[] = [];
  readonly tags: Span[] = [];

  readonly #text: string;
  readonly #texts: readonly Text[];
  readonly #blocks: Blocks;
  readonly #rules: TodoRules;
  #openEnds: readonly TodoText[] = [];
  readonly #definitions = new Map<string, Span>();
  readonly #todos: TodoFinder;
  readonly #signs: InlineSigns;
  #openers: Opener[] = [];
  /** The nearest `-->` that was looked for last; −1 for none left. */
  #commentEnd = 0;

  constructor(text: string, blocks: Blocks, rules: TodoRules) {
    this.#text = text;
    this.#texts = blocks.texts;
    this.#blocks = blocks;
    this.#rules = rules;
    this.#todos = new TodoFinder(text, rules);
    this.#signs = new InlineSigns(text, rules.anywhere);
    for (const { label, href } of blocks.definitions) {
      const key = normalLabel(label);
      if (!this.#definitions.has(key)) this.#definitions.set(key, href);
    }
  }

  get todos(): readonly TodoText[] {
    return this.#openEnds.length === 0
      ? this.#todos.found
      : [...this.#todos.found, ...this.#openEnds].sort((a, b) => a.start - b.start);
  }

  scan(): this {
    for (const text of this.#texts) this.#scanText(text);
    const { openEnds } = this.#rules;
    if (openEnds !== undefined)
      this.#openEnds = findOpenEnds(this.#text, this.#blocks, this.#todos.found, openEnds);
    return this;
  }

  #scanText({ start, end, commentedOut, html }: Text): void {
    if (html === true) {
      this.#scanHtml(start, end);
      return;
    }
    const text = this.#text;
    let sign = this.#signs.next(start, false);
    if (sign >= end) return;
    this.#openers = [];
    let backticks: BacktickRuns | undefined;
    this.#todos.enter(start, end, commentedOut);
    for (let at = start; sign < end; sign = this.#signs.next(at, this.#openers.length > 0)) {
      switch (text.charCodeAt(sign)) {
        case backslash:
          at = sign + (text.charCodeAt(sign + 1) === lineFeed ? 1 : 2);
          break;
        case backtick:
          backticks ??= new BacktickRuns(text, end);
          at = this.#readCode(sign, backticks);
          break;
        case lessThan:
          at = this.#readAngle(sign, end, commentedOut);
          break;
        case openBracket:
          if (sign > at && text.charCodeAt(sign - 1) === exclamation) this.#open(sign - 1, true);
          else this.#open(sign, false);
          at = sign + 1;
          break;
        case closeBracket:
          at = this.#close(sign, end, commentedOut);
          break;
        case 72: // H
        case 104: // h
          at = this.#readBareAddress(sign, end, commentedOut);
          // A marker of the user's own may begin with this letter, too.
          if (at === sign + 1) this.#todos.tryAt(sign, this.#openers);
          break;
        default:
          this.#todos.tryAt(sign, this.#openers);
          at = sign + 1;
      }
    }
    this.#todos.leave();
  }

  /** Only TODOs and comments are found in HTML. */
  #scanHtml(start: number, end: number): void {
    const text = this.#text;
    this.#openers = [];
    this.#todos.enter(start, end, false);
    for (let sign = this.#signs.next(start, false); sign < end;) {
      let next = sign + 1;
      const code = text.charCodeAt(sign);
      if (code === lessThan) {
        const links = this.links.length;
        next = this.#readAngle(sign, end, false);
        this.links.length = links;
      } else if (code !== backslash && code !== backtick && code !== openBracket) {
        this.#todos.tryAt(sign, this.#openers);
      }
      sign = this.#signs.next(next, false);
    }
    this.#todos.leave();
  }

  #readCode(at: number, backticks: BacktickRuns): number {
    const length = backticks.lengthAt(at);
    const close = backticks.find(at + length, length);
    if (close === undefined) return at + length;
    this.codeSpans.push({ start: at, end: close + length });
    return close + length;
  }

  #readAngle(at: number, end: number, commentedOut: boolean): number {
    if (!commentedOut && this.#text.startsWith('<!--', at)) {
      const close = this.#findCommentEnd(at + 2);
      if (close >= 0 && close + 3 <= end) {
        this.comments.push({ start: at, end: close + 3 });
        const inner = Math.min(at + 4, close);
        const openers = this.#openers;
        this.#todos.leave(at);
        this.#scanText({ start: inner, end: close, commentedOut: true });
        this.#todos.enter(close + 3, end, commentedOut);
        this.#openers = openers;
        return close + 3;
      }
    }
    let close = at + 1;
    let space = false;
    while (close < end) {
      const code = this.#text.charCodeAt(close);
      if (code === greaterThan || code === lessThan) break;
      space ||= code <= 32;
      close++;
    }
    if (this.#text.charCodeAt(close) !== greaterThan || close >= end) return at + 1;
    if (!space && /[a-z][a-z\d+.-]{1,31}:/iy.test(this.#text.slice(at + 1, at + 40))) {
      const href = { start: at + 1, end: close };
      this.links.push({ start: at, end: close + 1, text: href, href, commentedOut });
      return close + 1;
    }
    // An HTML tag: what looks like an address in its attributes is none of the text's.
    if (!/[a-z/]/i.test(this.#text.charAt(at + 1))) return at + 1;
    this.tags.push({ start: at, end: close + 1 });
    this.#todos.tag(at, close);
    return close + 1;
  }

  #findCommentEnd(from: number): number {
    if (this.#commentEnd >= 0 && this.#commentEnd < from) this.#commentEnd = this.#text.indexOf('-->', from);
    return this.#commentEnd;
  }

  #open(at: number, image: boolean): void {
    if (this.#openers.length === mostOpeners) this.#openers = [];
    this.#openers.push({ at, image, links: this.links.length });
  }

  #close(at: number, end: number, commentedOut: boolean): number {
    const opener = this.#openers.pop();
    if (opener === undefined) return at + 1;
    const text = { start: opener.at + (opener.image ? 2 : 1), end: at };
    const target = this.#inlineTarget(at + 1, end) ?? this.#referenceTarget(text, at + 1, end);
    if (target === undefined) {
      this.#todos.endOfBracket(opener.at, at);
      return at + 1;
    }
    const link = { start: opener.at, end: target.end, text, href: target.href, commentedOut };
    if (opener.image) {
      this.images.push(link);
    } else {
      // Addresses in a link's text are its text.
      this.links.length = opener.links;
      this.links.push(link);
      this.#openers = this.#openers.filter(({ image }) => image);
    }
    this.#todos.linkTarget(link, opener.image);
    this.#todos.endOfBracket(opener.at, at);
    return target.end;
  }

  #inlineTarget(after: number, end: number) {
    return this.#text.charCodeAt(after) === openParenthesis && after < end
      ? linkDestination(this.#text, after, end)
      : undefined;
  }

  /** `[text][label]`, `[label][]` and `[label]`. */
  #referenceTarget(text: Span, after: number, end: number): { href: Span; end: number } | undefined {
    if (this.#definitions.size === 0) return undefined;
    let label = this.#text.slice(text.start, Math.min(text.end, text.start + 1000));
    let behind = after;
    if (this.#text.charCodeAt(after) === openBracket) {
      const match = /\[([^[\]]{0,999})\]/y;
      match.lastIndex = after;
      const reference = match.exec(this.#text)?.[1];
      if (reference !== undefined && match.lastIndex <= end) {
        behind = match.lastIndex;
        if (reference !== '') label = reference;
      }
    }
    const href = this.#definitions.get(normalLabel(label));
    return href && { href, end: behind };
  }

  #readBareAddress(at: number, end: number, commentedOut: boolean): number {
    const address = this.#openers.length > 0 ? addressInBrackets : bareAddress;
    address.lastIndex = at;
    if (/[\p{L}\d]/u.test(this.#text.charAt(at - 1)) || !address.test(this.#text)) return at + 1;
    const stop = endOfAddress(this.#text, at, Math.min(address.lastIndex, end));
    const href = { start: at, end: stop };
    if (stop > at + 'https://'.length) this.links.push({ ...href, text: href, href, commentedOut });
    return Math.max(stop, at + 1);
  }
}

/** U+0001 masks shortcodes. */
const bareAddress = /https?:\/\/[^\s<>\u0001]+/iy;
const addressInBrackets = /https?:\/\/[^\s<>\u0001\]]+/iy;

/** Punctuation at the end belongs to the sentence, a closing parenthesis without its opening one too. */
function endOfAddress(text: string, start: number, stop: number): number {
  let end = stop;
  let parentheses = 0;
  for (let at = start; at < end; at++) {
    if (text.charAt(at) === '(') parentheses++;
    else if (text.charAt(at) === ')') parentheses--;
  }
  for (; end > start; end--) {
    const last = text.charAt(end - 1);
    if (last === ')' && parentheses < 0) parentheses++;
    else if (!'.,:;!?"\'*_~`|'.includes(last)) break;
  }
  return end;
}

/** Labels are equal whatever their case and white space. */
function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The runs of backticks in one text: a code span ends at the next run of the same length. */
class BacktickRuns {
  readonly #text: string;
  readonly #end: number;
  /** By length, where the last run of that length begins; filled when a search first fails. */
  #last: Map<number, number> | undefined;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  lengthAt(at: number): number {
    let behind = at;
    while (behind < this.#end && this.#text.charCodeAt(behind) === backtick) behind++;
    return behind - at;
  }

  find(from: number, length: number): number | undefined {
    if (this.#last !== undefined && (this.#last.get(length) ?? -1) < from) return undefined;
    let passed: Map<number, number> | undefined;
    for (let at = this.#next(from); at !== undefined;) {
      const found = this.lengthAt(at);
      if (found === length) return at;
      passed ??= new Map();
      passed.set(found, at);
      at = this.#next(at + found);
    }
    this.#last ??= passed ?? new Map();
    return undefined;
  }

  #next(from: number): number | undefined {
    const at = this.#text.indexOf('`', from);
    return at < 0 || at >= this.#end ? undefined : at;
  }
}
