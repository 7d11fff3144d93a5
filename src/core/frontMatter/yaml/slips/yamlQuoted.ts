import type { YamlSlip } from './yamlSlip';
import type { YamlState } from './yamlState';

const goodEscape = {
  // The letters that the scanners of double quotes know. [yaml.v2: scannerc.go, tried with 0.111; goccy/go-yaml]
  old: /^\\(?:[0abt\tnvfre "'\\N_LP\n]|x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4}|U(?:000[\da-fA-F]{5}|0010[\da-fA-F]{4}))/,
  new: /^\\(?:[0abtnvfre "/\\N_LP\n\t]|x[^]{2}|u[^]{4}|U[^]{8})/,
};

/** A quoted text from `start` on: the offset of its closing quote, or what is wrong with it. */
export type Quoted =
  | { readonly close: number; readonly slip?: never }
  | { readonly close?: never; readonly slip: YamlSlip };

/**
 * Reads a quoted text, which may go on over lines.
 * @param end the end of its first line: what would be right between quotes stands before it
 */
export function readQuoted(state: YamlState, start: number, end: number): Quoted {
  const { source, text, modern } = state;
  const escape = source.charAt(start) === '"' ? badEscape(state, start) : undefined;
  const close = text.closingQuote(start, source.length, modern);
  const value = text.plainWhole(start, end);
  if (escape !== undefined && (close === undefined || escape < close)) {
    // An escape that is too short is named by its backslash, an unknown one by its letter.
    const at = modern && /[xuU]/.test(source.charAt(escape + 1)) ? escape : escape + 1;
    return { slip: { kind: 'escape', start: escape, end: Math.min(escape + 2, source.length), at, value } };
  }
  if (close === undefined) return { slip: { kind: 'quote', start, end: value.end, at: start, value } };
  return { close };
}

function badEscape(state: YamlState, start: number): number | undefined {
  const { source, modern } = state;
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '"') return undefined;
    if (character !== '\\') continue;
    const written = source.slice(at, at + 10).replace(/^\\\r\n/, '\\\n');
    if (!goodEscape[modern ? 'new' : 'old'].test(written)) return at;
    state.tolerated = true;
    at++;
  }
  return undefined;
}
