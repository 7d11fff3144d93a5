import { pairShortcodes, findShortcodes } from '../hugo/shortcodes';
import type { LineIndex } from '../text/lineIndex';
import { endOfLine } from '../text/lines';
import { spanAt, type Span } from '../text/span';
import { readButton } from './buttons/readButton';
import type { Note } from './note';
import { hasLocalAttributes } from './localAttributes';
import { TodoFinder } from './todos/todoFinder';
import type { TodoRules } from './todos/todoRules';
import { readTodo } from './todos/readTodo';

/** The start of a note, in characters, in which its title and all that is said of it stand. */
export const skimmedStart = 100_000;

/**
 * What is known of a note that is too long to be read as Markdown: its start, and behind that the buttons and TODOs that a
 * search for their signs finds. A code block is known by its fences and a comment by its brackets, wherever they stand.
 * Some four times as fast as reading it.
 * @param lines the text with `\n` for each lone `\r`
 * @param head what was read of its first {@link skimmedStart} characters
 */
export function skimNote(head: Note, lines: string, index: LineIndex, rules: TodoRules): Note {
  const bodyStart = index.offset(head.bodyStart);
  const comments = [...spansBetween(lines, bodyStart, '<!--', '-->')];
  const fences = [...fencedSpans(lines, bodyStart)];
  const { tags } = findShortcodes(lines, bodyStart);
  const calls = pairShortcodes(tags.filter(({ start }) => spanAt(fences, start) === undefined));
  const finder = new TodoFinder(lines, rules);
  for (const { index: at } of lines.matchAll(rules.anywhere)) {
    if (at < bodyStart || spanAt(fences, at) !== undefined) continue;
    // What was found goes on to the end of its line.
    if (at < (finder.found.at(-1)?.end ?? 0)) continue;
    const comment = spanAt(comments, at);
    const start = Math.max(lines.lastIndexOf('\n', at) + 1, comment === undefined ? 0 : comment.start + 4);
    const end = Math.min(endOfLine(lines, at), comment === undefined ? lines.length : comment.end - 3);
    if (at - start > longestBefore || end < at) continue;
    finder.enter(start, end, comment !== undefined);
    finder.tryAt(at, []);
    finder.leave();
  }
  return {
    ...head,
    localAttributes: hasLocalAttributes(lines, bodyStart),
    buttons: calls
      .filter(({ open }) => open.name.toLowerCase() === 'button')
      .map((call) => readButton(call, spanAt(comments, call.open.start), lines, index)),
    todos: finder.found.map((todo) => readTodo(todo, lines, index, rules)),
    faults: [
      { code: 'note-too-long', part: 'note', range: index.range(0, endOfLine(lines, 0)) },
      ...head.faults,
    ],
  };
}

/** No marker that is further into its line is looked at. */
const longestBefore = 1000;

function* spansBetween(text: string, from: number, open: string, close: string): Generator<Span> {
  for (let start = text.indexOf(open, from); start >= 0;) {
    const found = text.indexOf(close, start + 2);
    const end = found < 0 ? text.length : found + close.length;
    yield { start, end };
    start = text.indexOf(open, end);
  }
}

const fence = /^[ \t>]{0,20}(?:[-*+][ \t]+)?(`{3,}|~{3,})/gm;

function* fencedSpans(text: string, from: number): Generator<Span> {
  let open: { readonly start: number; readonly sign: string } | undefined;
  for (const { index, 0: mark, 1: sign = '' } of text.matchAll(fence)) {
    if (index < from) continue;
    if (open === undefined) open = { start: index, sign };
    else if (sign.startsWith(open.sign)) {
      yield { start: open.start, end: index + mark.length };
      open = undefined;
    }
  }
  if (open !== undefined) yield { start: open.start, end: text.length };
}
