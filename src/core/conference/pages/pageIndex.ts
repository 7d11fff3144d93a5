import { PersistentMap } from '../../collections/persistentMap';
import type { Page } from '../conference';

/** Where a page is found. `parent` is the id of the section that holds it; undefined for home. */
export interface PageEntry {
  readonly page: Page;
  readonly parent: string | undefined;
}

/** All pages of a snapshot, by id and by the URI of their file. */
export type PageIndex = PersistentMap<PageEntry>;

/** Gathers what an update changes in an index, so that a page that moves is not lost between two lists. */
export class PageIndexDraft {
  readonly #base: PageIndex;
  readonly #set = new Map<string, PageEntry>();
  readonly #drop = new Set<string>();

  constructor(base: PageIndex) {
    this.#base = base;
  }

  /** @param before the page that it takes the place of, if any */
  set(page: Page, parent: string | undefined, before: Page | undefined): void {
    if (before !== undefined && before !== page) this.drop(before);
    const entry: PageEntry = { page, parent };
    for (const key of keysOf(page)) this.#set.set(key, entry);
  }

  drop(page: Page): void {
    for (const key of keysOf(page)) this.#drop.add(key);
  }

  finish(): PageIndex {
    if (this.#base.size === 0) return PersistentMap.from(this.#set);
    let index = this.#base;
    for (const key of this.#drop) if (!this.#set.has(key)) index = index.without(key);
    for (const [key, entry] of this.#set) {
      const known = index.get(key);
      if (known?.page !== entry.page || known.parent !== entry.parent) index = index.with(key, entry);
    }
    return index;
  }
}

function keysOf({ id, note }: Page): string[] {
  return note === undefined || note.uri === id ? [id] : [id, note.uri];
}
