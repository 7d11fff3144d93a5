import { dateInWords, isSameDay, type CalendarDay } from './dayDate';

/** A section that a new session can go into. */
export interface DayChoice {
  readonly id: string;
  readonly title: string;
  /** The folder's name. */
  readonly name: string;
  /** The front matter's date, in milliseconds since 1970 UTC. */
  readonly date: number | undefined;
}

/**
 * The day for a new session: the one chosen, else the one whose date (front matter, else title, else folder name) is
 * today, else the last.
 * @param days in the tree's order.
 * @param today in the person's own time zone.
 * @param chosenId the id of the section that is selected or holds the note at hand.
 * @returns undefined where there is no day.
 */
export function chooseDay<D extends DayChoice>(
  days: readonly D[],
  today: CalendarDay,
  chosenId: string | undefined,
): D | undefined {
  return (
    days.find(({ id }) => id === chosenId) ??
    days.find((day) => {
      const date = dateOf(day);
      return date !== undefined && isSameDay(date, today);
    }) ??
    days.at(-1)
  );
}

function dateOf({ date, title, name }: DayChoice): CalendarDay | undefined {
  if (date === undefined) return dateInWords(title) ?? dateInWords(name);
  const at = new Date(date);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
