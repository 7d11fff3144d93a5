import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchedule } from '../../../src/core/schedule/readSchedule';
import type { ScheduleEvent } from '../../../src/core/schedule/schedule';
import { assertGolden, hash } from '../../support/golden';
import { faultOf, read } from './support';

/** Real schedules; they are not ours and stay outside the repository. */
const data = join(process.cwd(), '..', 'shared', 'exchange', 'data');
const folders = ['ics', 'schedule-json', 'schedule-xml', 'sessionize', 'csv'];
const refused = 'schedule-json/invalid-example.json';

describe('real schedules', function () {
  before(function () {
    if (!existsSync(data)) this.skip();
  });

  const files = existsSync(data)
    ? folders.flatMap((folder) => readdirSync(join(data, folder)).map((name) => `${folder}/${name}`))
    : [];

  for (const file of files.filter((each) => each !== refused)) {
    it(`read as before: ${file}`, () =>
      assertGolden(`schedules/${file.replaceAll('/', '-')}.txt`, summaryOf(textOf(file))));
  }

  it('refuses what the format’s own validator refuses', () => {
    assert.match(faultOf(textOf(refused)), /^59: Not a valid schedule.json/);
  });

  it('have what was counted in the files by hand', () => {
    const counted: Record<string, Counts> = {
      // BEGIN:VEVENT; 8 CATEGORIES:BREAKS and 5 breaks among the lightning talks; 26 categories.
      'ics/sched-kubecon-eu-2026-v2.ics': { events: 596, days: 6, breaks: 13, tracks: 26 },
      // 190 descriptions begin with "Speaker: ", each with one.
      'ics/linux-conf-au-2020.ics': { events: 262, days: 6, speakers: 190 },
      // <event>, <day>, <person>; breakfast, lunch and dinner each 8 times, 7 afternoon breaks.
      'schedule-xml/wafer-debconf-2023.xml': { events: 117, days: 8, speakers: 143, breaks: 31 },
      'schedule-xml/fosdem-2019-with-recordings.xml': { events: 775, days: 2, speakers: 843, breaks: 0 },
      // "guid", "index", "public_name".
      'schedule-json/frab-camp-2019.json': { events: 79, days: 5, speakers: 96, breaks: 0 },
    };
    for (const [file, expected] of Object.entries(counted)) {
      const { events, days } = read(textOf(file)).schedule;
      const found: Required<Counts> = {
        events: events.length,
        days: days.length,
        speakers: sum(events, ({ speakers }) => speakers.length),
        breaks: sum(events, ({ kind }) => (kind === 'break' ? 1 : 0)),
        tracks: new Set(events.flatMap(({ track }) => track ?? [])).size,
      };
      assert.deepEqual({ ...found, ...expected }, found, file);
    }
  });

  it('have the same ids in a later export', () => {
    const [before, after] = ['v1', 'v2'].map((version) =>
      read(textOf(`ics/sched-kubecon-eu-2026-${version}.ics`)).schedule.events.map(({ id }) => id),
    );
    assert.deepEqual(before?.toSorted(), after?.toSorted());
  });

  it('have no HTML in their abstracts, and nothing that every event links to', () => {
    for (const file of files.filter((each) => each !== refused)) {
      for (const { abstract, links, title } of read(textOf(file)).schedule.events) {
        assert.doesNotMatch(
          abstract ?? '',
          /(?<![\\`\w])<\/?(?:p|a|ul|li|br|em|strong)\b[^`]*?>/,
          `${file}: ${title}`,
        );
        for (const link of links) assert.doesNotMatch(link.title ?? '', /feedback|chat room/i);
      }
    }
  });

  it('are refused as a whole where JSON or XML was cut off', () => {
    for (const file of files.filter((each) => /\.(?:json|xml)$/.test(each) && each !== refused)) {
      const text = textOf(file);
      const found = readSchedule(text.slice(0, Math.floor(text.length * 0.7)));
      assert.ok('message' in found && found.message.includes('is incomplete'), file);
    }
  });
});

interface Counts {
  readonly events: number;
  readonly days: number;
  readonly speakers?: number;
  readonly breaks?: number;
  readonly tracks?: number;
}

function textOf(file: string): string {
  return readFileSync(join(data, file), 'utf8');
}

function sum(events: readonly ScheduleEvent[], count: (event: ScheduleEvent) => number): number {
  return events.reduce((all, event) => all + count(event), 0);
}

/** Counts and the first and last events, foreign words as hashes. */
function summaryOf(source: string): string {
  const { schedule, oddities, zoneSource } = read(source);
  const { title, zone, days, events } = schedule;
  const tally = (values: readonly string[]) =>
    [...new Set(values)]
      .sort()
      .map((value) => `${value} ${values.filter((each) => each === value).length}`)
      .join(', ');
  const perDay = days.map(
    ({ index, date }) => `day ${index} ${date ?? '-'}: ${events.filter(({ day }) => day === index).length}`,
  );
  const shown = events.length > 8 ? [...events.slice(0, 5), ...events.slice(-3)] : events;
  return `${[
    `title ${words(title)}`,
    `zone ${zone ?? '-'} (${zoneSource})`,
    ...perDay,
    `events ${events.length}: ${tally(events.map(({ kind }) => kind))}`,
    `without start ${sum(events, ({ start }) => (start === null ? 1 : 0))}, room ${sum(events, ({ room }) => (room === null ? 1 : 0))}, abstract ${sum(events, ({ abstract }) => (abstract === null ? 1 : 0))}`,
    `rooms ${new Set(events.map(({ room }) => room)).size}, tracks ${new Set(events.map(({ track }) => track)).size}`,
    `speakers ${sum(events, ({ speakers }) => speakers.length)}, with company ${sum(events, ({ speakers }) => speakers.filter(({ company }) => company !== null).length)}`,
    `links ${tally(events.flatMap(({ links }) => links.map(({ kind }) => kind)))}`,
    `odd ${oddities.length}: ${[...new Set(oddities.map(({ message }) => message.split(/[:,.]/, 1)[0]))].join('; ')}`,
    ...shown.map(
      ({ id, title: name, speakers, start, end, day, room, track, kind, abstract, links }) =>
        `${start ?? '-'} ${end ?? '-'} day ${day ?? '-'} ${kind} ${words(name)} id ${hash(id)} room ${words(room)} track ${words(track)} speakers ${speakers.map((each) => `${words(each.name)} of ${words(each.company)}`).join(', ')} abstract ${words(abstract)} links ${links.map((link) => `${link.kind} ${hash(link.url)}`).join(', ')}`,
    ),
    // All of the rest, so that nothing changes unseen.
    `whole ${hash(JSON.stringify(schedule))}`,
  ].join('\n')}\n`;
}

function words(text: string | null): string {
  return text === null ? '-' : `${hash(text)} (${text.length})`;
}
