import type { Oddity, ScheduleSpeaker } from './schedule';

/** What a format's reader finds; {@link finishSchedule} makes the common shape of it. */
export interface ScheduleDraft {
  readonly title: string | undefined;
  /** The file's own zone, IANA. */
  readonly zone: string | undefined;
  /** Places that the file names, the surest first: a city tells the zone of a file without one. */
  readonly places: readonly string[];
  /** The conference days that the file itself has; undefined where dates have to tell. */
  readonly days: readonly DraftDay[] | undefined;
  /** Relative links begin here. */
  readonly base: string | undefined;
  readonly events: readonly DraftEvent[];
  readonly oddities: readonly Oddity[];
}

export interface DraftDay {
  readonly index: number;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly start?: WrittenTime | undefined;
  readonly end?: WrittenTime | undefined;
}

/** A time as a file writes it. */
export interface WrittenTime {
  /** What the clock shows, in milliseconds since 1970 as if it were UTC. */
  readonly clock: number;
  /** Minutes east of UTC; undefined where the file leaves that to the conference's zone. */
  readonly offset: number | undefined;
}

/** A moment, and how far the clocks are from UTC that people see it on. */
export interface Moment {
  readonly instant: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface DraftEvent {
  /** Line in the file, from 1. */
  readonly line: number | undefined;
  /** What may tell the event again, the surest first; none of them has to be unique. */
  readonly ids: readonly (string | undefined)[];
  readonly title: string;
  readonly speakers: readonly ScheduleSpeaker[];
  readonly start: WrittenTime | undefined;
  readonly end: WrittenTime | undefined;
  /** Minutes; used where there is no end. */
  readonly duration?: number | undefined;
  /** Minutes since midnight that the file prints beside `start`: tells which of two contradicting zones people see. */
  readonly shownStart?: number | undefined;
  /** Place in the draft's days, from 0, where the file says on which the event is. */
  readonly day?: number | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  /** The organiser marked it as no talk. */
  readonly isService?: boolean | undefined;
  /** For everybody: files list it in each room. */
  readonly isPlenum?: boolean | undefined;
  readonly isAllDay?: boolean | undefined;
  /** Subtitle, abstract, description as written: plain, Markdown or HTML. */
  readonly texts: readonly (string | undefined)[];
  readonly page: string | undefined;
  readonly links: readonly DraftLink[];
}

export interface DraftLink {
  readonly url: string;
  readonly title: string | undefined;
  /** What the file files it under, such as `slides`. */
  readonly type?: string | undefined;
  /** Where a field or column of the file says what the link leads to. */
  readonly kind?: 'video' | 'slides' | 'code' | undefined;
}
