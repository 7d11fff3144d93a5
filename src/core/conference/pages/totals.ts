import type { Note } from '../../note/note';
import type { LeftOut, Totals } from '../conference';
import type { LinkFlags } from '../habits/habits';

const noTotals: Totals = { sessions: 0, todos: 0, missingVideo: 0, missingSlides: 0 };

/** What a note itself adds to its page's totals. */
export function totalsOfNote(note: Note): Totals {
  return { ...noTotals, todos: note.todos.length };
}

/**
 * A session's totals. A file that is no page of the site (shadowed, inside a bundle) is no session, but its TODOs are
 * open. One that holds several talks is as many sessions.
 */
export function totalsOfSession(
  note: Note,
  missing: LinkFlags,
  leftOut: LeftOut | undefined,
  talks: readonly { readonly missing: LinkFlags }[] = [],
): Totals {
  const own = totalsOfNote(note);
  if (leftOut === 'shadowed' || leftOut === 'not-a-page') return own;
  const all = talks.length > 0 ? talks.map((talk) => talk.missing) : [missing];
  return {
    ...own,
    sessions: all.length,
    missingVideo: all.filter(({ video }) => video).length,
    missingSlides: all.filter(({ slides }) => slides).length,
  };
}

/** `base`, with `out` taken off and `into` put on. */
export function exchanged(base: Totals, out: Totals, into: Totals): Totals {
  return {
    sessions: base.sessions - out.sessions + into.sessions,
    todos: base.todos - out.todos + into.todos,
    missingVideo: base.missingVideo - out.missingVideo + into.missingVideo,
    missingSlides: base.missingSlides - out.missingSlides + into.missingSlides,
  };
}

export function sumOf(all: Iterable<Totals>): Totals {
  let sum = noTotals;
  for (const each of all) sum = exchanged(sum, noTotals, each);
  return sum;
}
