import { parseTime } from '../../text/time';

/** As `[12:34]`, as the link that it becomes on the site, as `(12:34)` and without brackets. */
const time = String.raw`(\d{1,3}(?::[0-5]\d){1,2})`;
const linked = String.raw`\[${time}\](?:\([^()\s]{0,300}\))?`;
const inParentheses = String.raw`\(${time}\)`;
const bare = String.raw`${time}(?![:\d])`;

/** A time that stands right before a TODO, with the marks between the two. */
export const timeBefore = new RegExp(
  String.raw`(?:${linked}|${inParentheses}|(?<![\d:.])${bare})[ \t*_~"'(|–—-]*`,
);
const atEnd = new RegExp(`${timeBefore.source}$`);
/** What is read of the words before a TODO: the address of a link may be long. */
const longestBefore = 350;

/** First in the words, in brackets anywhere, or behind an at sign. */
const within = new RegExp(
  String.raw`^[\s*_]*(?:${linked}|${inParentheses}|${bare})[\s*_:–—-]*|(?<!\s)\s*(?:${linked}|${inParentheses}|@\s?${bare})`,
);

/** The seconds of the time that stands right before `start`, on the same line; undefined where none does. */
export function secondsBefore(text: string, start: number): number | undefined {
  // Most TODOs begin their line: a look at one character costs less than a search.
  if (start === 0 || text.charCodeAt(start - 1) === 10) return undefined;
  return secondsOf(atEnd.exec(text.slice(Math.max(0, start - longestBefore), start)));
}

/** The time in a TODO's words, and the words without it. */
export function timeIn(words: string): { readonly seconds: number | undefined; readonly rest: string } {
  if (!words.includes(':')) return { seconds: undefined, rest: words };
  const match = within.exec(words);
  const seconds = secondsOf(match);
  if (match === null || seconds === undefined) return { seconds: undefined, rest: words };
  return { seconds, rest: words.slice(0, match.index) + words.slice(match.index + match[0].length) };
}

function secondsOf(match: RegExpExecArray | null): number | undefined {
  const written = match?.slice(1).find((group: string | undefined) => group !== undefined);
  return written === undefined ? undefined : parseTime(written);
}
