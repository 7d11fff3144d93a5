import { covers, type Span } from '../../text/span';
import type { Blocks } from './blocks';
import type { Inlines } from './inlines';

/*
 * Addresses that Goldmark makes links of though they stand there bare. Hugo's releases from 0.111 to 0.169 have one and
 * the same rule. [Goldmark: extension/linkify.go of 1.5.4 to 1.8.5; parser/parser.go, parseBlock; tried with Hugo 0.111]
 */

/** An address that was found: `www.` and mail addresses lack their scheme. */
export interface BareAddress {
  readonly end: number;
  readonly kind: 'url' | 'www' | 'mail';
}

const tail = '[-a-zA-Z0-9@:%_+.~#!?&/=();,\'">^{}[\\]`\u0001';
const host = '[-a-zA-Z0-9@:%._+~#=\u0001]{1,256}\\.[a-z]+';
const url = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?(?:[/#?]${tail}$]*)?`, 'y');
const www = new RegExp(`www\\.${host}(?:[/#?]${tail}]*)?`, 'y');
const mail =
  /[\w!#$%&'*+/=?^`{|}~.-]{1,256}@([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){0,20})/y;

/** Where an address may stand: Goldmark's own search begins there, too. */
const mayBegin = /(?:https?|ftp):\/\/|www\./g;

/** The bare address that begins at `at`, as Goldmark ends it; undefined where none does. */
export function bareAddressAt(text: string, at: number): BareAddress | undefined {
  const code = text.charCodeAt(at);
  if (code === 104 || code === 102) {
    url.lastIndex = at;
    if (url.test(text)) return { end: endOfAddress(text, at, url.lastIndex), kind: 'url' };
  } else if (code === 119) {
    www.lastIndex = at;
    if (www.test(text)) return { end: endOfAddress(text, at, www.lastIndex), kind: 'www' };
  }
  return mailAt(text, at);
}

/** A full stop, parentheses that nobody opened and an entity at the end are the sentence's, and some signs before them. */
function endOfAddress(text: string, start: number, matched: number): number {
  let end = matched;
  switch (text.charAt(end - 1)) {
    case '.':
      end--;
      break;
    case ')': {
      let open = 0;
      for (let at = start; at < end; at++) {
        if (text.charAt(at) === '(') open++;
        else if (text.charAt(at) === ')') open--;
      }
      if (open < 0) end += open;
      break;
    }
    case ';': {
      let at = end - 2;
      while (at > start && /[a-zA-Z0-9]/.test(text.charAt(at))) at--;
      if (at < end - 2 && text.charAt(at) === '&') end = at;
      break;
    }
  }
  return withoutSigns(text, start, end);
}

function withoutSigns(text: string, start: number, behind: number): number {
  let end = behind;
  while (end > start + 1 && '?!.,:*_~'.includes(text.charAt(end - 1))) end--;
  return end;
}

function mailAt(text: string, at: number): BareAddress | undefined {
  if (!/[a-zA-Z0-9]/.test(text.charAt(at))) return undefined;
  mail.lastIndex = at;
  const domain = mail.exec(text)?.[1];
  if (!domain?.includes('.')) return undefined;
  const end = mail.lastIndex;
  if (text.charAt(end) === '-' || text.charAt(end) === '_') return undefined;
  return { end, kind: 'mail' };
}

/**
 * Whether Goldmark looks for an address at `at` because of the character before it: a space, the line's begin, signs of
 * emphasis, an opening parenthesis, and what the typographer replaces. Behind code, tags and links it looks, too.
 * @param start of the text, which is that of a line
 */
export function isBehindOpening(text: string, start: number, at: number, typographer: boolean): boolean {
  if (at <= start) return true;
  const before = text.charAt(at - 1);
  switch (before) {
    case ' ':
    case '\n':
      return true;
    case '\t':
      return /^[\t ]*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at).slice(-200));
    case '(':
    case '*':
    case '_':
    case '~':
    // Those that begin no code are taken as they are, and Goldmark looks again.
    case '`':
      return !isEscaped(text, start, at - 1);
    case "'":
      return typographer && !isEscaped(text, start, at - 1);
    case '"':
      return (
        typographer &&
        !isEscaped(text, start, at - 1) &&
        (at - 1 <= start || /[\s\p{P}\p{S}]/u.test(text.charAt(at - 2)))
      );
    case '-':
      return typographer && runBefore(text, start, at) % 3 !== 1;
    case '.':
      return typographer && runBefore(text, start, at) % 3 === 0;
    case '<':
      return typographer && runBefore(text, start, at) % 2 === 0;
    case '>':
      return isBehindTag(text, start, at) || (typographer && runBefore(text, start, at) % 2 === 0);
    default:
      return false;
  }
}

const longestRun = 1000;

function isBehindTag(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - longestRun), at);
  return /^<\/?[a-z][^<>]*>$/i.test(before.slice(before.lastIndexOf('<')));
}

