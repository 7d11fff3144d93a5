import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/walkPages';

/** A session with its time, in milliseconds since 1970. */
export interface TimedSession {
  readonly uri: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** What is on at a moment. Several sessions where there are several tracks. */
export interface Programme {
  readonly now: readonly TimedSession[];
  /** Those that begin next, all at the same time, within the next {@link foresight}. */
  readonly next: readonly TimedSession[];
  /** When the answer will be another one; undefined for never. */
  readonly until: number | undefined;
}

/** Of a session that says no end. */
const usualLength = 45 * 60_000;
/** What begins later than in this time is of no use yet. */
const foresight = 60 * 60_000;

/** The sessions that say when they begin, as notes change: a changed note costs its own look. */
export class Schedule {
  readonly #sessions = new Map<string, TimedSession>();
  #inOrder: readonly TimedSession[] | undefined;

  /**
   * Takes a change of a conference in.
   * @param before undefined for a new conference
   * @param after undefined for one that is gone
   * @param uris the notes that changed; all of them where the conference is new or gone
   */
  take(before: Conference | undefined, after: Conference | undefined, uris: ReadonlySet<string>): void {
    if (before !== undefined && after !== undefined) {
      for (const uri of uris) this.#set(uri, after.find(uri));
      return;
    }
    for (const page of before === undefined ? [] : walkPages(before)) this.#set(page.note?.uri, undefined);
    for (const page of after === undefined ? [] : walkPages(after)) this.#set(page.note?.uri, page);
  }

  /** What is on at `now`, and what begins next. */
  at(now: number): Programme {
    this.#inOrder ??= [...this.#sessions.values()].sort((a, b) => a.start - b.start);
    const sessions = this.#inOrder;
    const running = sessions.filter(({ start, end }) => start <= now && now < end);
    const later = sessions.filter(({ start }) => start > now);
    const [first] = later;
    const next =
      first === undefined || first.start - now > foresight
        ? []
        : later.filter(({ start }) => start === first.start);
    const changes = [...running.map(({ end }) => end)];
    if (first !== undefined) changes.push(first.start, first.start - foresight);
    const ahead = changes.filter((moment) => moment > now);
    return { now: running, next, until: ahead.length === 0 ? undefined : Math.min(...ahead) };
  }

  #set(uri: string | undefined, page: Page | undefined): void {
    if (uri === undefined) return;
    const session = page && timed(page);
    const known = this.#sessions.get(uri);
    if (session === undefined && known === undefined) return;
    if (session === undefined) this.#sessions.delete(uri);
    else this.#sessions.set(uri, session);
    this.#inOrder = undefined;
  }
}

function timed(page: Page): TimedSession | undefined {
  if (page.kind !== 'session') return undefined;
  const { start, end, wallClock } = page.note.frontMatter;
  if (start === undefined) return undefined;
  const from = wallClock ? onTheWall(start) : start;
  const length = end !== undefined && end > start ? end - start : usualLength;
  return { uri: page.note.uri, title: page.title, start: from, end: from + length };
}

/** The moment at which the clocks of this place show what was read as UTC. */
function onTheWall(time: number): number {
  const shown = new Date(time);
  return new Date(
    shown.getUTCFullYear(),
    shown.getUTCMonth(),
    shown.getUTCDate(),
    shown.getUTCHours(),
    shown.getUTCMinutes(),
    shown.getUTCSeconds(),
  ).getTime();
}
