/**
 * Parts of patterns for what stands before the words of a line, in the order in which Markdown takes them. Each may be
 * missing.
 */
export const lineMarks = {
  /** Quote marks, and the indent. */
  quotes: String.raw`[\s>]*`,
  /** `- `, `1. ` and their like. */
  listMarker: String.raw`(?:(?:[-*+]|\d{1,9}[.)])\s+)?`,
  /** `[ ] `, ticked or not. */
  taskBox: String.raw`(?:\[[ xX]\]\s+)?`,
  /** `## ` */
  headingSigns: String.raw`(?:#{1,6}\s+)?`,
  /** Emphasis, quotation marks, an opening parenthesis. */
  emphasis: String.raw`[*_~"'(]*`,
} as const;