/** How often the character before `at` stands there, without one behind a backslash. */
function runBefore(text: string, start: number, at: number): number {
  const sign = text.charAt(at - 1);
  let from = at;
  while (from > Math.max(start, at - longestRun) && text.charAt(from - 1) === sign) from--;
  return at - from - (isEscaped(text, start, from) ? 1 : 0);
}

function isEscaped(text: string, start: number, at: number): boolean {
  let from = at;
  while (from > Math.max(start, at - longestRun) && text.charAt(from - 1) === '\\') from--;
  return (at - from) % 2 === 1;
}

/**
 * The bare addresses with a scheme or `www.` in a body that become links of its page and of which `wanted` is true. Takes
 * time in proportion to the text, where few are wanted.
 * @param text with shortcodes masked, as blocks and inlines were found in it
 */
export function* bareAddresses(
  text: string,
  blocks: Blocks,
  inlines: Inlines,
  typographer: boolean,
  wanted: (address: string) => boolean,
): Generator<Span & { readonly kind: BareAddress['kind'] }> {
  const others = new Elements(inlines);
  for (const { start, end, commentedOut, html } of blocks.texts) {
    if (commentedOut || html === true) continue;
    const brackets = new Brackets(text, start, others);
    mayBegin.lastIndex = start;
    let next = start;
    for (let found = mayBegin.exec(text); found !== null && found.index < end;) {
      const at = found.index;
      const address = at < next ? undefined : bareAddressAt(text, at);
      if (
        address !== undefined &&
        address.kind !== 'mail' &&
        (isBehindOpening(text, start, at, typographer) || others.endsAt(at)) &&
        !others.covers(at) &&
        !brackets.areOpenAt(at)
      ) {
        next = Math.min(address.end, end);
        if (wanted(text.slice(at, next))) yield { start: at, end: next, kind: address.kind };
      }
      mayBegin.lastIndex = Math.max(at + 1, next);
      found = mayBegin.exec(text);
    }
  }
}

/** What stands in lines beside words: code, links, pictures, comments. Bare addresses are none of them here. */
class Elements {
  /** The outermost ones. */
  readonly #spans: Span[] = [];
  readonly #byStart = new Map<number, Span>();
  readonly #ends = new Set<number>();

  constructor({ links, images, codeSpans, comments, tags }: Inlines) {
    const linked = links.filter(({ start, href }) => start !== href.start);
    for (const span of [...linked, ...images, ...codeSpans, ...comments, ...tags].sort(
      (a, b) => a.start - b.start,
    )) {
      if (span.start < (this.#spans.at(-1)?.end ?? 0)) continue;
      this.#spans.push(span);
      this.#byStart.set(span.start, span);
      this.#ends.add(span.end);
    }
  }

  covers(at: number): boolean {
    return covers(this.#spans, at);
  }

  endsAt(at: number): boolean {
    return this.#ends.has(at);
  }

  /** The one that begins at `at`. */
  from(at: number): Span | undefined {
    return this.#byStart.get(at);
  }
}

/** Within a bracket that is still open Goldmark makes no links: it may become one itself. */
class Brackets {
  readonly #text: string;
  readonly #elements: Elements;
  #at: number;
  #depth = 0;

  constructor(text: string, start: number, elements: Elements) {
    this.#text = text;
    this.#elements = elements;
    this.#at = start;
  }

  /** To be asked from the start of the text to its end. */
  areOpenAt(at: number): boolean {
    for (; this.#at < at; this.#at++) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '\\') this.#at++;
      else if (sign === ']') this.#depth = Math.max(0, this.#depth - 1);
      else if (sign === '`' || sign === '<' || sign === '[' || sign === '!') {
        const element = this.#elements.from(this.#at);
        if (element !== undefined) this.#at = element.end - 1;
        else if (sign === '[') this.#depth++;
      }
    }
    return this.#depth > 0;
  }
}
