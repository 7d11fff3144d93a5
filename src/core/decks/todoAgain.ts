import type { Note, Todo } from '../note/note';

/** What a TODO is known by while its note is changed around it. */
export interface TodoMark {
  /** The words of the heading that it stands under; empty above the first. */
  readonly heading: string;
  readonly hint: string;
  readonly kind: Todo['kind'];
  readonly line: number;
}

/** Remembers a TODO of a note. */
export function markOf(note: Note, todo: Todo): TodoMark {
  const { line } = todo.range.start;
  return { heading: headingAt(note, line), hint: todo.hint, kind: todo.kind, line };
}

/**
 * The same TODO in a later state of its note: the same words under the same heading, the nearest where several have
 * them. How many are wanted does not count: that changes with each that is taken. Undefined when it is gone.
 */
export function todoAgain(note: Note, { heading, hint, kind, line }: TodoMark): Todo | undefined {
  const distance = ({ range }: Todo) => Math.abs(range.start.line - line);
  const [nearest] = note.todos
    .filter((todo) => todo.hint === hint && todo.kind === kind)
    .filter((todo) => headingAt(note, todo.range.start.line) === heading)
    .sort((a, b) => distance(a) - distance(b));
  return nearest;
}

function headingAt(note: Note, line: number): string {
  return note.headings.findLast(({ range }) => range.start.line <= line)?.text ?? '';
}
