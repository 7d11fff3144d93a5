import { terms } from '../text/terms';
import { titleKey } from './importPlan';
import type { Schedule, ScheduleEvent } from './schedule';

/** What a newer schedule says of an event that an older one has, or what only one of them has. */
export type EventChange =
  | { readonly kind: 'new'; readonly event: ScheduleEvent }
  | { readonly kind: 'gone'; readonly before: ScheduleEvent }
  | {
      /**
       * `replaced`: another talk under the same id. `noTalk`: it became a break or something else that is no talk. `changed`:
       * the same talk, of which `fields` are others now.
       */
      readonly kind: 'replaced' | 'noTalk' | 'changed';
      readonly before: ScheduleEvent;
      readonly event: ScheduleEvent;
      readonly fields: readonly EventField[];
    };

/** What notes say of an event. */
export type EventField = 'title' | 'time' | 'room' | 'speakers';

/**
 * Compares two exports of one schedule. Ids tell which events belong together; of those that are in one alone, the same
 * title does, since some formats make the id of time or title.
 * @returns what differs, in the order of the newer schedule; events that are gone come last
 */
export function compareSchedules(before: Schedule, after: Schedule): EventChange[] {
  const old = new Map(before.events.map((event) => [event.id, event]));
  const isOld = (event: ScheduleEvent) => old.has(event.id);
  const lost = new Set(before.events.map(({ id }) => id));
  for (const { id } of after.events) lost.delete(id);
  const byTitle = unique(
    before.events.filter(({ id }) => lost.has(id)),
    titleWords,
  );
  const newTitles = unique(
    after.events.filter((event) => !isOld(event)),
    titleWords,
  );
  const tellTale = rareWords(before, after);
  const changes: EventChange[] = [];
  for (const event of after.events) {
    const sameTitle = newTitles.get(titleWords(event)) === event ? byTitle.get(titleWords(event)) : undefined;
    const known = old.get(event.id) ?? sameTitle;
    if (known === undefined) {
      if (event.kind === 'talk') changes.push({ kind: 'new', event });
      continue;
    }
    lost.delete(known.id);
    const fields = fieldsOf(known, event);
    if (known.kind === 'talk' && event.kind !== 'talk')
      changes.push({ kind: 'noTalk', before: known, event, fields });
    else if (fields.length === 0 || event.kind !== 'talk') continue;
    else
      changes.push({
        kind: isOther(known, event, tellTale) ? 'replaced' : 'changed',
        before: known,
        event,
        fields,
      });
  }
  const gone = before.events.filter(({ id, kind }) => kind === 'talk' && lost.has(id));
  return [...changes, ...gone.map((event): EventChange => ({ kind: 'gone', before: event }))];
}

/** Whether a schedule seems to be that of another event: both have titles that differ, or hardly an event is in both. */
export function isOtherConference(before: Schedule, after: Schedule): boolean {
  const known = new Set(before.events.flatMap((event) => [event.id, titleWords(event)]));
  const shared = after.events.filter((event) => known.has(event.id) || known.has(titleWords(event))).length;
  const fewer = Math.min(before.events.length, after.events.length);
  return shared * leastShared < fewer;
}

/** One event in so many has to be in both schedules of one conference. */
const leastShared = 4;

function fieldsOf(before: ScheduleEvent, after: ScheduleEvent): EventField[] {
  const speakers = ({ speakers: all }: ScheduleEvent) => all.map(({ name }) => name).join('\n');
  const time = ({ start, end }: ScheduleEvent) => `${Date.parse(start ?? '')} ${Date.parse(end ?? '')}`;
  const differs = {
    title: before.title !== after.title,
    time: time(before) !== time(after),
    room: before.room !== after.room,
    speakers: speakers(before) !== speakers(after),
  };
  return (Object.keys(differs) as EventField[]).filter((field) => differs[field]);
}

/** Another title that shares no word which tells, and nobody who spoke before. */
function isOther(before: ScheduleEvent, after: ScheduleEvent, tells: (word: string) => boolean): boolean {
  const told = terms(before.title).filter(tells);
  const now = new Set(terms(after.title));
  const names = new Set(after.speakers.map(({ name }) => titleKey(name)));
  return (
    told.length > 0 &&
    !told.some((word) => now.has(word)) &&
    !before.speakers.some(({ name }) => names.has(titleKey(name)))
  );
}

/** Words that few titles have: `keynote` and `project demo` tell no talk from another. */
function rareWords(...schedules: readonly Schedule[]): (word: string) => boolean {
  const counts = new Map<string, number>();
  let titles = 0;
  for (const { events } of schedules)
    for (const { title } of events) {
      titles++;
      for (const word of new Set(terms(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  // Both schedules have the title of most talks, so that a word of one talk is counted twice.
  const most = Math.max(2 * schedules.length, titles * commonShare);
  return (word) => (counts.get(word) ?? 0) <= most;
}

/** A word that more than this share of all titles has is common. */
const commonShare = 0.02;

function titleWords({ title }: ScheduleEvent): string {
  return titleKey(title);
}

/** By what they are called, those that share it with no other. */
function unique(
  events: readonly ScheduleEvent[],
  nameOf: (event: ScheduleEvent) => string,
): ReadonlyMap<string, ScheduleEvent> {
  const found = new Map<string, ScheduleEvent>();
  const twice = new Set<string>();
  for (const event of events) {
    const name = nameOf(event);
    if (found.has(name)) twice.add(name);
    found.set(name, event);
  }
  for (const name of twice) found.delete(name);
  return found;
}
