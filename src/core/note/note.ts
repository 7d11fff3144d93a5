import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Range } from '../text/range';
import type { NoteFault } from '../frontMatter/fault';
import type { TalkText } from './talk/talkText';

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
  readonly faults: readonly NoteFault[];
  /** Where the body starts, after the front matter. */
  readonly bodyStart: Range['start'];
  /** What it says about its talk in other forms than Hugo's; only of a note that was read as one without Hugo. */
  readonly talk?: TalkText;
}
