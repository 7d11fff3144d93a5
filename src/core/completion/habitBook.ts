import type { Conference } from '../conference/conference';
import { walkPages } from '../conference/walkPages';
import { HabitCount, sameShare, type WritingHabit } from './writingHabit';

interface Entry {
  /** The snapshot that was counted. */
  conference: Conference;
  readonly count: HabitCount;
}

/**
 * How the notes of each conference are written. A conference is counted when it is first asked for; after that a change
 * costs the notes that changed.
 */
export class HabitBook {
  readonly #entries = new Map<string, Entry>();

  of(conference: Conference): WritingHabit {
    const known = this.#entries.get(conference.id);
    if (known?.conference === conference) return known.count;
    const count = new HabitCount();
    for (const { note } of walkPages(conference)) if (note !== undefined) count.count(note, 1);
    this.#entries.set(conference.id, { conference, count });
    return count;
  }

  /** Takes in that a conference has changed; `after` is undefined for one that is gone. */
  follow(before: Conference, after: Conference | undefined, uris: Iterable<string>): void {
    const entry = this.#entries.get(before.id);
    if (entry === undefined) return;
    if (after === undefined || entry.conference !== before) {
      this.#entries.delete(before.id);
      return;
    }
    for (const uri of uris) {
      const [old, now] = [before.find(uri)?.note, after.find(uri)?.note];
      if (old !== undefined && now !== undefined && sameShare(old, now)) continue;
      if (old !== undefined) entry.count.count(old, -1);
      if (now !== undefined) entry.count.count(now, 1);
    }
    entry.conference = after;
  }
}
