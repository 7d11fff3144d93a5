import type { LocatedValue } from './frontMatterValues';
import { hugoDate } from './hugoDate';

const falseWords = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);
const trueWords = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);

/** No value at all: the key stands there alone. */
export function isNothing({ value, items }: LocatedValue): boolean {
  return (value === null || value === undefined) && items === undefined;
}

/** As Hugo's cast.ToString; undefined for lists, tables and nothing. */
export function textOf({ value }: LocatedValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? isoText(value) : undefined;
}

/** smol-toml's dates know whether they have a time; one that holds no date at all throws. */
export function isoText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/**
 * Milliseconds since 1970; undefined for what is no date.
 * @param lenient lets the seconds be missing, which Hugo does not
 */
export function timeOf({ value }: LocatedValue, lenient: boolean): number | undefined {
  if (value instanceof Date) {
    const text = isoText(value);
    return text === undefined ? undefined : hugoDate(text, true);
  }
  // Hugo takes a number for seconds since 1970.
  if (typeof value === 'number') return value * 1000;
  return typeof value === 'string' ? hugoDate(value, lenient) : undefined;
}

/** What Hugo's cast.ToBool reads as false, and not as nothing. */
export function isFalse(value: unknown): boolean {
  return value === false || (typeof value === 'string' && falseWords.has(value));
}

/** As Hugo's cast.ToBool. */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'string') return trueWords.has(value);
  return value === true || (typeof value === 'number' && value !== 0);
}

/** The own member of that name, in any case. */
export function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined;
  return Object.entries(value).find(([name]) => name.toLowerCase() === key)?.[1] as unknown;
}
