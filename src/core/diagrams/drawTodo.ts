import * as l10n from '@vscode/l10n';
import { lineEndOf } from '../edits/buttons/commentedButton';
import { isRefusal, type Refusal } from '../frontMatter/frontMatterEdits';
import { resolveTodos } from '../edits/todos/resolveTodos';
import { todoExtent } from '../edits/pictures/takePictures';
import type { Diagram, Note, Todo } from '../note/note';
import { TextReading } from '../note/textReading';
import { todoSubject } from '../note/todos/todoSubject';
import { LineIndex } from '../text/lineIndex';
import { lineEnd } from '../text/lines';
import { covers } from '../text/span';
import { inOrder, type TextEdit } from '../text/textEdit';
import { flowchart } from './flowchart';
import { readOutline, type Outline } from './outline';

/** Characters of a line that are read: what goes on for longer is no box of a diagram. */
const longestLine = 500;

/**
 * The edits that put a Mermaid diagram in a TODO's place, begun with what stands around it: the lines under its heading.
 * @param todo of `note`, which `text` was parsed to
 * @returns a refusal where the TODO cannot be taken out for itself
 */
export function drawTodo(
  text: string,
  note: Note,
  todo: Todo,
  notation: Diagram['notation'],
): readonly TextEdit[] | Refusal {
  const index = new LineIndex(text);
  const { start, end, lead, beside } = todoExtent(text, index, todo);
  const lines = fenced(starterFor(text, note, todo, index), notation);
  const lineBreak = lineEndOf(text);
  if (lead !== undefined && beside === undefined) {
    return [{ range: index.range(start, end), newText: lines.join(lineBreak + lead) }];
  }
  const resolved = resolveTodos(text, [todo]);
  if (isRefusal(resolved)) return resolved;
  if (lead !== undefined && beside !== undefined) {
    // In a comment that says more, where no diagram would be seen.
    const newText = lines.join(lineBreak + lead) + lineBreak + lead.trimEnd() + lineBreak + lead;
    return [{ range: index.range(beside, beside), newText }, ...resolved];
  }
  // In the middle of words, in a cell of a table: it goes below them, where the next blank line is.
  const below = endOfParagraph(text, index, todo.range.start.line);
  // Where all of that line goes with its TODO, below it is where the next one begins.
  const gone = inOrder(index, resolved).find(({ start, end }) => start < below && below < end);
  const at = gone?.end ?? below;
  const around = gone === undefined ? { before: ['', ''], after: [] } : { before: [''], after: [''] };
  const newText = [...around.before, ...lines, ...around.after].join(lineBreak);
  return [...resolved, { range: index.range(at, at), newText }];
}

function fenced(diagram: readonly string[], notation: Diagram['notation']): string[] {
  return notation === 'fence'
    ? ['```mermaid', ...diagram, '```']
    : ['{{< mermaid >}}', ...diagram, '{{< /mermaid >}}'];
}

function starterFor(text: string, note: Note, todo: Todo, index: LineIndex): string[] {
  const { first, last, heading } = sectionOf(note, todo, index);
  const { body, blocks } = new TextReading(text);
  const words = blocks.texts.filter(({ commentedOut }) => !commentedOut);
  const todoLines = new Set(note.todos.map(({ range }) => range.start.line));
  const lines: (string | undefined)[] = [];
  for (let line = first; line <= last; line++) {
    const written = body.slice(index.lineStart(line), lineEnd(text, index, line));
    const hasWords = written.trim() === '' || covers(words, lastSign(written, index.lineStart(line)));
    lines.push(hasWords && !todoLines.has(line) ? written.slice(0, longestLine) : undefined);
  }
  const subject = todoSubject(todo.hint);
  const outline = readOutline(lines, todo.range.start.line - first) ?? nothingYet(subject);
  return flowchart(outline, heading ?? subject);
}

/** The lines from the heading above to the next one. A TODO that is a heading itself has its own lines below it. */
function sectionOf(
  { headings, bodyStart }: Note,
  { range: { start } }: Todo,
  index: LineIndex,
): { first: number; last: number; heading: string | undefined } {
  const at = headings.findLastIndex(({ range }) => range.start.line <= start.line);
  const heading = headings[at];
  const next = headings[at + 1];
  const isOwn = heading?.range.start.line === start.line;
  return {
    first: heading === undefined ? bodyStart.line : heading.range.end.line + 1,
    last: next === undefined ? index.lineCount - 1 : next.range.start.line - 1,
    heading: isOwn ? undefined : heading?.text,
  };
}

/** Of a line's words the last one tells whether they are prose: a list marker before them is none. */
function lastSign(line: string, start: number): number {
  return start + line.trimEnd().length - 1;
}

/** The end of the last line of the words around an offset: before a blank line, code, or the note's end. */
function endOfParagraph(text: string, index: LineIndex, from: number): number {
  const { blocks } = new TextReading(text);
  let line = from;
  for (; line + 1 < index.lineCount; line++) {
    const start = index.lineStart(line + 1);
    const words = text.slice(start, lineEnd(text, index, line + 1));
    if (words.trim() === '' || !covers(blocks.texts, lastSign(words, start))) break;
  }
  return lineEnd(text, index, line);
}

/** Where nothing is written down yet: two boxes that show how it is done. */
function nothingYet(subject: string): Outline {
  const from = subject === '' ? l10n.t('First') : subject;
  return { kind: 'arrows', arrows: [{ from, to: l10n.t('Next'), label: '' }], alone: [] };
}
