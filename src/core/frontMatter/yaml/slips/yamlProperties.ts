import type { YamlState } from './yamlState';

/** The characters of a tag. [yaml.v2: scannerc.go, yaml_parser_scan_tag_uri; tried with Hugo 0.111] */
const tagName = /^![\w\-;/?:@&=+$,.!~*'()[\]%]*$/;

/** What an anchor, a tag or an alias comes to: the offset behind it, or the one where the scanner stops. */
export interface Property {
  readonly end: number;
  readonly fault?: number;
}

/**
 * Reads `&anchor` or `!tag` at `at`.
 * @param stop ends a name within brackets: a pattern of one character
 */
export function readProperty(state: YamlState, at: number, end: number, stop?: RegExp): Property {
  const { source, modern, text } = state;
  const length = nameLength(source, at, end, stop);
  const name = source.slice(at, at + length);
  const behind = at + length;
  if (!state.takesProperty()) return { end: behind, fault: at };
  if (source.charAt(at) === '!')
    return !modern && !tagName.test(name) ? { end: behind, fault: at } : { end: behind };
  if (name === '&' || (!modern && !/^&[\w-]+$/.test(name))) return { end: behind, fault: at };
  // To the newer library an anchor wants a token behind it.
  if (modern && text.skip(behind, ' \t\r\n') >= source.length) return { end: behind, fault: at };
  state.anchors.add(name.slice(1));
  return { end: behind };
}

/** Reads `*alias` at `at`; the newer Hugo points behind the sign. */
export function readAlias(state: YamlState, at: number, end: number, stop?: RegExp): Property {
  const behind = at + nameLength(state.source, at, end, stop);
  const name = state.source.slice(at + 1, behind);
  // The newer library looks for the name behind spaces, too.
  if (name === '') {
    const next = state.text.skip(behind, ' \t');
    return { end: behind, fault: state.modern && next < end ? next : at };
  }
  if (name.startsWith('*')) return { end: behind, fault: at + 1 };
  return state.anchors.has(name) ? { end: behind } : { end: behind, fault: at + 1 };
}

function nameLength(source: string, at: number, end: number, stop: RegExp | undefined): number {
  let behind = at + 1;
  while (behind < end && !/\s/.test(source.charAt(behind)) && stop?.test(source.charAt(behind)) !== true)
    behind++;
  return behind - at;
}
