import { nextLineStart, type SourceEdit } from '../frontMatter/sourceEdit';
import type { FrontMatterBlock } from '../frontMatter/frontMatterBlock';
import type { FrontMatterValues } from '../frontMatter/frontMatterValues';
import type { TagHabit } from './tagHabit';
import { tagLines, tagListText } from './tagText';

/** The source of a note's front matter, and how its lines are written. */
export interface TagSource {
  readonly source: string;
  readonly format: FrontMatterBlock['format'];
  readonly lineEnd: string;
  /** For a YAML list that is new. */
  readonly habit: TagHabit;
}

/**
 * A `tags` key with these tags, where there is none yet: on a line of its own behind the last key, in TOML above the
 * first table. What comes of it has to be read again: a mapping in braces, for one, has no last line.
 */
export function newTagsKey(
  { source, format, lineEnd, habit }: TagSource,
  { values }: FrontMatterValues,
  tags: readonly string[],
): readonly SourceEdit[] {
  const lastEnd = Math.max(0, ...[...values.values()].map(({ end }) => end));
  if (format === 'json') {
    const open = source.indexOf('{') + 1;
    const lead = /^\s*/.exec(source.slice(open))?.[0] ?? '';
    const member = `"tags": ${tagListText(tags, format)}`;
    return lastEnd === 0
      ? [{ start: open, end: open, newText: member }]
      : [{ start: lastEnd, end: lastEnd, newText: `,${lead === '' ? ' ' : lead}${member}` }];
  }
  if (format === 'toml') {
    const at = lastEnd === 0 ? 0 : nextLineStart(source, lastEnd);
    return [{ start: at, end: at, newText: `tags = ${tagListText(tags, format)}${lineEnd}` }];
  }
  const list =
    habit.form === 'flow' ? ` ${tagListText(tags, format)}` : tagLines(tags, habit.indent, lineEnd);
  return [{ start: source.length, end: source.length, newText: `tags:${list}${lineEnd}` }];
}
