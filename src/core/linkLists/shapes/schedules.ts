import { isVideoHost } from './jsonLists';
import type { ListedEntry } from '../linkList';
import { readSchedule } from '../../schedule/readSchedule';
import type { ScheduleEvent, ScheduleLink } from '../../schedule/schedule';

/**
 * A conference's schedule with recordings or slides in it, as organisers export it after the event. Its speakers come behind
 * the title, as in titles of recordings. Tables are read by a shape of their own, which needs no times.
 */
export function schedules(text: string): ListedEntry[] | undefined {
  if (!/^\ufeff?\s*(?:<|[[{]|BEGIN:VCALENDAR)/i.test(text)) return undefined;
  const found = readSchedule(text);
  if (!('schedule' in found)) return undefined;
  const entries = found.schedule.events.flatMap((event) => entriesOf(event));
  // JSON without them may be another list.
  return entries.length === 0 && /^\ufeff?\s*[[{]/.test(text) ? undefined : entries;
}

function entriesOf(event: ScheduleEvent): ListedEntry[] {
  const speakers = event.speakers.map(({ name }) => name).join(', ');
  const title = speakers === '' ? event.title : `${event.title} - ${speakers}`;
  return (['video', 'slides'] as const).flatMap((kind) => {
    const link = best(event.links.filter((each) => each.kind === kind));
    return link === undefined ? [] : [{ url: link.url, title, kind, event: event.id }];
  });
}

/** Of one recording in several forms a page that plays it, else the file that plays everywhere. */
function best(links: readonly ScheduleLink[]): ScheduleLink | undefined {
  return (
    links.find(({ url }) => isVideoHost(url)) ??
    links.find(({ url }) => /\.(?:mp4|pdf)(?:[?#]|$)/i.test(url)) ??
    links[0]
  );
}
