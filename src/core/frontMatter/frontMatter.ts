import type { Cascade } from '../hugo/cascades';
import type { Range } from '../text/range';

/** The language of a note's front matter; `none` where there is no front matter. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'none';

/** A word in the text and where it stands. `range` covers the value with its quotes. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/**
 * What Hugo and Relearn read from the front matter, in the reading that Hugo has (keys in any case, weight as whole
 * number). A field is undefined where it is absent or has no usable value; a finding in `problems` tells which.
 */
export interface FrontMatter {
  readonly format: FrontMatterFormat;
  /** From the first fence to the end of the last, line ends included; undefined where there is no front matter. */
  readonly range: Range | undefined;
  /** True where the front matter is there and cannot be read: Hugo would refuse the page. */
  readonly broken: boolean;
  readonly title: Located<string> | undefined;
  readonly linkTitle: string | undefined;
  /** Known to older themes; Relearn 7 does not use it. */
  readonly menuTitle: string | undefined;
  /** 0 means the same as undefined to Hugo: no weight. */
  readonly weight: Located<number> | undefined;
  readonly tags: readonly Located<string>[];
  readonly categories: readonly Located<string>[];
  readonly speakers: readonly string[];
  /** Milliseconds since 1970 UTC, for `date`, `publishDate`, `expiryDate`, `start`, `end`. */
  readonly date: number | undefined;
  readonly publishDate: number | undefined;
  readonly expiryDate: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** True where `start` says no zone: Hugo reads it as UTC, the writer means the clock on the wall. */
  readonly wallClock: boolean;
  readonly draft: boolean;
  readonly hidden: boolean;
  /** `build` (or the older `_build`) with `list: never` or `render: never`. */
  readonly unlisted: boolean;
  /** Both, or `headless`: Hugo writes no page of it. */
  readonly unwritten: boolean;
  /** `cascade`: gives values to the page and those below, which nobody sees in them. */
  readonly cascade: readonly Cascade[];
  /** Of the keys that a page may inherit those that it has itself, in lower case. */
  readonly ownKeys: readonly string[];
  /** HTML that Relearn's menu shows before and behind the title. */
  readonly menuPre: string | undefined;
  readonly menuPost: string | undefined;
  /** The release of Hugo from which on it can be read, where older ones refuse the page. */
  readonly readableSince: string | undefined;
  /** A talk that the writer of the notes gave: `ownTalk: true`. */
  readonly ownTalk: boolean;
  /** Relearn's `ordersectionsby`, lower case, as written. */
  readonly orderSectionsBy: string | undefined;
  /** Addresses that plain notes keep in keys like `video:` and `slides:`. */
  readonly links: readonly FrontMatterLink[];
}

export interface FrontMatterLink extends Located<string> {
  readonly kind: 'video' | 'slides' | 'code';
}
