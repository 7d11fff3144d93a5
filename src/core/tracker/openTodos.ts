import type { Conference, Page, Section } from '../conference/conference';
import { kindNameOf } from '../note/todos/todoWords';
import { filteredTodos, type TodoFilter } from './todoFilter';

/** How many TODOs there are of each kind; kinds without any are absent. */
export type Tally = ReadonlyMap<string, number>;

/**
 * Counts the TODOs that a filter leaves, on a page and below it. What was counted is kept with the page, and snapshots
 * share the pages that did not change; {@link carry} keeps it for sections, too, so that a keystroke costs its own note
 * and the sections above it, not the notes beside it.
 */
export class OpenTodos {
  readonly #filter: TodoFilter;
  readonly #tallies = new WeakMap<Page, Tally>();

  constructor(filter: TodoFilter) {
    this.#filter = filter;
  }

  /** Of the page's own note, in the order of the note. */
  on(page: Page): ReturnType<typeof filteredTodos> {
    return filteredTodos(page, this.#filter);
  }

  /** Of the page and all pages below it. */
  tally(page: Page): Tally {
    // Most pages have none, which the snapshot knows.
    if (page.totals.todos === 0) return nothing;
    const known = this.#tallies.get(page);
    if (known !== undefined) return known;
    const tally = this.#own(page);
    if (page.kind === 'section') for (const child of page.children) add(tally, this.tally(child), 1);
    this.#tallies.set(page, tally);
    return tally;
  }

  count(page: Page): number {
    let count = 0;
    for (const each of this.tally(page).values()) count += each;
    return count;
  }

  /** Hands on what is known of the sections above the notes that changed. To be called for each update, in order. */
  carry(before: Conference, after: Conference, uris: ReadonlySet<string>): void {
    const carried = new Map<Section, Map<string, number>>();
    for (const uri of uris) {
      const [was, is] = [before.find(uri), after.find(uri)];
      // A page came, went or moved: what is above it is counted anew.
      if (was?.id !== is?.id || was === undefined || is === undefined) return;
      const change = this.#own(is);
      add(change, this.#own(was), -1);
      const [old, now] = [withAncestors(before, was), withAncestors(after, is)];
      for (const [i, section] of now.entries()) {
        const known = old[i]?.id === section.id && this.#tallies.get(old[i]);
        if (!known) return;
        const tally = carried.get(section) ?? new Map(known);
        carried.set(section, tally);
        add(tally, change, 1);
      }
    }
    for (const [section, tally] of carried) this.#tallies.set(section, tally);
  }

  #own(page: Page): Map<string, number> {
    const tally = new Map<string, number>();
    for (const todo of this.on(page)) add(tally, new Map([[kindNameOf(todo), 1]]), 1);
    return tally;
  }
}

const nothing: Tally = new Map();

function add(sum: Map<string, number>, other: Tally, sign: 1 | -1): void {
  for (const [kind, count] of other) {
    const next = (sum.get(kind) ?? 0) + sign * count;
    if (next === 0) sum.delete(kind);
    else sum.set(kind, next);
  }
}

/** The sections that a page counts in, itself among them where it is one. */
function withAncestors(conference: Conference, page: Page): readonly Section[] {
  const above = conference.ancestors(page.id);
  return page.kind === 'section' ? [page, ...above] : above;
}
