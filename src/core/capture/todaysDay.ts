import type { Conference, Section } from '../conference/conference';
import { chooseDay } from '../edits/chooseDay';
import type { CalendarDay } from '../edits/dayDate';
import { nameOfPage } from '../tree/places';

/** The day whose date is today, else the last; the home page of the first language where there are no days. */
export function todaysDay(conference: Conference, today: CalendarDay): Section | undefined {
  const home = conference.trees[0]?.home;
  const days = home?.children.filter((page) => page.kind === 'section') ?? [];
  const choices = days.map((day) => ({
    id: day.id,
    title: day.title,
    name: nameOfPage(day),
    date: day.note?.frontMatter.date,
    day,
  }));
  return chooseDay(choices, today, undefined)?.day ?? home;
}
