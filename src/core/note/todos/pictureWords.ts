import type { Note, Todo } from '../note';
import { todoSubject } from './todoSubject';

/** The words for a picture that a TODO gets: what its hint says, else the heading above it, else the talk's title. */
export function pictureWords({ headings }: Pick<Note, 'headings'>, todo: Todo, title: string): string {
  const heading = headings.findLast(({ range }) => range.end.line < todo.range.start.line);
  return (
    [todoSubject(todo.hint), heading?.text].find((words) => words !== undefined && words !== '') ?? title
  );
}
