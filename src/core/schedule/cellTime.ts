import { monthOfName } from './monthNames';
import { clockOf, offsetIn } from './writtenTime';

/** What people write into a cell for a date, a time, or both. */
export interface CellTime {
  /** Midnight of its day, in milliseconds since 1970 as if it were UTC. */
  readonly midnight: number | undefined;
  /** Times of the day, in minutes since midnight. Of a range that contradicts itself the end stays out. */
  readonly times: readonly number[];
  /** Minutes east of UTC, where the cell says it. */
  readonly offset: number | undefined;
}

/** Longer cells hold no date. */
const longestCell = 100;

type DayParts = readonly [year: number, month: number, day: number];

interface DateForm {
  readonly form: RegExp;
  readonly partsOf: (match: RegExpExecArray, monthFirst: boolean) => DayParts;
}

const dateForms: readonly DateForm[] = [
  // 2026-03-23, 2026/3/23, 2026年3月23日, 2026년 3월 23일
  {
    form: /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)\s?[日일.]?/u,
    partsOf: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  // 20260323 [ISO 8601, basic]
  {
    form: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
    partsOf: ([, y, m, d]) => [Number(y), Number(m), Number(d)],
  },
  // With dots the day comes first wherever people write so; with slashes it depends on the country.
  {
    form: /(?<![\d.:])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.:])/,
    partsOf: ([, d, m, y]) => [yearOf(y), Number(m), Number(d)],
  },
  {
    form: /(?<![\d/-])(\d{1,2})(?:\/(\d{1,2})\/(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))(?![\d/-])/,
    partsOf: (match, monthFirst) => {
      const [first, second] = [Number(match[1]), Number(match[2] ?? match[4])];
      const year = yearOf(match[3] ?? match[5]);
      return monthFirst ? [year, first, second] : [year, second, first];
    },
  },
  // 23-Mar-2026, 23. März 2026, 23 de marzo de 2026, 1er mars 2026
  {
    form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e|\.|º|ª)?[\s/-]{1,3}(?:(?:de|of|den|d[’'])\s?)?(\p{L}{3,14})\.?,?[\s/-]{1,3}(?:(?:de|del)\s)?(\d{4})(?!\d)/u,
    partsOf: ([, d, m = '', y]) => [Number(y), monthOfName(m), Number(d)],
  },
  // March 23rd, 2026
  {
    form: /(?<!\p{L})(\p{L}{3,14})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}(\d{4})(?!\d)/u,
    partsOf: ([, m = '', d, y]) => [Number(y), monthOfName(m), Number(d)],
  },
  // 2020-Nov-09
  {
    form: /(?<!\d)(\d{4})[-/\s.]{1,2}(\p{L}{3,14})\.?[-/\s]{1,2}(\d{1,2})(?!\d)/u,
    partsOf: ([, y, m = '', d]) => [Number(y), monthOfName(m), Number(d)],
  },
];

/**
 * Reads a cell with a date, a time, a range of times, or both. Nothing is made up: what contradicts itself is no time.
 * @param monthFirst whether dates with slashes begin with the month
 */
