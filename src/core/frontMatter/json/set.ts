import * as l10n from '@vscode/l10n';
import type { FrontMatterValues } from '../frontMatterValues';
import {
  isList,
  onOneLine,
  quoteAt,
  refuseSpellings,
  type NewValue,
  type Quote,
  type SourceChange,
} from '../sourceEdit';

/** Sets a key of JSON front matter; see `FrontMatterLanguage.set`. */
export function setJson(
  source: string,
  values: FrontMatterValues['values'],
  key: string,
  value: NewValue,
): SourceChange {
  const old = values.get(key.toLowerCase());
  if (!old) return newJsonKey(source, values, key, value);
  const spellings = refuseSpellings(Object.keys(JSON.parse(source) as object), key, old.start);
  if (spellings) return spellings;
  const written = source.slice(old.start, old.end);
  if (/^[[{]/.test(written) && !(isList(value) && written.startsWith('['))) {
    const refused = l10n.t('The value is a list or an object. Replace it with text or a number first.');
    return { refused, at: old.start };
  }
  return [{ start: old.start, end: old.end, newText: writeJson(value, quoteAt(source, old.start)) }];
}

/** See `FrontMatterLanguage.write`. */
export function writeJson(value: NewValue, quote: Quote): string {
  return onOneLine(value, quote, false, (text) => JSON.stringify(quote === '' ? text : String(text)));
}

/** Behind the last member, on a line of its own where the others have one. */
function newJsonKey(
  source: string,
  values: FrontMatterValues['values'],
  key: string,
  value: NewValue,
): SourceChange {
  const open = source.indexOf('{') + 1;
  const lead = /^\s*/.exec(source.slice(open))?.[0] ?? '';
  const colon = /"(\s*:\s*)/.exec(source)?.[1] ?? ': ';
  const member = `${JSON.stringify(key)}${colon}${writeJson(value, '')}`;
  const end = Math.max(0, ...[...values.values()].map((located) => located.end));
  if (end === 0) return [{ start: open, end: open, newText: member }];
  return [{ start: end, end, newText: `,${lead === '' ? ' ' : lead}${member}` }];
}
