import { member } from '../frontMatter/hugoCasts';
import { readFrontMatter } from '../frontMatter/readFrontMatter';
import { parseTime } from '../text/time';

/** The front matter key that says where in the video the talk clock's 0:00 lies: `90` or `1:30`. */
export const videoOffsetKey = 'videoOffset';

/**
 * What a note's front matter says about where in the video the talk clock's 0:00 lies, in seconds; also below `params:`.
 * @returns undefined where it says nothing that can be read
 */
export function videoOffset(text: string): number | undefined {
  if (!/videooffset/i.test(text)) return undefined;
  const values = readFrontMatter(text)?.values;
  const key = videoOffsetKey.toLowerCase();
  const own = values?.get(key)?.value;
  const value = own ?? member(values?.get('params')?.value, key);
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : undefined;
  return typeof value === 'string' ? parseOffset(value) : undefined;
}

/**
 * Seconds of `90`, `1:30`, `1:02:03`; a minus in front where the video began after the clock.
 * @returns undefined for anything else
 */
export function parseOffset(text: string): number | undefined {
  const [, sign, time = ''] = /^([-−+]?)\s*([\d:]+)$/.exec(text.trim()) ?? [];
  const seconds = /^\d{1,6}$/.test(time) ? Number(time) : parseTime(time);
  if (seconds === undefined) return undefined;
  return sign === '-' || sign === '−' ? 0 - seconds : seconds;
}
