import type { FrontMatterValues, LocatedValue } from './frontMatterValues';
import type { ScannedList } from './scannedList';
import type { NewValue, Quote, SourceChange } from './sourceEdit';

/** How a list is written that is new: in brackets on one line, or with a dash on a line of its own before each item. */
export interface ListForm {
  readonly form: 'flow' | 'block';
  /** Spaces before a dash. */
  readonly indent: number;
}

/**
 * What is done with front matter in one of its languages. Offsets count in its source; keys are named in any case, as for
 * Hugo.
 */
export interface FrontMatterLanguage {
  /** What the opening and the closing line begin with; empty for JSON, whose braces are enough. */
  readonly fence: '---' | '+++' | '';
  /** Whether a list can stand on lines with dashes. */
  readonly hasDashes: boolean;
  /** The values and the faults of a source, by the package for its language. Never throws. */
  read(source: string): FrontMatterValues;
  /** The values of an ordinary source without the package, the same as with it; undefined at the slightest doubt. */
  readPlain?(source: string): ReadonlyMap<string, LocatedValue> | undefined;
  /** The values of a source that only newer Hugo can read; undefined where it cannot either. */
  readLenient?(source: string): FrontMatterValues | undefined;
  /** What gives a key at the top level a value; see `setScalar`. `values` are those of `source`. */
  set(source: string, values: FrontMatterValues['values'], key: string, value: NewValue): SourceChange;
  /** What adds a key with a list at the end of the top level. What comes of it has to be read again. */
  addList(
    source: string,
    values: FrontMatterValues['values'],
    key: string,
    items: readonly string[],
    form: ListForm,
    lineEnd: string,
  ): SourceChange;
  /**
   * A value on one line, with quotes where the language or its neighbours ask for them; lists in brackets.
   * @param quote to be kept where it can hold the text
   * @param flow whether it stands in brackets
   */
  write(value: NewValue, quote: Quote, flow: boolean): string;
  /** The lists of each key of that name at the top level, line by line: the source may be broken. */
  findLists(source: string, key: string): readonly ScannedList[];
}
