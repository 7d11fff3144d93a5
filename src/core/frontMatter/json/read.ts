import { jsonFaultAt } from './diagnose';
import { firstLineOf } from '../../text/firstLineOf';
import { tooDeepInJson } from '../../text/nesting';
import { tooDeepFault } from '../tooDeepFault';
import type { SourceFault } from '../fault';
import type { FrontMatterValues, LocatedValue } from '../frontMatterValues';

/** Reads JSON front matter. `JSON.parse` gives the values, a scan of the top level their places. */
export function jsonValues(source: string): FrontMatterValues {
  const tooDeep = tooDeepInJson(source);
  if (tooDeep !== undefined)
    return { values: new Map(), faults: [tooDeepFault('json', source, tooDeep)], broken: true };
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    return { values: new Map(), faults: [syntaxFault(source, error)], broken: true };
  }
  if (typeof data !== 'object' || data === null) return { values: new Map(), faults: [], broken: false };
  const members = new Map<string, unknown>(Object.entries(data));
  const values = new Map<string, LocatedValue>();
  const faults: SourceFault[] = [];
  const seen = new Set<string>();
  for (const { name, nameStart, start, end } of topLevelMembers(source)) {
    if (seen.has(name))
      faults.push({ code: 'yaml-duplicate-key', format: 'json', start: nameStart, end: start });
    seen.add(name);
    const value: unknown = members.get(name);
    values.set(name.toLowerCase(), {
      value: Array.isArray(value) ? undefined : value,
      start,
      end,
      items: Array.isArray(value) ? itemsOf(source, value, start, end) : undefined,
    });
  }
  return { values, faults, broken: false };
}

interface Member {
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
}

/** `source` is known to be JSON, so that the scan need not judge. */
function* topLevelMembers(source: string): Generator<Member> {
  let at = skipSpace(source, source.indexOf('{') + 1);
  while (source.charAt(at) === '"') {
    const nameEnd = endOfValue(source, at);
    const name: unknown = JSON.parse(source.slice(at, nameEnd));
    const start = skipSpace(source, source.indexOf(':', nameEnd) + 1);
    const end = endOfValue(source, start);
    if (typeof name === 'string') yield { name, nameStart: at, start, end };
    at = skipSpace(source, end);
  }
}

function itemsOf(source: string, list: readonly unknown[], start: number, end: number): LocatedValue[] {
  let at = start + 1;
  return list.map((value) => {
    const itemStart = skipSpace(source, at);
    const itemEnd = Math.min(endOfValue(source, itemStart), end);
    at = itemEnd;
    return { value, start: itemStart, end: itemEnd, items: undefined };
  });
}

/** White space and the comma between values. */
function skipSpace(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' \t\r\n,'.includes(source.charAt(at))) at++;
  return at;
}

function endOfValue(source: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === '"') {
      at++;
      while (at < source.length && source.charAt(at) !== '"') at += source.charAt(at) === '\\' ? 2 : 1;
      at++;
      if (depth === 0) return at;
      continue;
    }
    if (depth === 0 && ',]} \t\r\n'.includes(character)) return at;
    at++;
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && --depth === 0) return at;
  }
  return at;
}

function syntaxFault(source: string, error: unknown): SourceFault {
  const start = jsonFaultAt(source);
  return {
    code: 'json-syntax',
    why: 'syntax',
    reason: firstLineOf(error),
    start,
    end: Math.min(start + 1, source.length),
  };
}
