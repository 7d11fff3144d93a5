import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';

/** What has a time: a session with a note, or a talk of the schedule that has none yet. In milliseconds since 1970. */
export interface TimedSession {
  /** The note, or what else tells the session from all others. */
  readonly uri: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** The talk of a schedule that it has no note of. */
  readonly event?: EventKey | undefined;
}

/** A talk of the schedule that is kept beside a conference's notes. */
export interface EventKey {
  readonly conferenceId: string;
  readonly eventId: string;
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
export const usualLength = 45 * 60_000;
/** What begins later than in this time is of no use yet. */
const foresight = 60 * 60_000;

/** What says when it begins, as notes change: a changed note costs its own look. */
export class Timetable {
  readonly #sessions = new Map<string, TimedSession>();
  readonly #events = new Map<string, readonly TimedSession[]>();
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

  /** Whether a session says when it begins. */
  has(uri: string): boolean {
    return this.#sessions.has(uri);
  }

  /** Takes the talks of a conference that have no note, in place of those that it had. */
  takeEvents(conferenceId: string, events: readonly TimedSession[]): void {
    if (events.length === 0) this.#events.delete(conferenceId);
    else this.#events.set(conferenceId, events);
    this.#inOrder = undefined;
  }

  /** What is on at `now`, and what begins next. */
  at(now: number): Programme {
    this.#inOrder ??= [...this.#sessions.values(), ...[...this.#events.values()].flat()].sort(
      (a, b) => a.start - b.start,
    );
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

/** Minutes until a session ends, at least one: what is cut off by now has a minute left. */
export function minutesLeft(end: number, now: number): number {
  return Math.max(1, Math.ceil((end - now) / 60_000));
}

/** When {@link minutesLeft} will be one less. */
export function nextMinute(end: number, now: number): number {
  return end - (minutesLeft(end, now) - 1) * 60_000;
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
