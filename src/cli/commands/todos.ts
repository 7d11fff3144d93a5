import type { TodoKind } from '../../core/note/note';
import { walkPages } from '../../core/conference/pages/walkPages';
import { pathFrom, printing } from '../command';
import type { FoundConference } from '../readConferences';
import { shown } from '../shown';

/** An entry of `todos --format json`. These names and their meaning do not change. */
interface TodoEntry {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly kind: TodoKind;
  readonly count: number;
  readonly hint: string;
  readonly text: string;
  readonly timestamp: number | null;
}

export const todos = printing({
  summary: 'prints the open TODOs, session by session',
  details: `With --format json: an array of {path, line, column, kind, count, hint, text, timestamp}.
  path          of the note, relative to DIR
  line, column  of the TODO's first character, both from 1; columns count UTF-16 units
  kind          slide, image, diagram, chart, table, code, draw, link, unwritten or other
  count         how many are wanted, 1 where the note does not say
  hint          what it is about, in the writer's words; may be empty
  text          the note's text from the TODO to the end of its line
  timestamp     seconds into the talk, where a time stands at the TODO, else null`,
  print: (conferences, format) => {
    const entries = conferences.flatMap((found) => [...entriesOf(found)]);
    return format === 'json' ? entries : entries.map(lineOf).join('\n');
  },
});

function* entriesOf(found: FoundConference): Generator<TodoEntry> {
  for (const page of walkPages(found.conference)) {
    const path = pathFrom(found, page.path);
    for (const { kind, count, hint, text, timestamp = null, range } of page.note?.todos ?? []) {
      const { line, character } = range.start;
      yield { path, line: line + 1, column: character + 1, kind, count, hint, text, timestamp };
    }
  }
}

function lineOf({ path, line, column, kind, count, text }: TodoEntry): string {
  return `${shown(path)}:${line}:${column}: ${kind}${count === 1 ? '' : ` ×${count}`}: ${shown(text)}`;
}
