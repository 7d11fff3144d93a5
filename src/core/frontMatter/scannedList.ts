import { endOfLine } from '../text/lines';
import type { Span } from '../text/span';
import { quoteAt, type Quote } from './sourceEdit';

/** An item as it stands in the source of front matter, maybe half written. */
export interface ScannedItem extends Span {
  readonly value: string;
  readonly quote: Quote;
  /** How far the cursor can be and still be writing this item: over the blanks behind it. */
  readonly reach: number;
  /** False for a quote that has no second one yet. */
  readonly closed: boolean;
}

/** The items of one key, maybe half written. Offsets count in the source of the front matter. */
export interface ScannedList {
  /** `single`: the value is one text; `empty`: there is no value yet. */
  readonly form: 'block' | 'flow' | 'single' | 'empty';
  readonly items: readonly ScannedItem[];
  /** Where another item can be written: between two commas, behind a dash, behind the colon. */
  readonly slots: readonly Span[];
}

/**
 * The list that begins with the bracket at `open`. It ends at its closing bracket or, where that is not there yet,
 * before the next key.
 * @param comments whether `#` begins a comment, as in YAML and TOML
 */
export function scanFlow(source: string, open: number, comments: boolean): ScannedList {
  const items: ScannedItem[] = [];
  const slots: Span[] = [];
  let at = open + 1;
  let gap: number | undefined = at;
  const closeGap = () => {
    if (gap !== undefined) slots.push({ start: gap, end: at });
  };
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === ']' || character === '}') break;
    if (character === '\n' && nextKey.test(source.slice(at + 1, at + 100))) break;
    if (character === ',') {
      closeGap();
      gap = ++at;
    } else if (/\s/.test(character)) {
      at++;
    } else if (character === '#' && comments) {
      // What is written before a comment would run into it.
      gap = undefined;
      at = endOfLine(source, at);
    } else if (character === '[' || character === '{') {
      gap = undefined;
      at = behindBrackets(source, at);
    } else {
      gap = undefined;
      const item = scanScalar(source, at, true, comments);
      if (/^[ \t]*:/.test(source.slice(item.end, item.end + 20))) break;
      items.push(item);
      at = item.end;
    }
  }
  closeGap();
  return { form: 'flow', items, slots };
}

/** The value behind a key's colon or equals sign, of what stands on its line; lists in brackets may go on below it. */
export function scanValue(source: string, behindSign: number): ScannedList {
  const start = skipBlanks(source, behindSign);
  if (source.charAt(start) === '[') return scanFlow(source, start, true);
  return start < endOfLine(source, behindSign) && source.charAt(start) !== '#'
    ? { form: 'single', items: [scanScalar(source, start, false, true)], slots: [] }
    : { form: 'empty', items: [], slots: [{ start: behindSign, end: start }] };
}

/** A line that can be no part of a list: a list of words has no `key:`. */
const nextKey = /^["']?[\w-]+["']?[ \t]*[:=]/;

/**
 * The text that begins at `start` and ends on its line.
 * @param flow whether it stands in a list of commas and brackets
 */
export function scanScalar(source: string, start: number, flow: boolean, comments: boolean): ScannedItem {
  const limit = endOfLine(source, start);
  const quote = quoteAt(source, start);
  const closing = quote === '' ? -1 : closingQuote(source, start, limit);
  if (quote !== '' && closing >= 0) {
    const value = unquoted(source.slice(start, closing + 1), quote);
    return { start, end: closing + 1, reach: closing + 1, value, quote, closed: true };
  }
  let reach = limit;
  for (let at = start + quote.length; at < limit; at++) {
    const character = source.charAt(at);
    const ends =
      (flow && ',[]{}'.includes(character)) ||
      (comments && character === '#' && /[ \t]/.test(source.charAt(at - 1)));
    if (!ends) continue;
    reach = at;
    break;
  }
  const end = start + source.slice(start, reach).trimEnd().length;
  return { start, end, reach, value: source.slice(start + quote.length, end), quote, closed: quote === '' };
}

function closingQuote(source: string, start: number, limit: number): number {
  const quote = source.charAt(start);
  for (let at = start + 1; at < limit; at++) {
    const character = source.charAt(at);
    if (character === '\\' && quote === '"') at++;
    else if (character === quote) {
      if (quote === '"' || source.charAt(at + 1) !== quote) return at;
      at++;
    }
  }
  return -1;
}

function unquoted(written: string, quote: Quote): string {
  const inner = written.slice(1, -1);
  if (quote === "'") return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  try {
    return String(JSON.parse(written));
  } catch {
    // An escape that only YAML or TOML knows.
    return inner;
  }
}

function behindBrackets(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && --depth === 0) return at + 1;
  }
  return source.length;
}

/** The offset of the first character from `at` on that is no blank. */
export function skipBlanks(source: string, at: number): number {
  let next = at;
  while (source.charAt(next) === ' ' || source.charAt(next) === '\t') next++;
  return next;
}
