/**
 * A conference's schedule, whatever file it came from. This is what the command line prints and what is kept beside the
 * notes, so names stay and `null` stands for what the file doesn't say.
 */
export interface Schedule {
  readonly title: string | null;
  /** IANA name of the zone that the times are shown in. */
  readonly zone: string | null;
  readonly days: readonly ScheduleDay[];
  /** By start; those without one come last. */
  readonly events: readonly ScheduleEvent[];
}

/** A day as the conference counts it: it may run into the morning of the next date. */
export interface ScheduleDay {
  /** Usually from 1; the file's own where it has one. */
  readonly index: number;
  /** ISO 8601, as `2026-03-23`. */
  readonly date: string | null;
}

export interface ScheduleEvent {
  /** Unique in the schedule, and the same in a later export as far as the file allows. */
  readonly id: string;
  readonly title: string;
  readonly speakers: readonly ScheduleSpeaker[];
  /** ISO 8601 with offset, as `2026-03-23T09:00:00+01:00`. */
  readonly start: string | null;
  /** As `start`. */
  readonly end: string | null;
  /** `index` of its {@link ScheduleDay}. */
  readonly day: number | null;
  readonly room: string | null;
  readonly track: string | null;
  readonly kind: EventKind;
  /** Markdown without HTML. */
  readonly abstract: string | null;
  readonly links: readonly ScheduleLink[];
}

export interface ScheduleSpeaker {
  readonly name: string;
  readonly company: string | null;
}

/** `break` is a pause or a meal, or what the organiser marks as no session; `other` registration, exhibitions, parties and what lasts a whole day. */
export type EventKind = 'talk' | 'break' | 'other';

export interface ScheduleLink {
  /** `page` is the event's own page. */
  readonly kind: 'video' | 'slides' | 'code' | 'page' | 'other';
  /** http or https. */
  readonly url: string;
  readonly title: string | null;
}

/** What was skipped or read in an unusual way. */
export interface Oddity {
  /** From 1; undefined for the file as a whole. */
  readonly line: number | undefined;
  readonly message: string;
}
