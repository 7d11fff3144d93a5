import * as l10n from '@vscode/l10n';

/** What a key of front matter can be set to: a text, a number, a truth value, or a list of texts. */
export type NewValue = string | number | boolean | readonly string[];

export function isList(value: NewValue): value is readonly string[] {
  return typeof value === 'object';
}

/** The sign around a text; empty for none. */
export type Quote = '' | '"' | "'";

/** A value on one line, lists in brackets. `scalar` writes texts and numbers, of a list as it stands in brackets. */
export function onOneLine(
  value: NewValue,
  quote: Quote,
  flow: boolean,
  scalar: (value: string | number, quote: Quote, flow: boolean) => string,
): string {
  if (isList(value)) return `[${value.map((item) => scalar(item, quote, true)).join(', ')}]`;
  return typeof value === 'boolean' ? String(value) : scalar(value, quote, flow);
}

/** The quote that a value begins with. */
export function quoteAt(source: string, start: number): Quote {
  const first = source.charAt(start);
  return first === '"' || first === "'" ? first : '';
}

/** A replacement in front matter's source; offsets count in the source. */
export interface SourceEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A change that cannot be made without risk to what is written. */
export interface SourceRefusal {
  /** For a person: what is in the way and what to do. */
  readonly refused: string;
  /** Where it stands in the source. */
  readonly at: number;
}

/** What an edit says of front matter that cannot be read; what is wrong in it, the checks say there. */
export function refusedAsUnread(): string {
  return l10n.t('Can’t read the front matter. Fix it first.');
}

/** A line to be put in before `at`, without its line end. */
export interface NewLine {
  readonly at: number;
  readonly line: string;
}

/**
 * Refuses a key that stands there in several spellings (`title`, `Title`): which of them Hugo takes is left to chance.
 * @param keys all keys at the top level, as written.
 */
export function refuseSpellings(keys: Iterable<string>, key: string, at: number): SourceRefusal | undefined {
  const [first, second] = new Set([...keys].filter((each) => each.toLowerCase() === key.toLowerCase()));
  if (first === undefined || second === undefined) return undefined;
  return { refused: l10n.t('Hugo reads “{0}” and “{1}” as the same key. Remove one.', first, second), at };
}

export type SourceChange = readonly SourceEdit[] | NewLine | SourceRefusal;

/** Keys stand in this order where a new one is put in: a new key follows the nearest one before it that is there. */
const usualOrder = ['title', 'linktitle', 'weight'];

/**
 * The key behind which a new key belongs: `''` for the first place, undefined for the end.
 * @param present the keys that are there, in lower case.
 */
export function keyBefore(key: string, present: ReadonlySet<string>): string | undefined {
  const place = usualOrder.indexOf(key.toLowerCase());
  if (place < 0) return undefined;
  const before = usualOrder.slice(0, place).findLast((earlier) => present.has(earlier));
  return before ?? (place === 0 ? '' : undefined);
}
