import type { Range } from '../text/range';

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
