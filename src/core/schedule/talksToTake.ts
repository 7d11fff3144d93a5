import { usualLength, type TimedSession } from '../clock/timetable';
import type { Conference } from '../conference/conference';
import { notesOfEvents, type KeptSchedule } from './importPlan';
import type { ScheduleEvent } from './schedule';

/** The talks of a schedule that have no note yet, in order of time; breaks and what else is no talk are left out. */
export function talksToTake(conference: Conference, { schedule, notes }: KeptSchedule): ScheduleEvent[] {
  const have = notesOfEvents(conference, schedule, notes);
  return schedule.events.filter(({ id, kind }) => kind === 'talk' && !have.has(id));
}

/** Talks with a beginning, for the timetable; without an end they take as long as sessions that say none. */
export function timedTalks(conferenceId: string, events: readonly ScheduleEvent[]): TimedSession[] {
  return events.flatMap(({ id, title, start, end }) => {
    const from = Date.parse(start ?? '');
    if (Number.isNaN(from)) return [];
    const to = Date.parse(end ?? '');
    return {
      uri: `${conferenceId}#${id}`,
      title,
      start: from,
      end: to > from ? to : from + usualLength,
      event: { conferenceId, eventId: id },
    };
  });
}
