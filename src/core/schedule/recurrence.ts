import type { WrittenTime } from './draft';

/** A rule by which an event takes place again. [RFC 5545, 3.3.10] */
export interface RecurrenceRule {
  /** `FREQ=DAILY` and the like, in upper case. */
  readonly parts: ReadonlyMap<string, string>;
  readonly until: WrittenTime | undefined;
}

const dayLength = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** As many days as are looked at: a conference has no more, and a rule may count to a billion. */
const mostDays = 1000;
const mostTimes = 366;
const knownParts = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST']);

/** The days on which an event takes place, for rules by days and weeks; of others the first alone. */
export class Recurrence {
  /** Whether the rule is of another kind than those that are read. */
  readonly isUnknown: boolean;
  /** Whether it has no end of its own, so that it was given one. */
  readonly isCut: boolean;
  readonly #rule: RecurrenceRule;
  readonly #start: number;
  readonly #until: number;

  /**
   * @param start what the clock shows at the first time
   * @param bounds `untilClock` of the rule, as the event's clock shows it; `last` is where a rule without end stops
   */
  constructor(
    rule: RecurrenceRule,
    start: number,
    { untilClock, last }: { readonly untilClock: number | undefined; readonly last: number },
  ) {
    this.#rule = rule;
    this.#start = start;
    const frequency = rule.parts.get('FREQ');
    const days = rule.parts.get('BYDAY')?.split(',') ?? [];
    this.isUnknown =
      (frequency !== 'DAILY' && frequency !== 'WEEKLY') ||
      [...rule.parts.keys()].some((name) => name !== '' && !knownParts.has(name)) ||
      days.some((day) => !weekdays.includes(day));
    this.isCut = !this.isUnknown && untilClock === undefined && !rule.parts.has('COUNT');
    this.#until =
      untilClock ??
      (this.isCut ? Math.max(start, (Math.floor(last / dayLength) + 1) * dayLength - 1) : Infinity);
  }

  /** What the clock shows at each, the first included. */
  clocks(): number[] {
    if (this.isUnknown) return [this.#start];
    const { parts } = this.#rule;
    const count = numberIn(parts.get('COUNT'), mostTimes);
    const every = numberIn(parts.get('INTERVAL'), mostDays);
    const isWeekly = parts.get('FREQ') === 'WEEKLY';
    const named = parts.get('BYDAY')?.split(',');
    const first = weekdayOf(this.#start);
    const days = new Set(
      named?.map((day) => weekdays.indexOf(day)) ?? (isWeekly ? [first] : weekdays.keys()),
    );
    const weekBegin = Math.max(0, weekdays.indexOf(parts.get('WKST') ?? 'MO'));
    const intoWeek = (first - weekBegin + 7) % 7;
    const found: number[] = [];
    const limit = parts.has('COUNT') ? Math.min(count, mostTimes) : mostTimes;
    for (let day = 0; day < mostDays && found.length < limit; day++) {
      const clock = this.#start + day * dayLength;
      if (clock > this.#until) break;
      const round = isWeekly ? Math.floor((day + intoWeek) / 7) : day;
      if (round % every === 0 && days.has(weekdayOf(clock))) found.push(clock);
    }
    return found;
  }
}

function weekdayOf(clock: number): number {
  return new Date(clock).getUTCDay();
}

function numberIn(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
