import type { Note, Todo } from '../note/note';

/**
 * Names for TODOs that stay with them while notes are written: a row keeps its selection while words are typed in it or
 * lines above it, and a command never takes another TODO for the one that was clicked.
 */
export class TodoIds {
  readonly #byNote = new WeakMap<Note, readonly number[]>();
  #next = 1;

  /**
   * The names of a note's TODOs, in their order.
   * @param some of them, in the same order; all of them without it
   */
  of(note: Note, some: readonly Todo[] = note.todos): readonly number[] {
    let ids = this.#byNote.get(note);
    if (ids === undefined) {
      ids = note.todos.map(() => this.#next++);
      this.#byNote.set(note, ids);
    }
    return some === note.todos ? ids : idsOfSome(note.todos, ids, some);
  }

  /** Hands the names of a note's TODOs on to the same note after a change, if somebody has asked for them. */
  carry(before: Note, after: Note): void {
    const known = this.#byNote.get(before);
    if (known === undefined || this.#byNote.has(after)) return;
    const ids = after.todos === before.todos ? known : this.#matched(before.todos, known, after.todos);
    this.#byNote.set(after, ids);
  }

  /** Those at both ends that say the same are the same; of those between, as many as before are the same in their order. */
  #matched(old: readonly Todo[], ids: readonly number[], now: readonly Todo[]): number[] {
    const most = Math.min(old.length, now.length);
    let start = 0;
    while (start < most && old[start]?.text === now[start]?.text) start++;
    let end = 0;
    while (end < most - start && old.at(-1 - end)?.text === now.at(-1 - end)?.text) end++;
    const between = ids.slice(start, ids.length - end);
    const wanted = now.length - end - start;
    if (between.length !== wanted) {
      const left = old.slice(start, old.length - end).map(({ text }, i) => ({ text, id: between[i] ?? 0 }));
      const names = now.slice(start, now.length - end).map(({ text }) => {
        const at = left.findIndex((each) => each.text === text);
        // Those before it are gone: the order of what stays does not change.
        return at < 0 ? this.#next++ : (left.splice(0, at + 1).at(-1)?.id ?? this.#next++);
      });
      between.splice(0, between.length, ...names);
    }
    return [...ids.slice(0, start), ...between, ...ids.slice(ids.length - end)];
  }
}

function idsOfSome(all: readonly Todo[], ids: readonly number[], some: readonly Todo[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < all.length && found.length < some.length; at++) {
    if (all[at] === some[found.length]) found.push(ids[at] ?? 0);
  }
  return found;
}
