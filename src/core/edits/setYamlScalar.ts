import * as l10n from '@vscode/l10n';
import {
  isAlias,
  isMap,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { keyBefore, nextLineStart, refuseSpellings, type SourceChange } from './sourceEdit';
import { yamlScalar } from './yamlScalar';

/**
 * Sets a key of YAML front matter; see `setScalar`. What is broken or holds a second document (`...`) is refused.
 * Of a key that stands twice the last one counts, as for Hugo before 0.152 (later ones refuse the page).
 */
export function setYamlScalar(source: string, key: string, value: string | number): SourceChange {
  const document = parseDocument(source, {
    keepSourceTokens: true,
    logLevel: 'error',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) return { refused: l10n.t('YAML cannot be read here: {0}', error.message), at: error.pos[0] };
  const map: unknown = document.contents;
  if (!isMap(map)) return newYamlKey(source, undefined, key, value);
  const pair = map.items.findLast((item) => keyOf(item) === key.toLowerCase());
  const keys = map.items.flatMap((item) => (isScalar(item.key) ? String(item.key.value) : []));
  const spellings = refuseSpellings(keys, key, isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0);
  if (spellings) return spellings;
  return pair ? changeYamlValue(source, document, map, pair, value) : newYamlKey(source, map, key, value);
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value).toLowerCase() : undefined;
}

function changeYamlValue(
  source: string,
  document: Document,
  map: YAMLMap,
  { key, value: node, srcToken }: Pair,
  value: string | number,
): SourceChange {
  const flow = map.flow === true;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const keyAt = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const properties = srcToken?.sep?.filter(({ type }) => type === 'anchor' || type === 'tag') ?? [];
  if (isAlias(node) && node.range) {
    const [start, end] = node.range;
    return [{ start, end, newText: yamlScalar(value, { style: 'plain', flow }) }];
  }
  if (!isScalar(node)) {
    const refused = l10n.t('The value is a list or a map. Write one text or number there first.');
    return { refused, at: keyAt };
  }
  if (node.anchor !== undefined && isReferred(document, node.anchor)) {
    const refused = l10n.t('Other keys repeat this value (*{0}). Write it out there first.', node.anchor);
    return { refused, at: keyAt };
  }
  if (!node.range || !colon) return { refused: l10n.t('The key has no value of its own.'), at: keyAt };
  const [start, end] = node.range;
  // An anchor that nobody refers to and a tag (`!!str`) belong to the old value.
  const valueStart = Math.min(start, ...properties.map(({ offset }) => offset));
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return replaceBlockScalar(source, valueStart, end, yamlScalar(value, { style: 'plain', flow }));
  }
  if (start === end && properties.length === 0) {
    const behind = colon.offset + 1;
    return [{ start: behind, end: behind, newText: ` ${yamlScalar(value, { style: 'plain', flow })}` }];
  }
  return [
    {
      start: valueStart,
      end: Math.max(end, valueStart),
      newText: yamlScalar(value, { style: styleOf(node), flow }),
    },
  ];
}

function styleOf({ type }: Scalar): 'single' | 'double' | 'plain' {
  return type === 'QUOTE_SINGLE' ? 'single' : type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
}

/** The header (`>-`) becomes the value; a comment behind it stays; the lines of text go. */
function replaceBlockScalar(source: string, start: number, end: number, newText: string): SourceChange {
  const header = /[|>][-+\d]*/g;
  header.lastIndex = start;
  const headerEnd = header.exec(source) ? header.lastIndex : start;
  const textStart = nextLineStart(source, headerEnd);
  const replaced = { start, end: headerEnd, newText };
  return end > textStart ? [replaced, { start: textStart, end, newText: '' }] : [replaced];
}

function isReferred(document: Document, anchor: string): boolean {
  let found = false;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.source !== anchor) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function newYamlKey(
  source: string,
  map: YAMLMap | undefined,
  key: string,
  value: string | number,
): SourceChange {
  const flow = map?.flow === true;
  const line = `${key}: ${yamlScalar(value, { style: 'plain', flow })}`;
  if (!map) return { at: source.length, line };
  if (flow) {
    const at = (map.range?.[0] ?? 0) + 1;
    return [{ start: at, end: at, newText: map.items.length > 0 ? `${line}, ` : line }];
  }
  const first = map.items[0]?.key;
  const firstAt = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const firstLine = source.lastIndexOf('\n', firstAt - 1) + 1;
  const indent = source.slice(firstLine, firstAt);
  const before = keyBefore(key, new Set(map.items.flatMap((item) => keyOf(item) ?? [])));
  if (before === '') return { at: firstLine, line: indent + line };
  const pair = map.items.findLast((item) => keyOf(item) === before);
  return { at: pair ? endOfPair(source, pair) : source.length, line: indent + line };
}

/** Behind the line on which a key's value ends, a comment on it included. */
function endOfPair(source: string, { key, value }: Pair): number {
  const ends = [key, value].map((node) => (isScalar(node) || isMap(node) ? (node.range?.[1] ?? 0) : 0));
  const end = Math.max(...ends);
  const written = source.slice(0, end).trimEnd();
  return nextLineStart(source, written.length);
}
