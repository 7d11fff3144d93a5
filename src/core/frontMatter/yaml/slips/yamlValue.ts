import type { Span } from '../../../text/span';
import { readFlow } from './yamlFlow';
import { readAlias, readProperty } from './yamlProperties';
import { readQuoted } from './yamlQuoted';
import type { YamlSlip } from './yamlSlip';
import type { YamlState } from './yamlState';

/** Where a value stands on its line. */
export interface ValuePlace {
  readonly at: number;
  /** The end of the line. */
  readonly end: number;
  /** Of the key or dash that it belongs to. */
  readonly column: number;
  /** What stands before everything on the line. */
  readonly indent: number;
  /** The value has a line of its own, below its key. */
  readonly ownLine?: boolean;
  /** Where its anchor or tag begins. */
  readonly from?: number;
}

const header = /^[|>][-+]?[1-9]?[-+]?(?:[ \t]+#.*|[ \t]*)$/;
/** To yaml.v2 a comment may touch it. [tried: Hugo 0.111] */
const headerTouched = /^[|>][-+]?[1-9]?[-+]?#/;
/** Line breaks to YAML 1.1, which yaml.v2 follows: they come along with text pasted from slides. */
const otherBreak = /[\x85\u2028\u2029](?=[^\s#])/;

/** Reads the value of a key or list item, with the lines that go on with it. */
export function readValue(state: YamlState, place: ValuePlace): YamlSlip | undefined {
  const { source, text, modern } = state;
  const { at, end, column } = place;
  state.open = undefined;
  state.plainFrom = undefined;
  const first = source.charAt(at);
  if (at >= end || first === '#') {
    state.open = column;
    return undefined;
  }
  const value = text.plainSpan(at, end);
  const bad = (from = at): YamlSlip => ({
    kind: 'character',
    start: at,
    end: value.end,
    at: from,
    value,
    word: first,
  });
  switch (first) {
    case '"':
    case "'":
      return quoted(state, place);
    case '[':
    case '{':
      return flow(state, place, value);
    case '*': {
      const alias = readAlias(state, at, end);
      const behind = text.skip(alias.end, ' \t');
      if (alias.fault === at + 1 && source.charAt(at + 1) === '*') return bad(at + 1);
      if (behind < end && source.charAt(behind) !== '#') return bad(behind);
      return alias.fault === undefined ? undefined : bad(alias.fault);
    }
    case '&':
    case '!': {
      const { end: behind, fault } = readProperty(state, at, end);
      return fault === undefined
        ? readValue(state, { ...place, at: text.skip(behind, ' \t'), from: place.from ?? at })
        : bad();
    }
    case '%':
      if (!modern || place.indent === 0) return bad();
      state.tolerated = true;
      return plain(state, place, value);
    case '@':
    case '`':
    case ']':
      return bad();
    case '|':
    case '>':
      if (!header.test(source.slice(at, end))) {
        if (modern || !headerTouched.test(source.slice(at, end))) return bad();
        state.tolerated = true;
      }
      state.skipBlock(column, Number(/\d/.exec(source.slice(at, at + 3))?.[0] ?? 0));
      return undefined;
    case '-':
      return text.isDash(at) ? bad() : plain(state, place, value);
    case '?': {
      const isKey = modern ? /[ \t]/.test(source.charAt(at + 1)) : text.endsWord(at + 1);
      if (!isKey) {
        state.tolerated = true;
        return plain(state, place, value);
      }
      return place.ownLine === true || text.isDash(text.before(at)) ? undefined : bad();
    }
    case ',':
    case '}':
      if (!modern) return bad();
      state.tolerated = true;
      return plain(state, place, value);
    default:
      return plain(state, place, value);
  }
}

function quoted(state: YamlState, { at, end }: ValuePlace): YamlSlip | undefined {
  const { source, text } = state;
  const { close, slip } = readQuoted(state, at, end);
  if (slip !== undefined) return slip;
  const closeEnd = text.lineEnd(close);
  const behind = text.skip(close + 1, ' \t');
  state.at = text.nextLine(closeEnd);
  if (closeEnd > end || source.charAt(behind) === '#') state.tolerated = true;
  if (behind >= closeEnd || source.charAt(behind) === '#') return undefined;
  const value = text.plainWhole(at, end);
  const isKey = source.charAt(behind) === ':' && text.endsWord(behind + 1);
  return {
    kind: 'quote',
    start: at,
    end: Math.max(value.end, Math.min(behind + 1, closeEnd)),
    at: isKey ? at : behind,
    value,
  };
}

function plain(
  state: YamlState,
  { at: start, end, column, from = start }: ValuePlace,
  value: Span,
): YamlSlip | undefined {
  const { source, text, modern } = state;
  state.plainFrom = from;
  const colon = text.colonIn(value);
  if (colon !== undefined) {
    state.skipDeeper(column);
    return { kind: 'colon', start: colon, end: colon + 1, at: from, value };
  }
  const line = modern ? -1 : source.slice(start, value.end).search(otherBreak);
  if (line >= 0) return { kind: 'break', start: start + line, end: start + line + 1, value };
  if (value.end < end && /[ \t]#/.test(source.slice(value.end, end))) return undefined;
  return continued(state, column, value, from);
}

/** The lines that go on with a plain text: those that stand deeper. */
function continued(state: YamlState, column: number, value: Span, from: number): YamlSlip | undefined {
  const { source, text, modern } = state;
  while (state.at < source.length) {
    const line = state.at;
    const end = text.lineEnd(line);
    const at = text.skip(line, ' ');
    // A tab that stands no deeper belongs to no text, on a line without words neither.
    if (source.charAt(at) === '\t' && at - line <= column) return undefined;
    const written = text.skip(at, ' \t');
    if (written >= end) {
      state.at = text.nextLine(end);
      continue;
    }
    if ((at - line <= column && source.charAt(at) !== '\t') || source.charAt(written) === '#')
      return undefined;
    const colon = text.colonIn(text.plainSpan(written, end));
    if (colon !== undefined) {
      const key = source.slice(written, colon);
      if (key === '') return { kind: 'key', start: written, end, at: from };
      return /^[\w-]+$/.test(key)
        ? { kind: 'indent', start: line, end: written, at: from }
        : { kind: 'colon', start: colon, end: colon + 1, at: from, value };
    }
    const stop = modern ? -1 : source.slice(written, end).search(otherBreak);
    if (stop >= 0) return { kind: 'break', start: written + stop, end: written + stop + 1, value };
    state.at = text.nextLine(end);
    if (/[ \t]#/.test(source.slice(written, end))) return undefined;
  }
  return undefined;
}

/** Longer lines are no list that somebody wrote. */
const longestList = 500;

/** `[a, b #c]`: the item that `#` makes a comment of, with the bracket behind it. */
function itemCutShort(line: string): Span | undefined {
  const found = /^\[(?:[^"'[\]{}#,]*,)*[ \t]*(?=[^,]*#)((?:[^"'[\]{}#,]*[ \t])?#[^"'[\]{},]*)[,\]]/d.exec(
    line,
  );
  const [start, end] = found?.indices?.[1] ?? [];
  if (start === undefined || end === undefined) return undefined;
  return { start, end: start + line.slice(start, end).trimEnd().length };
}

function flow(state: YamlState, { at, column }: ValuePlace, value: Span): YamlSlip | undefined {
  const { source, text } = state;
  const word = source.charAt(at);
  const read = readFlow(state, at, column);
  if (read === undefined) return undefined;
  if ('slip' in read) return read.slip;
  if ('open' in read) {
    const slip = { kind: 'character', start: at, end: value.end, at: read.open, value, word } as const;
    const item =
      word === '[' ? itemCutShort(source.slice(at, Math.min(text.lineEnd(at), at + longestList))) : undefined;
    if (item === undefined) return slip;
    const [start, end] = [at + item.start, at + item.end];
    return { ...slip, start, end, value: { start, end }, word: '#' };
  }
  const lineEnd = text.lineEnd(read.end);
  const behind = text.skip(read.end, ' \t');
  state.at = text.nextLine(lineEnd);
  state.tolerated = true;
  if (behind >= lineEnd || source.charAt(behind) === '#') return undefined;
  return { kind: 'character', start: at, end: Math.max(value.end, behind), at: behind, value, word };
}
