import { fileText } from '../../core/schedule/fileText';
import { readSchedule, type ReadSchedule } from '../../core/schedule/readSchedule';
import type { Oddity, Schedule, ScheduleEvent } from '../../core/schedule/schedule';
import { UsageError, type Command } from '../command';
import { fileBytes } from '../fileBytes';
import { shown, toJson } from '../shown';

export const schedule: Command = {
  takes: 'file',
  usage: 'FILE [--zone ZONE]',
  options: ['zone'],
  formats: ['text', 'json'],
  summary: 'prints a conference’s schedule in one shape, whatever file it comes from',
  details: `FILE is a calendar (.ics), schedule.json, schedule.xml, JSON of pretalx or Sessionize, or a table (CSV, TSV). It is only read.
--zone names the time zone of the event, as Europe/Berlin; it goes before the file's own.
With --format json: an object {title, zone, days, events}.
  zone    of the times: that of --zone, else the file's, else the one of the city that the file names
  days    {index, date}; a day is the conference's and may run into the next morning
  events  {id, title, speakers, start, end, day, room, track, kind, abstract, links}, by start
    id        unique in the schedule
    speakers  {name, company}
    start     ISO 8601 with offset, as 2026-03-23T09:00:00+01:00; end too
    day       index of its day
    kind      talk, break or other (registration, exhibitions, parties, whole days)
    abstract  Markdown without HTML
    links     {kind, url, title}; kind is video, slides, code, page (the event's own) or other
What the file does not say is null. What was skipped or odd goes to the error output, with its line.`,
  run: ({ path, format, zone }) => {
    const text = fileText(fileBytes(path), (bytes, encoding) => new TextDecoder(encoding).decode(bytes));
    const found = readSchedule(text, { zone });
    if (!('schedule' in found)) throw new UsageError(`"${path}" can't be read. ${lineOf(path, found)}`);
    return Promise.resolve({
      output: format === 'json' ? toJson(found.schedule) : inWords(found.schedule),
      failed: false,
      remarks: [...found.oddities.map((oddity) => lineOf(path, oddity)), ...zoneRemark(path, found)],
    });
  },
};

function lineOf(path: string, { line, message }: Oddity): string {
  return line === undefined ? `${path}: ${message}` : `${path}:${line}: ${message}`;
}

/** Says where the zone is from, unless the file or the user names it. */
function zoneRemark(
  path: string,
  { schedule: { zone, events }, zoneSource, isLocal }: ReadSchedule,
): string[] {
  if (events.every(({ start }) => start === null)) return [];
  if (zoneSource === 'asked' || (zoneSource === 'file' && zone !== 'UTC')) return [];
  const wayOut = 'If the event is elsewhere, name its zone: --zone Europe/Berlin';
  if (zoneSource === 'guess')
    return [`${path}: No time zone in the file. ${zone} is assumed, from the place it names. ${wayOut}`];
  if (isLocal) return [`${path}: No time zone in the file, so its times are read as UTC. ${wayOut}`];
  const said =
    zone === null ? 'No time zone in the file. Times are as it has them.' : 'The file’s time zone is UTC.';
  return [`${path}: ${said} ${wayOut}`];
}

function inWords({ title, zone, days, events }: Schedule): string {
  const head = [title, zone].flatMap((text) => (text === null ? [] : [shown(text)])).join(', ');
  const parts = days.map(({ index, date }) =>
    [
      date === null ? `Day ${index}` : `Day ${index}, ${shown(date)}`,
      ...events.filter(({ day }) => day === index).map(inLine),
    ].join('\n'),
  );
  const rest = events.filter(({ day }) => day === null).map(inLine);
  if (rest.length > 0) parts.push(['Without a time', ...rest].join('\n'));
  return [head, ...parts].filter((part) => part !== '').join('\n\n');
}

function inLine({ title, speakers, start, end, room, track, kind }: ScheduleEvent): string {
  const time = (iso: string | null) => iso?.slice(11, 16) ?? '';
  const span = start === null ? '' : end === null ? time(start) : `${time(start)}–${time(end)}`;
  const names = speakers
    .map(({ name, company }) => (company === null ? name : `${name} (${company})`))
    .join(', ');
  const about = [names, room ?? '', track ?? '', kind === 'talk' ? '' : kind].filter((part) => part !== '');
  return `  ${span.padEnd(11)}  ${shown([title, ...about].join(' · '))}`;
}
