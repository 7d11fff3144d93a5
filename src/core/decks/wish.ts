import type { Note, Todo } from '../note/note';
import { todoSubject } from '../note/todos/todoSubject';
import { TextReading } from '../note/textReading';
import { LineIndex } from '../text/lineIndex';

/** What is looked for in a deck, from the surest words to those that only stand near. */
export interface Wish {
  /** The TODO's words; empty where it says none, or where nothing is wanted in particular. */
  readonly hint: string;
  /** The heading that it stands under. */
  readonly heading: string;
  /** The lines around it, of the same section. */
  readonly around: string;
}

/** How far the notes around a TODO are read. */
const linesBefore = 8;
const linesAfter = 4;

const timestamp = /\[?\b\d{1,3}:\d{2}(?::\d{2})?\b\]?/g;

/** What a TODO of a note wants to see. */
export function wishOf(text: string, note: Note, todo: Todo): Wish {
  return {
    hint: todoSubject(todo.hint.replace(timestamp, ' ').trim()),
    ...wishAt(text, note, todo.range.start.line),
  };
}

/** What stands around a line of a note: that is all there is to go by where no TODO tells. */
export function wishAt(text: string, note: Note, line: number): Omit<Wish, 'hint'> {
  const above = note.headings.findLast(({ range }) => range.start.line <= line);
  const below = note.headings.find(({ range }) => range.start.line > line);
  const first = Math.max((above?.range.end.line ?? note.bodyStart.line - 1) + 1, line - linesBefore);
  const last = Math.min((below?.range.start.line ?? Infinity) - 1, line + linesAfter);
  return {
    heading: above?.text ?? note.frontMatter.title?.value ?? '',
    around: proseOfLines(text, note, first, last),
  };
}

/** The words of some lines that readers see, but for TODOs, which stand for other wishes. */
function proseOfLines(text: string, note: Note, first: number, last: number): string {
  const index = new LineIndex(text);
  if (last < first || first >= index.lineCount) return '';
  const start = index.lineStart(Math.max(first, 0));
  const end = last + 1 < index.lineCount ? index.lineStart(last + 1) : text.length;
  const wishes = note.todos
    .map(({ range }) => ({ start: index.offset(range.start), end: index.offset(range.end) }))
    .sort((a, b) => a.start - b.start);
  const { body, words: prose } = new TextReading(text);
  // Spans and wishes come in the order of the text: none is looked at twice that both have left behind.
  let next = 0;
  return prose
    .filter((span) => span.end > start && span.start < end)
    .map((span) => {
      let words = '';
      let at = Math.max(span.start, start);
      const to = Math.min(span.end, end);
      while ((wishes[next]?.end ?? Infinity) <= at) next++;
      for (let i = next; i < wishes.length; i++) {
        const wish = wishes[i];
        if (wish === undefined || wish.start >= to) break;
        if (wish.end <= at) continue;
        words += body.slice(at, Math.max(at, wish.start));
        at = Math.min(to, wish.end);
      }
      return words + body.slice(at, to);
    })
    .join(' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
