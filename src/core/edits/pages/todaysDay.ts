import type { Section } from '../../conference/conference';
import { nameOfPage } from '../../conference/pages/placeOfPage';
import { dateInWords, isSameDay, type CalendarDay } from './dayDate';

/**
 * The day that something new belongs to where nothing else tells: the one whose date (front matter, else title, else
 * folder name) is today, else the last; the home page itself where there are no days.
 * @param home of one language
 * @param today in the person's own time zone
 */
export function todaysDay(home: Section, today: CalendarDay): Section {
  const days = home.children.filter((page) => page.kind === 'section');
  const isToday = (day: Section) => {
    const date = dateOf(day);
    return date !== undefined && isSameDay(date, today);
  };
  return days.find(isToday) ?? days.at(-1) ?? home;
}

/** The date of a day: of its front matter, else in its title or its folder's name. */
export function dateOf(day: Section): CalendarDay | undefined {
  const date = day.note?.frontMatter.date;
  if (date === undefined) return dateInWords(day.title) ?? dateInWords(nameOfPage(day));
  const at = new Date(date);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
