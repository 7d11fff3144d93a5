/** A day of the calendar; without a year it is that day of any year. */
export interface CalendarDay {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** English and German; three letters and any longer beginning of a name count. */
const months: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'],
  ['february', 'februar'],
  ['march', 'märz', 'maerz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
];

/** In the order in which they are tried: `April 3` before `1 April`, for `Day 1 April 3`. */
const forms: readonly { readonly form: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { form: /(?<!\d)(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})(?!\d)/gu, order: 'ymd' },
  { form: /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?!\d)/gu, order: 'dmy' },
  {
    form: /(?<!\p{L})(\p{L}{3,})\.?[\s_-](\d{1,2})(?:st|nd|rd|th|\.)?(?:,?[\s_-](\d{4}))?(?![\d:])/gu,
    order: 'mdy',
  },
  {
    form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s_-](?:of\s)?(\p{L}{3,})\.?(?:,?[\s_-](\d{4}))?(?!\d)/gu,
    order: 'dmy',
  },
];

/**
 * The date in a title or folder name: `2025-04-01`, `01.04.2025`, `April 1`, `1. April 2025`, `Tuesday, 1st of April`.
 * Undefined where there is none. Numbers in the American order (`4/1/2025`) are not read: they are ambiguous.
 */
export function dateInWords(text: string): CalendarDay | undefined {
  for (const { form, order } of forms) {
    for (const [, first, second, third] of text.matchAll(form)) {
      const date = {
        ymd: () => calendarDay(first, second, third),
        dmy: () => calendarDay(third, second, first),
        mdy: () => calendarDay(third, first, second),
      }[order]();
      if (date) return date;
    }
  }
  return undefined;
}

export function isSameDay(a: CalendarDay, b: CalendarDay): boolean {
  return a.month === b.month && a.day === b.day && (a.year ?? b.year) === (b.year ?? a.year);
}

function calendarDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDay | undefined {
  const monthNumber = monthOf(month ?? '');
  const dayNumber = Number(day);
  const isDay = monthNumber !== undefined && dayNumber >= 1 && dayNumber <= 31;
  return isDay
    ? { year: year === undefined ? undefined : Number(year), month: monthNumber, day: dayNumber }
    : undefined;
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const word = text.toLowerCase();
  const found = months.findIndex((names) => names.some((name) => name.startsWith(word)));
  return found < 0 ? undefined : found + 1;
}
