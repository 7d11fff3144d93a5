import { wellFormed } from './wellFormed';

/** Words without control characters and white space that would part or indent a line. */
export function oneLine(words: string): string {
  return wellFormed(words)
    .replace(/[\s\p{Cc}\ufeff]+/gu, ' ')
    .trim();
}
