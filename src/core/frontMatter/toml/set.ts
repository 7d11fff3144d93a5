import * as l10n from '@vscode/l10n';
import { parse } from 'smol-toml';
import { nextLineStart } from '../../text/lines';
import type { FrontMatterValues } from '../frontMatterValues';
import {
  isList,
  keyBefore,
  onOneLine,
  quoteAt,
  refuseSpellings,
  type NewValue,
  type Quote,
  type SourceChange,
} from '../sourceEdit';

/** Sets a key above the first table of TOML front matter; see `FrontMatterLanguage.set`. */
export function setToml(
  source: string,
  values: FrontMatterValues['values'],
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
    const refused = l10n.t('The value is a list or a table. Replace it with text or a number first.');
    return { refused, at: old.start };
  }
  return [
    {
      start: old.start,
      end: old.end,
      newText: writeToml(value, isList(value) ? '' : quoteAt(source, old.start)),
    },
  ];
}

function newTomlKey(
  source: string,
  values: FrontMatterValues['values'],
  key: string,
  value: NewValue,
): SourceChange {
  const before = keyBefore(key, new Set(values.keys()));
  const equals = /^\s*[\w-]+([ \t]*=[ \t]*)/m.exec(source)?.[1] ?? ' = ';
  const line = `${key}${equals}${writeToml(value, '')}`;
  const after = before === undefined ? [...values.values()] : [values.get(before)];
  const end = Math.max(0, ...after.map((located) => located?.end ?? 0));
  return { at: end === 0 ? 0 : nextLineStart(source, end), line };
}

/** See `FrontMatterLanguage.write`. */
export function writeToml(value: NewValue, quote: Quote): string {
  return onOneLine(value, quote, true, tomlScalar);
}

function tomlScalar(value: string | number, quote: Quote): string {
  if (typeof value === 'number' && quote === '') return String(value);
  const text = String(value);
  // TOML 1.0: a literal string holds no quote and, but for the tab, no control character.
  if (quote === "'" && !/['\p{Cc}\p{Surrogate}]/u.test(text.replaceAll('\t', ' '))) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\p{Cc}\ufeff\u2028\u2029\p{Surrogate}]/gu, escaped)}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
