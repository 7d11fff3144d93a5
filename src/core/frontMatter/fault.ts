import type { Range } from '../text/range';
import type { Span } from '../text/span';

/**
 * Something wrong that the reader of a note comes by, as data: `core/checks` grades it and has the words. The codes are
 * those of the checks.
 */
export type Fault =
  | { readonly code: 'front-matter-not-closed'; readonly format: 'yaml' | 'toml' | 'json' }
  /** `language`: what is named behind the signs, as in `---js`; undefined where there are too many of them. */
  | { readonly code: 'front-matter-fence'; readonly format: 'yaml' | 'toml'; readonly language?: string }
  | { readonly code: 'front-matter-not-a-map' }
  /** In JSON and for Hugo before 0.152 in YAML the last one counts. */
  | { readonly code: 'yaml-duplicate-key'; readonly format: 'yaml' | 'json' }
  | {
      readonly code: 'yaml-syntax' | 'toml-syntax' | 'json-syntax';
      /** `depth`: Hugo reads it, and it is nested too deep for us. `duplicate`: of TOML, in which no key stands twice. */
      readonly why: 'syntax' | 'duplicate' | 'depth';
      /** What the package says, in English and its own terms. */
      readonly reason?: string;
    }
  /** `flag`: a truth value, whose word serves as one. */
  | { readonly code: 'title-not-text'; readonly flag: boolean }
  /** `read`: what Hugo reads for the leading 0; `none`: nothing at all; `none-since-new-yaml`: from 0.152 on. */
  | { readonly code: 'weight-not-a-number'; readonly read: number | 'none' | 'none-since-new-yaml' }
  | { readonly code: 'weight-string' | 'tags-empty' | 'date-unreadable' | 'comment-not-closed' }
  | { readonly code: 'tags-placeholder'; readonly tag: string }
  /** `item`: one of the list, and not what stands there in place of a list. */
  | { readonly code: 'tags-not-text'; readonly item: boolean }
  /** `tag`: what Hugo takes for one tag. */
  | { readonly code: 'tags-comma-string' | 'tags-string'; readonly tag: string }
  | { readonly code: 'shortcode-not-closed'; readonly name: string; readonly notation: '%' | '<' }
  | { readonly code: 'shortcode-not-ended'; readonly notation: '%' | '<' }
  /** A NUL byte, which no text has. */
  | { readonly code: 'text-encoding' }
  /** The note is only skimmed, or its front matter is read only in part. */
  | { readonly code: 'note-too-long'; readonly part: 'note' | 'front-matter' };

/** A fault in front matter; offsets count in its source. */
export type SourceFault = Fault & Span;

/** A fault in a note's text. */
export type NoteFault = Fault & { readonly range: Range };

/** More than that is no front matter of a note. It bounds the time that the packages can take over a text. */
export const longestFrontMatter = 32_768;
