import type { Found } from './finding';

/** The first of several findings that say the same, and those behind it. */
export interface Folded<T> {
  readonly first: T;
  readonly others: readonly T[];
}

/** The findings of one note, those that say the same as one, in the order of the first of each. */
export function foldFindings<T extends Pick<Found, 'code' | 'message'>>(found: readonly T[]): Folded<T>[] {
  return groups(found, ({ code, message }) => `${code} ${message}`).map(([first, ...others]) => ({
    first,
    others,
  }));
}

/** Those with the same key together, in the order of the first of each. */
export function groups<T>(all: readonly T[], keyOf: (each: T) => string): (readonly [T, ...T[]])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = found.get(key);
    if (group === undefined) found.set(key, [each]);
    else group.push(each);
  }
  return [...found.values()];
}
