import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { ListForm } from '../frontMatter/language';
import type { Note } from '../note/note';

const usualHabit: ListForm = { form: 'flow', indent: 2 };

/** For notes of which no habit is known: one line. */
export function tagHabitOr(habit: ListForm | undefined): ListForm {
  return habit ?? usualHabit;
}

/** As many notes as are looked at: enough to know a habit, few enough for a keystroke. */
const looked = 200;

/** What most of the notes beside `page` do, else most of the conference's first notes. */
export function tagHabit(conference: Conference, page: Page | undefined): ListForm {
  const siblings = page && conference.ancestors(page.id)[0]?.children.slice(0, looked);
  return habitOf(siblings ?? []) ?? habitOf(first(walkPages(conference), looked)) ?? usualHabit;
}

function habitOf(pages: Iterable<Page>): ListForm | undefined {
  const counts = new Map<string, { habit: ListForm; count: number }>();
  for (const { note } of pages) {
    const habit = note && habitOfNote(note);
    if (habit === undefined) continue;
    const key = `${habit.form} ${habit.indent}`;
    counts.set(key, { habit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.habit;
}

/** Two tags on one line make a flow list; a tag alone could be a single word. */
function habitOfNote({ frontMatter: { format, tags } }: Note): ListForm | undefined {
  const [one, two] = tags;
  if (format !== 'yaml' || one === undefined || two === undefined) return undefined;
  if (one.range.start.line === two.range.start.line) return { form: 'flow', indent: usualHabit.indent };
  const indent = one.range.start.character - '- '.length;
  // A flow list of several lines has a dash nowhere, but where one would stand is the same.
  return { form: 'block', indent: Math.min(Math.max(indent, 0), 8) };
}

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const each of all) {
    if (left-- <= 0) return;
    yield each;
  }
}
