import { findShortcodes } from '../hugo/shortcodes';
import type { Blocks } from './markdown/blocks';
import { findBlocks } from './markdown/findBlocks';
import { findInlines, type Inlines } from './markdown/inlines';
import { maskShortcodes, withPlainLineEnds } from './parseNote';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import type { Span } from '../text/span';
import { usualTodoRules, type TodoRules } from './todos/todoRules';

/** A note's body as a writer sees it. Offsets count in the text. */
export interface Prose {
  /** The text with `\n` for each lone `\r` and a sign in place of every character of a shortcode. */
  readonly text: string;
  readonly bodyStart: number;
  /** True where front matter is there and cannot be read: where the body begins is then a guess. */
  readonly broken: boolean;
  readonly blocks: Blocks;
  readonly inlines: Inlines;
  /** What readers see as words: no code, no comment, no link, no image. In the order of the text. */
  readonly spans: readonly Span[];
}

/**
 * Reads the body of a note for commands that look at its words or write into it. Never throws.
 * @param todoRules what counts as a TODO
 */
export function readProse(text: string, todoRules: TodoRules = usualTodoRules): Prose {
  const lines = withPlainLineEnds(text);
  const frontMatter = readFrontMatter(lines);
  // Of a byte order mark at the start of the first line Markdown knows nothing.
  const bodyStart = frontMatter?.block.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const body = maskShortcodes(lines, findShortcodes(lines, bodyStart));
  const blocks = findBlocks(body, bodyStart);
  const inlines = findInlines(body, blocks, todoRules);
  const { links, images, codeSpans, comments } = inlines;
  const others = [...links, ...images, ...codeSpans, ...comments].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let next = 0;
  for (const { start, end, commentedOut } of blocks.texts) {
    if (commentedOut) continue;
    let at = start;
    while (next < others.length && (others[next]?.start ?? 0) < start) next++;
    for (let other = others[next]; other !== undefined && other.start < end; other = others[++next]) {
      if (other.start > at) spans.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }
    if (at < end) spans.push({ start: at, end });
  }
  return { text: body, bodyStart, broken: frontMatter?.broken === true, blocks, inlines, spans };
}
