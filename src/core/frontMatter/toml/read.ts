import { parse, TomlError } from 'smol-toml';
import { endOfLine } from '../../text/lines';
import { deepestValues, isTooDeep } from '../../text/nesting';
import { tooDeepFault } from '../tooDeepFault';
import type { SourceFault } from '../fault';
import type { FrontMatterValues, LocatedValue } from '../frontMatterValues';

/** Reads TOML front matter (v1.0, as Hugo). The package gives the values, a scan of the top level their places. */
export function tomlValues(source: string): FrontMatterValues {
  let data: Record<string, unknown>;
  try {
    data = parse(source, { maxDepth: deepestValues });
  } catch (error) {
    return { values: new Map(), faults: [syntaxFault(source, error)], broken: true };
  }
  if (isTooDeep(data)) {
    return { values: new Map(), faults: [tooDeepFault('toml', source, longestKey(source))], broken: true };
  }
  const places = topLevelPlaces(source);
  const values = new Map<string, LocatedValue>();
  for (const [key, value] of Object.entries(data)) {
    values.set(key.toLowerCase(), located(value, places.get(key) ?? { start: 0, end: 0, items: [] }));
  }
  return { values, faults: [], broken: false };
}

/** The start of the line whose key has the most parts: `a.b.c = 1`, `[a.b.c]`. */
function longestKey(source: string): number {
  let longest = 0;
  let start = 0;
  let at = 0;
  for (const line of source.split('\n')) {
    const parts = (line.split('=', 1)[0] ?? '').split('.').length;
    if (parts > longest) [longest, start] = [parts, at];
    at += line.length + 1;
  }
  return start;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Place[];
}

function located(value: unknown, { start, end, items }: Place): LocatedValue {
  if (!Array.isArray(value)) return { value, start, end, items: undefined };
  const located_ = value.map((item: unknown, i): LocatedValue => {
    const place = items[i] ?? { start, end };
    return { value: item, start: place.start, end: place.end, items: undefined };
  });
  return { value: undefined, start, end, items: located_ };
}

const endOfBareValue = /[,\]\s#]|$/g;

/** The places of the values above the first table. `source` is known to be TOML, so that the scan need not judge. */
function topLevelPlaces(source: string): Map<string, Place> {
  const places = new Map<string, Place>();
  // A comment goes to the end of its line, so that there is one way to read `# # #`.
  const key = /\s*(?:#[^\n]*(?:\n\s*|$))*(?:([\w-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')[ \t]*(=|\.)[ \t]*/y;
  let at = 0;
  for (;;) {
    key.lastIndex = at;
    const match = key.exec(source);
    if (match === null) return places;
    at = key.lastIndex;
    if (match[4] === '.') {
      // `build.list = "never"`: its table's values are found by name, not by place.
      const value = source.indexOf('=', at);
      if (value < 0) return places;
      at = endOfValue(
        source,
        value + 1 + (/^[ \t]*/.exec(source.slice(value + 1, value + 100))?.[0].length ?? 0),
      );
      continue;
    }
    const end = endOfValue(source, at);
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    places.set(name, { start: at, end, items: source.charAt(at) === '[' ? itemPlaces(source, at, end) : [] });
    at = end;
  }
}

function itemPlaces(source: string, start: number, end: number): Place[] {
  const items: Place[] = [];
  const between = /(?:[\s,]|#[^\n]*)*/y;
  let at = start + 1;
  for (;;) {
    between.lastIndex = at;
    between.test(source);
    at = between.lastIndex;
    if (at >= end - 1) return items;
    const itemEnd = endOfValue(source, at);
    if (itemEnd === at) return items;
    items.push({ start: at, end: itemEnd, items: [] });
    at = itemEnd;
  }
}

function endOfValue(source: string, at: number): number {
  const first = source.charAt(at);
  if (first === '"' || first === "'") return endOfString(source, at, first);
  if (first === '[' || first === '{') return endOfBrackets(source, at);
  // A date may have a space before its time: `2025-04-01 10:00:00`.
  const dateWithTime = /\d{4}-\d\d-\d\d \d\d:[\d:.]+(?:Z|[-+]\d\d:\d\d)?/iy;
  dateWithTime.lastIndex = at;
  if (dateWithTime.test(source)) return dateWithTime.lastIndex;
  endOfBareValue.lastIndex = at;
  return endOfBareValue.exec(source)?.index ?? source.length;
}

/** The offset behind the quotes that close the ones at `start`. */
export function endOfString(source: string, start: number, quote: string): number {
  const triple = quote.repeat(3);
  const fence = source.startsWith(triple, start) ? triple : quote;
  let at = start + fence.length;
  while (at < source.length && !source.startsWith(fence, at))
    at += quote === '"' && source.charAt(at) === '\\' ? 2 : 1;
  at = Math.min(at + fence.length, source.length);
  // `""""` at the end of a text in three quotes: the text ends with quotes of its own.
  while (fence === triple && source.charAt(at) === quote) at++;
  return at;
}

function endOfBrackets(source: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === '"' || character === "'") {
      at = endOfString(source, at, character);
      continue;
    }
    if (character === '#') {
      at = endOfLine(source, at);
      continue;
    }
    at++;
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && --depth === 0) return at;
  }
  return at;
}

function syntaxFault(source: string, error: unknown): SourceFault {
  const [line, column] = error instanceof TomlError ? [error.line, error.column] : [1, 1];
  let start = 0;
  for (let i = 1; i < line; i++) start = source.indexOf('\n', start) + 1;
  const feed = source.indexOf('\n', start);
  const lineEnd = feed < 0 ? source.length : feed;
  const at = Math.min(start + column - 1, lineEnd);
  const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '';
  if (reason.includes('excessively nested')) return tooDeepFault('toml', source, at);
  return {
    code: 'toml-syntax',
    why: reason.includes('already') ? 'duplicate' : 'syntax',
    reason: reason.replace(/^Invalid TOML document: /, ''),
    start: at,
    end: Math.max(at, lineEnd),
  };
}
