import { TextReading } from '../note/textReading';
import { formatTime, parseTime } from '../text/time';

/** A moment of a talk as it stands in a note: `[12:34]`. Offsets count in the text, brackets included. */
export interface Timestamp {
  /** Since the talk clock was started. */
  readonly seconds: number;
  readonly start: number;
  readonly end: number;
}

/** The mark that goes into a note. */
export function formatTimestamp(seconds: number): string {
  return `[${formatTime(seconds)}]`;
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
  const { words, body } = new TextReading(text);
  return words.flatMap(({ start, end }) =>
    [...body.slice(start, end).matchAll(mark)].flatMap((match) => {
      const seconds = parseTime(match[1] ?? '');
      const at = start + match.index;
      return seconds === undefined ? [] : [{ seconds, start: at, end: at + match[0].length }];
    }),
  );
}
