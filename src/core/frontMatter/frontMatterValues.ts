import type { SourceFault } from './fault';

/** One value of front matter and where it stands. Offsets count in the front matter's source, quotes included. */
export interface LocatedValue {
  /** Text, number, boolean, null, a date or a plain object; for a list see `items`. */
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** The items where the value is a list. */
  readonly items: readonly LocatedValue[] | undefined;
}

/** What stands at the top level of front matter, whatever its language. */
export interface FrontMatterValues {
  /** By key in lower case: Hugo's keys have no case. A Map, so that a key like `__proto__` is a key like any other. */
  readonly values: ReadonlyMap<string, LocatedValue>;
  readonly faults: readonly SourceFault[];
  /** True where the source could not be read; `values` then holds what could be saved. */
  readonly broken: boolean;
}

export const noValues: FrontMatterValues = { values: new Map(), faults: [], broken: false };
