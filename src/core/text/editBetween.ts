import { LineIndex } from './lineIndex';
import type { TextEdit } from './textEdit';

/**
 * One edit that makes `after` of `before`: what stands between their common beginning and their common end; none where
 * they are the same. It never parts a `\r\n`.
 */
export function editBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (start > 0 && (isInPair(before, start) || isInPair(after, start))) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++;
  while (end > 0 && (isInPair(before, before.length - end) || isInPair(after, after.length - end))) end--;
  const range = new LineIndex(before).range(start, before.length - end);
  return [{ range, newText: after.slice(start, after.length - end) }];
}

/** Whether an offset lies in the middle of a line end, or of a character of two units. */
function isInPair(text: string, at: number): boolean {
  const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (
    (first === 13 && second === 10) ||
    (first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff)
  );
}
