import { dateInWords, type CalendarDay } from '../edits/pages/dayDate';
import type { ListItem } from '../edits/sections/listItems';

/** How a changelog's entries are written. */
export interface ChangelogHabit {
  /** `date — text` of a new entry. */
  write(day: Required<CalendarDay> & { readonly year: number }, text: string): string;
  readonly newest: 'first' | 'last';
}

/** A date with what stands around it, at the start of an entry. */
const entry =
  /^([*_`~[]{0,3})((?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2})|(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?)|(?:\p{L}{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?)|(?:\d{1,2}\.?\s\p{L}{3,9}\.?(?:\s\d{4})?))([*_`~\]]{0,3}:?[*_]{0,2})(\s*[:–—|-]\s*|\s+|$)/u;

/**
 * The manner of a changelog's entries: form of the date, signs around it, dash, and whether new ones come first. Without
 * entries it is `2025-04-01: text`, the newest last.
 */
export function changelogHabit(items: readonly ListItem[]): ChangelogHabit {
  const dated = items.flatMap(({ text }) => {
    const match = entry.exec(text);
    const day = match === null ? undefined : dateInWords(match[2] ?? '');
    return match === null || day === undefined ? [] : [{ match, day }];
  });
  const [first, last] = [dated[0], dated.at(-1)];
  const newest = first && last && rank(first.day) > rank(last.day) ? 'first' : 'last';
  const sample = newest === 'first' ? first : last;
  const [, open = '', date = '2025-04-01', close = '', dash = ': '] = sample?.match ?? [];
  const between = dash === '' ? ': ' : dash;
  return { write: (day, text) => `${open}${sameForm(date, day)}${close}${between}${text}`, newest };
}

function rank({ year = 0, month, day }: CalendarDay): number {
  return (year * 12 + month) * 31 + day;
}

/** A day in the form of another: `03.04.2025`, `April 3, 2025`, `3 Apr`. */
function sameForm(
  sample: string,
  { year, month, day }: { year: number; month: number; day: number },
): string {
  const isPadded = /(?<!\d)0\d(?!\d)/.test(sample) || /^\d{4}-\d\d-\d\d$/.test(sample);
  const two = (value: number) => (isPadded ? String(value).padStart(2, '0') : String(value));
  const name = /\p{L}+/u.exec(sample)?.[0];
  const yearFirst = /^\d{4}/.test(sample);
  const values = name === undefined ? (yearFirst ? [month, day] : [day, month]) : [day];
  let next = 0;
  return sample.replace(/\d+|\p{L}+/gu, (part) => {
    if (part.length === 4 && /^\d/.test(part)) return String(year);
    return part === name ? monthLike(name, month) : two(values[next++] ?? day);
  });
}

/** The name of a month in the language and length of another month's. */
function monthLike(name: string, month: number): string {
  for (const language of ['en', 'de']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const names = Array.from({ length: 12 }, (_, i) =>
        format.format(Date.UTC(2025, i, 15)).replace(/\.$/, ''),
      );
      if (names.some((each) => each.toLowerCase() === name.toLowerCase())) return names[month - 1] ?? name;
    }
  }
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2025, month - 1, 15),
  );
}