export function cellTime(cell: string, monthFirst: boolean): CellTime {
  const text = cell.trim().slice(0, longestCell).normalize('NFC').toLowerCase();
  for (const { form, partsOf } of dateForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const [year, month, day] = partsOf(match, monthFirst);
    const midnight = clockOf(year, month, day, 0, 0, 0);
    if (midnight === undefined) continue;
    // A `T` of ISO 8601 may part date and time.
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length).replace(/^t(?=\d)/, '')}`;
    return { midnight, ...timesIn(rest) };
  }
  return { midnight: undefined, ...timesIn(text) };
}

/** Two digits are of this century. */
function yearOf(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

interface Part {
  readonly hour: number;
  readonly minute: number | undefined;
  /** `am` and `pm`, or `h` where a sign says that the number is an hour. */
  readonly mark: 'am' | 'pm' | 'h' | undefined;
  readonly from: number;
  readonly to: number;
}

const part =
  /(?<![\d:.\p{L}])(\d{1,2})(?:[:.h](\d{2})(?![\dm])(?::\d{2}(?:[.,]\d{1,6})?)?)?(?:\s?(a\.?m\b\.?|p\.?m\.?|uhr|h(?:rs?)?|o['’]clock)(?![\p{L}\d]))?/gu;
const range = /^\s?(?:-|–|—|~|to|till|until|bis|a|à|al)\s?$/u;
const noon =
  /(?<!\p{L})(?:12\s?)?(?:noon|midday|mittags?|mediod[ií]a|mezzogiorno|midi|meio[- ]dia)(?!\p{L})/gu;
/** Whole cells of four digits. */
const compact =
  /^\s*([01]\d|2[0-4])([0-5]\d)\s?(?:h|hrs?|uhr)?(?:\s?[-–]\s?([01]\d|2[0-4])([0-5]\d)\s?(?:h|hrs?|uhr)?)?\s*$/;

function timesIn(rest: string): Pick<CellTime, 'times' | 'offset'> {
  // Places in a recording: hours, minutes and seconds.
  if (/\d\s?m\s?\d+\s?s\b/.test(rest)) return { times: [], offset: undefined };
  const four = compact.exec(rest);
  if (four !== null) {
    const pairs = [four.slice(1, 3), four.slice(3, 5)].filter(([hour]) => hour !== undefined);
    return { times: pairs.map(([hour, minute]) => Number(hour) * 60 + Number(minute)), offset: undefined };
  }
  const zoned =
    /(?<=\d)\s?(?:(?:utc|gmt)\s?)?(\+\d{2}:?\d{2})\b|(?:utc|gmt)\s?([+-]\d{1,2}(?::?\d{2})?)(?!\d)|(?<=\d)z\b/.exec(
      rest,
    );
  const offset =
    zoned === null ? undefined : offsetIn((zoned[1] ?? zoned[2] ?? 'z').replace(/^([+-])(\d)$/, '$10$2'));
  const own = (zoned === null ? rest : rest.replace(zoned[0], ' '))
    .replace(noon, '12:00')
    .replace(
      /(\d)\s?[時时點点시]\s?(?:(\d{1,2})\s?[分분])?/gu,
      (_, hour: string, minute: string | undefined = '0') => `${hour}:${minute.padStart(2, '0')} `,
    );
  const found = [...own.matchAll(part)].map((match): Part => ({
    hour: Number(match[1]),
    minute: match[2] === undefined ? undefined : Number(match[2]),
    mark: /^[ap]/.test(match[3] ?? '')
      ? match[3]?.startsWith('a') === true
        ? 'am'
        : 'pm'
      : match[3] === undefined
        ? undefined
        : 'h',
    from: match.index,
    to: match.index + match[0].length,
  }));
  const times: number[] = [];
  for (let i = 0; i < found.length; i++) {
    const [first, second] = [found[i], found[i + 1]];
    if (first === undefined) break;
    if (second !== undefined && range.test(own.slice(first.to, second.from))) {
      times.push(...rangeOf(first, second));
      i++;
    } else times.push(...(minutesOf(first) ?? []));
  }
  return { times, offset };
}

/** A mark behind the end of a range counts for its start as well: `9-10 am`, `9–10 Uhr`. */
function rangeOf(first: Part, second: Part): number[] {
  const shared = first.mark === undefined && second.mark !== undefined;
  if (!shared) return [...(minutesOf(first) ?? []), ...(minutesOf(second) ?? [])];
  const { mark } = second;
  const end = minutesOf(second)?.[0];
  if (mark === 'h') return [...(minutesOf({ ...first, mark }) ?? []), ...(end === undefined ? [] : [end])];
  const same = minutesOf({ ...first, mark })?.[0];
  if (same === undefined || end === undefined) return [];
  if (same < end) return [same, end];
  // `11:30-12:15 PM` goes over noon. `11-12 AM` ends at midnight by the letter, and nobody means that.
  return mark === 'pm' && same >= 720 ? [same - 720, end] : [same];
}

function minutesOf({ hour, minute, mark }: Part): [number] | undefined {
  if ((minute === undefined && mark === undefined) || (minute ?? 0) > 59) return undefined;
  const isHalf = mark === 'am' || mark === 'pm';
  // `13:00 PM` is what it says; `13:00 AM` is nothing.
  if (isHalf && hour > 12 && mark === 'am') return undefined;
  const full = isHalf && hour <= 12 ? (hour % 12) + (mark === 'pm' ? 12 : 0) : hour;
  return full > 24 || (full === 24 && (minute ?? 0) > 0) ? undefined : [full * 60 + (minute ?? 0)];
}
