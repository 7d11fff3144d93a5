import * as l10n from '@vscode/l10n';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { nextLineStart } from '../../text/lines';
import { readYaml } from '../../text/yamlDocument';
import type { FrontMatterValues } from '../frontMatterValues';
import {
  isList,
  keyBefore,
  onOneLine,
  refusedAsUnread,
  refuseSpellings,
  type NewValue,
  type Quote,
  type SourceChange,
} from '../sourceEdit';
import { yamlScalar } from './yamlScalar';

/**
 * Sets a key of YAML front matter; see `FrontMatterLanguage.set`. What is broken or holds a second document (`...`) is refused.
 * Of a key that stands twice the last one counts, as for Hugo before 0.152 (later ones refuse the page).
 */
export function setYaml(
  source: string,
  _: FrontMatterValues['values'],
  key: string,
  value: NewValue,
): SourceChange {
  const document = readYaml(source, { keepSourceTokens: true });
  if ('tooDeep' in document) return { refused: refusedAsUnread(), at: document.tooDeep };
  const [error] = document.errors;
  if (error) return { refused: refusedAsUnread(), at: error.pos[0] };
  if (document.next !== undefined) {
    return {
      refused: l10n.t('A second YAML document starts here. Remove the line that ends the first one.'),
      at: document.next,
    };
  }
  const map: unknown = document.contents;
  if (!isMap(map)) return newYamlKey(source, undefined, key, value);
  const pair = map.items.findLast((item) => keyOf(item) === key.toLowerCase());
  const keys = map.items.flatMap((item) => (isScalar(item.key) ? String(item.key.value) : []));
  const spellings = refuseSpellings(keys, key, isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0);
  if (spellings) return spellings;
  return pair ? changeYamlValue(source, map, pair, value) : newYamlKey(source, map, key, value);
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value).toLowerCase() : undefined;
}

function changeYamlValue(
  source: string,
  map: YAMLMap,
  { key, value: node, srcToken }: Pair,
  value: NewValue,
): SourceChange {
  const flow = map.flow === true;
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const keyAt = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const properties = srcToken?.sep?.filter(({ type }) => type === 'anchor' || type === 'tag') ?? [];
  if (isAlias(node) && node.range) {
    const [start, end] = node.range;
    return [{ start, end, newText: writeYaml(value, '', flow) }];
  }
  if (isList(value) && isSeq(node)) return changeYamlList(source, node, colon?.offset ?? keyAt, value);
  if (!isScalar(node)) {
    const refused = l10n.t('The value is a list or a map. Replace it with text or a number first.');
    return { refused, at: keyAt };
  }
  if (node.anchor !== undefined && isReferred(map, node.anchor)) {
    const refused = l10n.t('Other keys refer to this value (*{0}). Write it out there first.', node.anchor);
    return { refused, at: keyAt };
  }
  if (!node.range || !colon) return { refused: l10n.t('The key has no value.'), at: keyAt };
  const [start, end] = node.range;
  // An anchor that nobody refers to and a tag (`!!str`) belong to the old value.
  const valueStart = Math.min(start, ...properties.map(({ offset }) => offset));
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return replaceBlockScalar(source, valueStart, end, writeYaml(value, '', flow));
  }
  if (start === end && properties.length === 0) {
    const behind = colon.offset + 1;
    return [{ start: behind, end: behind, newText: ` ${writeYaml(value, '', flow)}` }];
  }
  return [
    {
      start: valueStart,
      end: Math.max(end, valueStart),
      newText: writeYaml(value, isList(value) ? '' : quoteOf(node), flow),
    },
  ];
}

/** A list stays one in brackets where it is that; one of lines with dashes becomes that. */
function changeYamlList(
  source: string,
  { flow, range, anchor }: YAMLSeq,
  colon: number,
  items: readonly string[],
): SourceChange {
  const [start, end] = range ?? [colon, colon];
  const from = flow === true ? start : colon + 1;
  const to = flow === true ? end : from + source.slice(from, end).trimEnd().length;
  if (anchor !== undefined || source.slice(from, to).includes('#')) {
    return {
      refused: l10n.t('The list has comments or is referenced elsewhere. Edit it by hand.'),
      at: start,
    };
  }
  const written = writeYaml(items, '', true);
  return [{ start: from, end: to, newText: flow === true ? written : ` ${written}` }];
}

/** See `FrontMatterLanguage.write`. */
export function writeYaml(value: NewValue, quote: Quote, flow: boolean): string {
  return onOneLine(value, quote, flow, yamlScalar);
}

function quoteOf({ type }: Scalar): Quote {
  return type === 'QUOTE_SINGLE' ? "'" : type === 'QUOTE_DOUBLE' ? '"' : '';
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

function isReferred(root: Node, anchor: string): boolean {
  let found = false;
  visit(root, {
    Alias: (_, alias) => {
      if (alias.source !== anchor) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function newYamlKey(source: string, map: YAMLMap | undefined, key: string, value: NewValue): SourceChange {
  const flow = map?.flow === true;
  const line = `${key}: ${writeYaml(value, '', flow)}`;
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
