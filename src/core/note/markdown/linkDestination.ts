import type { Span } from '../../text/span';
import { backslash, closeParenthesis, openParenthesis } from '../../text/charCodes';

/** U+0001 stands for a character of a shortcode: `[text]({{% relref "x" %}})` leads where that says. */
const shortcodeMask = 1;

/** What stands in the parentheses of `[text](address "title")`. */
export interface LinkDestination {
  readonly href: Span;
  /** Behind the closing parenthesis. */
  readonly end: number;
}

/**
 * Reads the destination whose `(` stands at `open`, by CommonMark 0.31: in `<>` or without white space, parentheses
 * balanced, an optional title behind it. Undefined where there is none that ends before `limit`.
 */
export function linkDestination(text: string, open: number, limit: number): LinkDestination | undefined {
  let at = skipSpace(text, open + 1, limit);
  let href: Span;
  if (text.charAt(at) === '<') {
    const start = ++at;
    while (at < limit && !'<>\n'.includes(text.charAt(at))) at += text.charCodeAt(at) === backslash ? 2 : 1;
    if (at >= limit || text.charAt(at) !== '>') return undefined;
    href = { start, end: at };
    at++;
  } else {
    const start = at;
    let depth = 0;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) break;
      if (code === backslash) at++;
      else if (code === openParenthesis && ++depth > deepestParentheses) return undefined;
      else if (code === closeParenthesis && --depth < 0) break;
    }
    at = Math.min(at, limit);
    href = { start, end: at };
  }
  at = skipSpace(text, at, limit);
  at = skipTitle(text, at, limit);
  at = skipSpace(text, at, limit);
  return at < limit && text.charCodeAt(at) === closeParenthesis ? { href, end: at + 1 } : undefined;
}

const deepestParentheses = 32;

function skipTitle(text: string, start: number, limit: number): number {
  const close = { '"': '"', "'": "'", '(': ')' }[text.charAt(start)];
  if (close === undefined) return start;
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === close) return at + 1;
    else if (character === '(' && close === ')') return start;
  }
  return start;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code <= 32 && code !== shortcodeMask;
}
