import { endOfLine, nextLineStart } from '../../text/lines';
import type { LocatedValue } from '../frontMatterValues';
import {
  backslash,
  closeBracket,
  colon,
  dash,
  doubleQuote,
  hash,
  nine,
  openBracket,
  singleQuote,
  space,
} from '../../text/charCodes';

/**
 * Reads the YAML that nearly every note has (`key: word`, `key: "words"`, lists of such words, on one line too). Of 10,000
 * notes in a fresh process it takes a thirteenth of the time that gray-matter and the yaml package take, of 1,000 a ninth;
 * once all is compiled a fortieth. [measured with Node 20.20] Returns undefined at the slightest doubt; where it answers,
 * it answers as these do, which a property test holds it to.
 */
export function plainYamlValues(source: string): Map<string, LocatedValue> | undefined {
  const values = new Map<string, LocatedValue>();
  let at = 0;
  while (at < source.length) {
    let end = endOfLine(source, at);
    if (end === at) {
      at = nextLineStart(source, end);
      continue;
    }
    const keyEnd = endOfKey(source, at);
    if (source.charCodeAt(keyEnd) !== colon) return undefined;
    const key = source.slice(at, keyEnd).toLowerCase();
    if (values.has(key) || isReservedWord(key)) return undefined;
    let from = keyEnd + 1;
    if (from < end && source.charCodeAt(from) !== space) return undefined;
    while (source.charCodeAt(from) === space) from++;
    if (from < end) {
      const isFlow = source.charCodeAt(from) === openBracket;
      const value = isFlow ? flowList(source, from, end) : plainScalar(source, from, end);
      if (value === undefined) return undefined;
      values.set(key, value);
      at = nextLineStart(source, end);
      continue;
    }
    // Trailing white space behind the colon moves the place of an empty value: leave that to the package.
    if (from !== keyEnd + 1) return undefined;
    const listStart = nextLineStart(source, end);
    const items: LocatedValue[] = [];
    const indent = indentOf(source, listStart);
    at = listStart;
    while (at < source.length && indentOf(source, at) === indent && source.charCodeAt(at + indent) === dash) {
      end = endOfLine(source, at);
      from = at + indent + 1;
      if (source.charCodeAt(from) !== space) return undefined;
      while (source.charCodeAt(from) === space) from++;
      const item = from < end ? plainScalar(source, from, end) : undefined;
      if (item === undefined) return undefined;
      items.push(item);
      at = nextLineStart(source, end);
    }
    const last = items.at(-1);
    const first = items[0];
    if (first === undefined || last === undefined) {
      values.set(key, { value: null, start: keyEnd + 1, end: keyEnd + 1, items: undefined });
    } else {
      values.set(key, { value: undefined, start: listStart + indent, end: last.end, items });
    }
  }
  return values;
}

function plainScalar(source: string, start: number, end: number): LocatedValue | undefined {
  const first = source.charCodeAt(start);
  if (first === doubleQuote || first === singleQuote) return quotedScalar(source, start, end, first);
  if (!isWordStart(first)) return undefined;
  let previous = first;
  for (let at = start + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    if (!isPrintable(code)) return undefined;
    if (previous === colon && code === space) return undefined;
    if (previous === space && code === hash) return undefined;
    previous = code;
  }
  if (previous === colon || previous === space) return undefined;
  const text = source.slice(start, end);
  if (first <= nine) {
    if (wholeNumber.test(text)) return { value: Number(text), start, end, items: undefined };
    if (numberLike.test(text)) return undefined;
  } else if (text.length <= 5 && isReservedWord(text.toLowerCase())) {
    if (text !== 'true' && text !== 'false') return undefined;
    return { value: text === 'true', start, end, items: undefined };
  }
  return { value: text, start, end, items: undefined };
}

/** `[x, y z, "w"]` on one line, of words and of quotes without a comma. */
function flowList(source: string, start: number, end: number): LocatedValue | undefined {
  if (source.charCodeAt(end - 1) !== closeBracket) return undefined;
  const items: LocatedValue[] = [];
  for (let from = start + 1; from < end;) {
    const comma = source.indexOf(',', from);
    const stop = comma < 0 || comma >= end ? end - 1 : comma;
    let last = stop;
    while (source.charCodeAt(from) === space) from++;
    while (last > from && source.charCodeAt(last - 1) === space) last--;
    const item = from < last ? flowItem(source, from, last) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
    from = stop + 1;
  }
  return { value: undefined, start, end, items };
}

function flowItem(source: string, start: number, end: number): LocatedValue | undefined {
  const first = source.charCodeAt(start);
  if (first === doubleQuote || first === singleQuote) return quotedScalar(source, start, end, first);
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (!isLetter(code) && !isDigitOrDash(code) && code !== space && !isFurtherLetter(code)) return undefined;
  }
  return plainScalar(source, start, end);
}

const wholeNumber = /^\d{1,15}$/;
const numberLike = /^[\d.]+(?:e[-+]?\d*)?$|^0[xob]/i;

function quotedScalar(source: string, start: number, end: number, quote: number): LocatedValue | undefined {
  if (end - start < 2 || source.charCodeAt(end - 1) !== quote) return undefined;
  for (let at = start + 1; at < end - 1; at++) {
    const code = source.charCodeAt(at);
    if (!isPrintable(code) || code === quote || code === backslash) return undefined;
  }
  return { value: source.slice(start + 1, end - 1), start, end, items: undefined };
}

function endOfKey(source: string, from: number): number {
  let at = from;
  if (!isLetter(source.charCodeAt(at))) return source.length;
  while (isLetter(source.charCodeAt(at)) || isDigitOrDash(source.charCodeAt(at))) at++;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isDigitOrDash(code: number): boolean {
  return (code >= 48 && code <= nine) || code === dash;
}

function isWordStart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= nine) || isFurtherLetter(code);
}

function isPrintable(code: number): boolean {
  return (code >= space && code < 127) || isFurtherLetter(code);
}

/** Outside ASCII, without the line and paragraph separators, byte order marks and the like. */
function isFurtherLetter(code: number): boolean {
  return code > 0xa0 && code < 0xfeff && code !== 0x2028 && code !== 0x2029;
}

function isReservedWord(lowerCase: string): boolean {
  return lowerCase === 'true' || lowerCase === 'false' || lowerCase === 'null';
}

function indentOf(source: string, line: number): number {
  let at = line;
  while (source.charCodeAt(at) === space) at++;
  return at - line;
}
