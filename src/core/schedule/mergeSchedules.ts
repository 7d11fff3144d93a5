import type { Schedule, ScheduleDay, ScheduleEvent } from './schedule';

/**
 * One schedule of several files, such as a calendar for each track. An event that is in two of them is taken once; days are
 * the same by their date, and counted anew in its order.
 * @param schedules at least one
 */
export function mergeSchedules(schedules: readonly Schedule[]): Schedule {
  const [first] = schedules;
  if (first !== undefined && schedules.length === 1) return first;
  const dates = new Set(schedules.flatMap(({ days }) => days.map(nameOfDay)));
  const days = [...dates].sort().map((name, i): ScheduleDay => {
    const [found] = schedules.flatMap((each) => each.days).filter((day) => nameOfDay(day) === name);
    return { index: i + 1, date: found?.date ?? null };
  });
  const indexes = new Map([...dates].sort().map((name, i) => [name, i + 1]));
  const events = new Map<string, ScheduleEvent>();
  for (const { days: own, events: all } of schedules) {
    const known = new Map(own.map((day) => [day.index, indexes.get(nameOfDay(day)) ?? null]));
    for (const event of all) {
      if (events.has(event.id)) continue;
      events.set(event.id, { ...event, day: event.day === null ? null : (known.get(event.day) ?? null) });
    }
  }
  const inTime = (event: ScheduleEvent) => (event.start === null ? Infinity : Date.parse(event.start));
  return {
    title: schedules.map(({ title }) => title).find((title) => title !== null) ?? null,
    zone: schedules.map(({ zone }) => zone).find((zone) => zone !== null) ?? null,
    days,
    events: [...events.values()].sort((a, b) => inTime(a) - inTime(b) || 0),
  };
}

/** Days without a date are the same by their number. */
function nameOfDay({ index, date }: ScheduleDay): string {
  return date ?? `day ${String(index).padStart(4, '0')}`;
}
