import { readProse } from '../note/prose';

/** A moment of a talk as it stands in a note: `[12:34]`. Offsets count in the text, brackets included. */
export interface Timestamp {
  /** Since the talk clock was started. */
  readonly seconds: number;
  readonly start: number;
  readonly end: number;
}

/** Seconds as `12:34`, from an hour on as `1:02:03`. Parts of a second are dropped, less than none is `0:00`. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The mark that goes into a note. */
export function formatTimestamp(seconds: number): string {
  return `[${formatTime(seconds)}]`;
}

const clockTime = /^(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/;

/** Seconds of `12:34`, `1:02:03` or `75:00`; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = clockTime.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes, longMinutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes ?? longMinutes) * 60 + Number(seconds);
}

/** Not escaped, not `[[…]]`, and not followed by what makes a link of it. */
const mark = /(?<![\\[])\[(\d{1,3}(?::[0-5]\d){1,2})\](?![\](])/g;

/**
 * All timestamps in the prose of a note. Those in front matter, code, comments and shortcodes are none, and those that
 * are the text of a link have one already.
 */
export function findTimestamps(text: string): Timestamp[] {
  // Most notes have none: the search for a mark costs less than reading the note.
  if (text.search(mark) < 0) return [];
  const prose = readProse(text);
  return prose.spans.flatMap(({ start, end }) =>
    [...prose.text.slice(start, end).matchAll(mark)].flatMap((match) => {
      const seconds = parseTime(match[1] ?? '');
      const at = start + match.index;
      return seconds === undefined ? [] : [{ seconds, start: at, end: at + match[0].length }];
    }),
  );
}
