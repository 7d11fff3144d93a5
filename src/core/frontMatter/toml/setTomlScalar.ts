import * as l10n from '@vscode/l10n';
import { parse } from 'smol-toml';
import type { FrontMatterValues } from '../frontMatterValues';
import {
  isList,
  keyBefore,
  nextLineStart,
  refuseSpellings,
  type NewValue,
  type SourceChange,
} from '../sourceEdit';

/** Sets a key above the first table of TOML front matter; see `setScalar`. `values` are those of `source`. */
export function setTomlScalar(
  source: string,
  { values }: FrontMatterValues,
  key: string,
  value: NewValue,
): SourceChange {
  const old = values.get(key.toLowerCase());
  if (!old) return newTomlKey(source, values, key, value);
  const spellings = refuseSpellings(Object.keys(parse(source)), key, old.start);
  if (spellings) return spellings;
  const written = source.slice(old.start, old.end);
  // A list that may hold a comment is left to its writer.
  const isPlainList = written.startsWith('[') && !written.includes('#');
  if (written === '' || (/^[[{]/.test(written) && !(isList(value) && isPlainList))) {
    const refused = l10n.t('The value is a list or a table. Write one text or number there first.');
    return { refused, at: old.start };
  }
  return [{ start: old.start, end: old.end, newText: tomlValue(value, written) }];
}

function newTomlKey(
  source: string,
  values: FrontMatterValues['values'],
  key: string,
  value: NewValue,
): SourceChange {
  const before = keyBefore(key, new Set(values.keys()));
  const equals = /^\s*[\w-]+([ \t]*=[ \t]*)/m.exec(source)?.[1] ?? ' = ';
  const line = `${key}${equals}${tomlValue(value, '')}`;
  const after = before === undefined ? [...values.values()] : [values.get(before)];
  const end = Math.max(0, ...after.map((located) => located?.end ?? 0));
  return { at: end === 0 ? 0 : nextLineStart(source, end), line };
}

function tomlValue(value: NewValue, old: string): string {
  if (isList(value)) return `[${value.map((item) => tomlScalar(item, '')).join(', ')}]`;
  return typeof value === 'boolean' ? String(value) : tomlScalar(value, old);
}

/**
 * Text or a number as a TOML value on one line.
 * @param old the value as written, whose kind of quotes is kept where it can hold the text; empty for none.
 */
export function tomlScalar(value: string | number, old: string): string {
  if (typeof value === 'number' && !/^["']/.test(old)) return String(value);
  const text = String(value);
  // TOML 1.0: a literal string holds no quote and, but for the tab, no control character.
  if (old.startsWith("'") && !/['\p{Cc}\p{Surrogate}]/u.test(text.replaceAll('\t', ' '))) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\p{Cc}\ufeff\u2028\u2029\p{Surrogate}]/gu, escaped)}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
