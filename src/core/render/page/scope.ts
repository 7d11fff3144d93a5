import type { Span } from '../../text/span';
import type { ShortcodeNode } from '../shortcodes/shortcodeTree';
import type { SourceText } from './sourceText';

/** A part of a text that is read as one piece of Markdown, with marks in place of its shortcodes. */
export interface Scope {
  readonly source: SourceText;
  /** By the number in the mark. */
  readonly nodes: readonly ShortcodeNode[];
  /** The line of the note that a line of this piece stands on. */
  readonly lineOf: (line: number) => number;
}

/** @param lines as `markShortcodes` gives them */
export function scopeOf(
  source: SourceText,
  span: Span,
  nodes: readonly ShortcodeNode[],
  lines: readonly number[] | undefined,
): Scope {
  return { source, nodes, lineOf: lineMap(source, source.lineOf(span.start), lines) };
}

function lineMap(
  source: SourceText,
  firstLine: number,
  lines: readonly number[] | undefined,
): (line: number) => number {
  if (source.isIncluded) return () => firstLine;
  if (lines === undefined) return (line) => firstLine + line;
  const last = lines.at(-1) ?? 0;
  return (line) => firstLine + (lines[line] ?? last + line - lines.length + 1);
}
