import * as l10n from '@vscode/l10n';
import type { PageItem } from '../tree/pageItem';
import type { ScheduleDay, ScheduleEvent } from './schedule';

/** What a talk of the schedule without a note shows in the tree. */
export function scheduleEventItem(event: ScheduleEvent): PageItem {
  const description = [timesOf(event), event.room ?? ''].filter((part) => part !== '').join(' · ');
  const speakers = event.speakers.map(({ name }) => name).join(', ');
  return {
    label: event.title,
    description: [description, speakers].filter((part) => part !== '').join(' · '),
    icon: { id: 'add' },
    spoken: [event.title, l10n.t('not in your notes'), description, speakers]
      .filter((part) => part !== '')
      .join(', '),
    context: 'event;',
    todos: 0,
    muted: true,
  };
}

/** What a day of the schedule shows of which there is no page. */
export function scheduleDayItem(day: ScheduleDay, talks: number): PageItem {
  const label = dayTitle(day);
  const description = talks === 1 ? l10n.t('1 talk') : l10n.t('{0} talks', talks);
  return {
    label,
    description,
    icon: { id: 'calendar' },
    spoken: [label, l10n.t('not in your notes'), description].join(', '),
    context: 'scheduleDay;',
    todos: 0,
    muted: true,
  };
}

/** `Day 2, 2026-03-24` */
export function dayTitle({ index, date }: ScheduleDay): string {
  return date === null ? l10n.t('Day {0}', index) : l10n.t('Day {0}, {1}', index, date);
}

/** `09:00–09:30`, in the schedule's own zone; empty for an event without a time. */
export function timesOf({ start, end }: Pick<ScheduleEvent, 'start' | 'end'>): string {
  const time = (iso: string) => iso.slice(11, 16);
  return start === null ? '' : `${time(start)}${end === null ? '' : `–${time(end)}`}`;
}
