import type { Schedule, ScheduleEvent } from '../../src/core/schedule/schedule';

/** Schedules as the programs of conferences export them; each has what its format can say. */
export const scheduleFiles: Readonly<Record<string, (schedule: Schedule) => string>> = {
  calendar: ({ title, zone, events }) =>
    [
      'BEGIN:VCALENDAR',
      `X-WR-CALNAME:${escaped(title ?? '')}`,
      ...(zone === null ? [] : [`X-WR-TIMEZONE:${zone}`]),
      ...events.flatMap((event) => [
        'BEGIN:VEVENT',
        `UID:${event.id}`,
        `SUMMARY:${escaped(event.title)}`,
        ...(event.start === null ? [] : [`DTSTART;TZID=${zone}:${stamp(event.start)}`]),
        ...(event.end === null ? [] : [`DTEND:${utcStamp(event.end)}`]),
        `LOCATION:${escaped(event.room ?? '')}`,
        `CATEGORIES:${escaped(event.track ?? '')}`,
        `DESCRIPTION:${escaped(event.abstract ?? '')}`,
        ...event.speakers.map(({ name }) => `ATTENDEE;CN="${name}":invalid:nomail`),
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
    ]
      .flatMap(folded)
      .join('\r\n'),
  json: (schedule) =>
    JSON.stringify({
      schedule: {
        version: '1',
        conference: {
          title: schedule.title,
          time_zone_name: schedule.zone,
          days: schedule.days.map(({ index, date }) => ({
            index,
            date,
            rooms: Object.fromEntries(
              [...new Set(schedule.events.map(({ room }) => room ?? ''))].map((room) => [
                room,
                schedule.events
                  .filter((event) => event.day === index && (event.room ?? '') === room)
                  .map(jsonEvent),
              ]),
            ),
          })),
        },
      },
    }),
  xml: (schedule) =>
    `<?xml version="1.0" encoding="utf-8"?>
<schedule><conference><title>${markup(schedule.title)}</title><time_zone_name>${schedule.zone}</time_zone_name></conference>
${schedule.days
  .map(
    ({ index, date }) =>
      `<day index="${index}" date="${date}">${schedule.events
        .filter(({ day }) => day === index)
        .map((event) => `<room name="${markup(event.room)}">${xmlEvent(event)}</room>`)
        .join('\n')}</day>`,
  )
  .join('\n')}
</schedule>`,
  sessionize: (schedule) =>
    JSON.stringify({
      sessions: schedule.events.map((event) => ({
        id: event.id,
        title: event.title,
        description: event.abstract,
        startsAt: event.start?.slice(0, 19) ?? null,
        endsAt: event.end?.slice(0, 19) ?? null,
        isServiceSession: false,
        speakers: event.speakers.map(({ name }) => name),
        roomId: event.room,
        categoryItems: [event.track],
      })),
      speakers: schedule.events.flatMap(({ speakers }) =>
        speakers.map(({ name }) => ({ id: name, fullName: name })),
      ),
      categories: [
        { title: 'Track', items: schedule.events.map(({ track }) => ({ id: track, name: track })) },
      ],
      rooms: schedule.events.map(({ room }) => ({ id: room, name: room })),
    }),
  table: (schedule) =>
    [
      ['id', 'title', 'speakers', 'start', 'end', 'room', 'track', 'abstract'],
      ...schedule.events.map((event) => [
        event.id,
        event.title,
        event.speakers.map(({ name }) => name).join(';'),
        event.start ?? '',
        event.end ?? '',
        event.room ?? '',
        event.track ?? '',
        event.abstract ?? '',
      ]),
    ]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
};

function jsonEvent(event: ScheduleEvent) {
  return {
    guid: event.id,
    title: event.title,
    date: event.start,
    end: event.end,
    room: event.room,
    track: event.track,
    abstract: event.abstract,
    persons: event.speakers.map(({ name }) => ({ public_name: name })),
  };
}

function xmlEvent({ id, title, start, end, room, track, abstract, speakers }: ScheduleEvent): string {
  const parts = { title, date: start, end, room, track, abstract };
  const inner = Object.entries(parts).map(([name, text]) => `<${name}>${markup(text)}</${name}>`);
  const persons = speakers.map(({ name }) => `<person>${markup(name)}</person>`).join('');
  return `<event guid="${markup(id)}">${inner.join('\n')}<persons>${persons}</persons></event>`;
}

function markup(text: string | null): string {
  return (text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Lines of at most 60 letters. */
function folded(line: string): string[] {
  const parts = line.match(/.{1,60}/gu) ?? [''];
  return parts.map((part, i) => (i === 0 ? part : ` ${part}`));
}

function stamp(iso: string): string {
  return iso.slice(0, 19).replace(/[-:]/g, '');
}

function utcStamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.000/g, '');
}
