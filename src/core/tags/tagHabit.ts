import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Note } from '../note/note';

/** How the notes write a list of tags in YAML. */
export interface TagHabit {
  readonly form: 'flow' | 'block';
  /** Spaces before the dash of a block list. */
  readonly indent: number;
}

const usualHabit: TagHabit = { form: 'flow', indent: 2 };

/** For notes of which no habit is known: one line. */
export function tagHabitOr(habit: TagHabit | undefined): TagHabit {
  return habit ?? usualHabit;
}

/** As many notes as are looked at: enough to know a habit, few enough for a keystroke. */
const looked = 200;

/** What most of the notes beside `page` do, else most of the conference's first notes. */
export function tagHabit(conference: Conference, page: Page | undefined): TagHabit {
  const siblings = page && conference.ancestors(page.id)[0]?.children.slice(0, looked);
  return habitOf(siblings ?? []) ?? habitOf(first(walkPages(conference), looked)) ?? usualHabit;
}

function habitOf(pages: Iterable<Page>): TagHabit | undefined {
  const counts = new Map<string, { habit: TagHabit; count: number }>();
  for (const { note } of pages) {
    const habit = note && habitOfNote(note);
    if (habit === undefined) continue;
    const key = `${habit.form} ${habit.indent}`;
    counts.set(key, { habit, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.habit;
}

/** Two tags on one line make a flow list; a tag alone could be a single word. */
function habitOfNote({ frontMatter: { format, tags } }: Note): TagHabit | undefined {
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
