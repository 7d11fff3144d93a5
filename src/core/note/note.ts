import type { Cascade } from '../hugo/cascades';
import type { Range } from '../text/range';
import type { TalkText } from './talkText';

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

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The text without marks and closing hashes. */
  readonly text: string;
  readonly range: Range;
}

/** Which brackets a shortcode has: `{{% %}}` or `{{< >}}`. */
export type ShortcodeNotation = '%' | '<';

export type ButtonKind = 'video' | 'slides' | 'code' | 'other';

/**
 * A `button` shortcode. A placeholder is one that stands in an HTML comment or whose address is empty or an example
 * (`https://example.com/…`, `TODO`): the page's reader does not get to the talk through it.
 */
export interface Button {
  readonly kind: ButtonKind;
  readonly notation: ShortcodeNotation;
  readonly commentedOut: boolean;
  readonly placeholder: boolean;
  readonly label: string;
  readonly href: string;
  readonly style: string | undefined;
  readonly icon: string | undefined;
  /** From the first `{` of the opening to the last `}` of the closing shortcode. */
  readonly range: Range;
  /** The comment around it, `<!--` to `-->`; undefined where it is live. */
  readonly commentRange: Range | undefined;
  /** The href value between its quotes; undefined where there is no href. */
  readonly hrefRange: Range | undefined;
  readonly labelRange: Range;
}

/** What a TODO can ask for. */
export const todoKinds = [
  'slide',
  'image',
  'diagram',
  'chart',
  'table',
  'code',
  'draw',
  'link',
  'unwritten',
  'other',
] as const;

export type TodoKind = (typeof todoKinds)[number];

/** What a picture can close: all but what waits for an address or for words. */
export const pictureKinds: readonly TodoKind[] = todoKinds.filter(
  (kind) => kind !== 'link' && kind !== 'unwritten',
);

export interface Todo {
  readonly kind: TodoKind;
  /** The name of a kind of the user's own, where one fits; `kind` is then `other`. */
  readonly ownKind?: string;
  /** How many pieces are wanted: the number in `(3 slides)`, else 1. */
  readonly count: number;
  /** What it is about, in the writer's words without number and time; empty where the line says only TODO. */
  readonly hint: string;
  /**
   * The moment of the talk in seconds, where a time stands right before the TODO (`[12:34] TODO: …`), or in it: first
   * (`TODO: 12:34 …`), in brackets (`TODO: … (12:34)`) or behind an at sign. A time elsewhere is one of the day.
   */
  readonly timestamp?: number;
  /** The line's text from the marker on. */
  readonly text: string;
  /** From the marker to the end of the TODO's text. */
  readonly range: Range;
}

/** A Markdown link, reference link, autolink or image as written; not resolved. */
export interface Link {
  readonly text: string;
  /** The address as written, without `<>` and title. */
  readonly href: string;
  readonly range: Range;
  readonly hrefRange: Range;
  /** True for a link that stands in an HTML comment. */
  readonly commentedOut: boolean;
  /** Of a bare address, the word that its line begins with: `Slides` for `- Slides: https://…`. */
  readonly label?: string;
}

export interface Diagram {
  /** A fenced code block of language `mermaid`, or the `mermaid` shortcode. */
  readonly notation: 'fence' | 'shortcode';
  readonly source: string;
  readonly range: Range;
  readonly sourceRange: Range;
}

/** Names of what can be wrong in a note, for quick fixes, tests and the command line. They do not change. */
export type ProblemCode =
  | 'front-matter-language'
  | 'front-matter-not-closed'
  | 'front-matter-syntax'
  | 'front-matter-duplicate-key'
  | 'front-matter-not-a-map'
  | 'front-matter-too-deep'
  | 'tags-comma-string'
  | 'tags-string'
  | 'tags-not-text'
  | 'tags-placeholder'
  | 'tags-empty'
  | 'weight-string'
  | 'weight-not-a-number'
  | 'date-unreadable'
  | 'title-not-text'
  | 'shortcode-not-closed'
  | 'comment-not-closed'
  | 'nul-byte'
  | 'text-too-long';

export interface Problem {
  readonly code: ProblemCode;
  /** `error`: Hugo refuses the page. `warning`: something is lost. `info`: it works, but not for the reason written. */
  readonly severity: 'error' | 'warning' | 'info';
  /** For a person, in the language of the user interface; says the way out. */
  readonly message: string;
  readonly range: Range;
}

/** Everything that Talk Notes knows about one note. Plain data; it holds no reference to the text. */
export interface Note {
  readonly uri: string;
  readonly frontMatter: FrontMatter;
  readonly headings: readonly Heading[];
  readonly buttons: readonly Button[];
  readonly todos: readonly Todo[];
  readonly links: readonly Link[];
  readonly images: readonly Link[];
  readonly diagrams: readonly Diagram[];
  /** Ids and names that the text gives to places, besides those that headings get; perhaps more than the page will have. */
  readonly ids: readonly string[];
  /** Whether attributes of HTML, or parameters of shortcodes, may hold an address of the site. */
  readonly localAttributes: boolean;
  /** The names of the shortcodes that it calls outside code, in lower case, each once. */
  readonly shortcodes: readonly string[];
  readonly problems: readonly Problem[];
  /** Where the body starts, after the front matter. */
  readonly bodyStart: Range['start'];
  /** What it says about its talk in other forms than Hugo's; only of a note that was read as one without Hugo. */
  readonly talk?: TalkText;
}
