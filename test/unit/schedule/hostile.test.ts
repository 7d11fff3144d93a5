import assert from 'node:assert/strict';
import { plainMarkdown } from '../../../src/core/schedule/plainMarkdown';
import { readSchedule } from '../../../src/core/schedule/readSchedule';
import { zoneOf } from '../../../src/core/schedule/zones';
import * as fc from '../../support/fastCheck';
import { assertLinear } from '../../support/growth';
import { scheduleFiles } from '../../support/scheduleFiles';
import { calendar, scheduleIn } from './support';

const titles = [
  '../../x',
  '---\ntitle: x\n---',
  '{{< x >}} {{% y %}}',
  '<script>alert(1)</script>',
  'a'.repeat(300),
  '🚀'.repeat(50),
  '\u202eevil\u2066',
  'con',
  'NUL.md',
  '"quoted" \\ back\u0007',
  '=cmd|/C calc',
];

describe('a hostile schedule', () => {
  it('keeps titles to one line without HTML and control characters, and is read whole', () => {
    const at = '2026-03-26T09:00:00+00:00';
    const events = titles.map((title, i) => ({
      ...{ id: `${i}`, title, speakers: [], start: at, end: null, day: 1, room: title, track: title },
      ...{ kind: 'talk' as const, abstract: title, links: [] },
    }));
    const schedule = {
      title: titles.join(' '),
      zone: 'UTC',
      days: [{ index: 1, date: '2026-03-26' }],
      events,
    };
    for (const [format, write] of Object.entries(scheduleFiles)) {
      // A script is no title.
      const found = scheduleIn(write(schedule)).events;
      assert.equal(found.length, titles.length, format);
      for (const { title, room, abstract } of found) {
        assert.doesNotMatch(title + (room ?? ''), /<script|[\n\u0000-\u001f]/, format);
        assert.doesNotMatch(abstract ?? '', /(?<!\\)<script/, format);
      }
    }
  });

  it('repeats no event without end', () => {
    const rule = 'RRULE:FREQ=DAILY;COUNT=1000000000';
    const events = Array.from(
      { length: 100 },
      (_, i) => `UID:${i}\nSUMMARY:${i}\nDTSTART:20260326T090000Z\n${rule}`,
    );
    assert.equal(scheduleIn(calendar(events.join('\n\n'))).events.length, 20_000);
  });

  it('is read or refused, whatever it is', () => {
    const beginnings = [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\n',
      '{"schedule":{"conference":{"days":[',
      '<schedule>',
      'title,start\n',
      '[{"sessions":[',
      '',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (beginning, text) => {
          readSchedule(beginning + text);
          plainMarkdown(text, undefined);
        },
      ),
    );
    const written = Object.values(scheduleFiles).map((write) =>
      write({ title: 'T', zone: 'UTC', days: [{ index: 1, date: '2026-03-26' }], events: [] }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.nat(), fc.string(), (file, at, text) => {
        const cut = at % (file.length + 1);
        readSchedule(file.slice(0, cut) + text + file.slice(cut));
      }),
    );
  });

  describe('takes time in proportion to its size', () => {
    const many = (size: number, line: (i: number) => string) =>
      Array.from({ length: Math.ceil(size / 40) }, (_, i) => line(i)).join('\n');
    const cases: Record<string, (size: number) => string> = {
      'as a calendar': (size) =>
        calendar(
          many(
            size,
            (i) => `UID:${i}\nSUMMARY:Talk - Ada ${i}, Co & Bo Berg, Co\nDTSTART:20260326T090000Z\n`,
          ),
        ),
      'as a calendar in one fold': (size) =>
        `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:${many(size, () => '\n x;y="')}`,
      'as parameters': (size) => `BEGIN:VCALENDAR\nDTSTART${';a="b,c",d'.repeat(size / 10)}`,
      'as nested components': (size) => 'BEGIN:VEVENT\n'.repeat(size / 10),
      'as titles with dashes': (size) =>
        calendar(
          Array.from(
            { length: 5 },
            () => `SUMMARY:${'a - B c & '.repeat(size / 50)}\nDTSTART:20260326T090000Z`,
          ).join('\n\n'),
        ),
      'as gaps': (size) => {
        const gap = ' '.repeat(size);
        return calendar(
          `SUMMARY:a${gap}b\nDTSTART:20260326T090000Z\nLOCATION:a,${gap}b\nATTENDEE;CN="a${gap}b":x\nDESCRIPTION:Speaker:${gap}a`,
        );
      },
      'as gaps in a table': (size) =>
        `title,speakers,start\na,b${' '.repeat(size)}c,2026-03-26${' '.repeat(size)}x`,
      'as XML': (size) =>
        `<schedule><day date="2026-03-26">${many(size, (i) => `<room name="a"><event id="${i}"><title>t</title><start>09:00</start></event></room>`)}</day></schedule>`,
      'as open elements': (size) => '<schedule>'.repeat(size / 10),
      'as a table': (size) => `title,start\n${many(size, (i) => `"Talk ""${i}""",2026-03-26 09:00`)}`,
      'as quotes': (size) => `title,start\n${'"a""'.repeat(size / 4)}`,
      'as JSON': (size) =>
        `{"schedule":{"conference":{"days":[{"index":1,"date":"2026-03-26","rooms":{"a":[${many(size, (i) => `{"guid":"${i}","title":"","url":"x"},`)}{}]}}]}}}`,
      'as sessions': (size) =>
        `{"rooms":[],"sessions":[${many(size, (i) => `{"id":"é${i}","title":"t${i}","startsAt":null},`)}{}]}`,
    };
    for (const [name, make] of Object.entries(cases))
      it(name, () =>
        assertLinear(make, (source) => readSchedule(source, { zone: zoneOf('UTC') }), {
          from: 20_000,
          upTo: 400_000,
        }),
      );

    const abstracts: Record<string, (size: number) => string> = {
      'an abstract of misnested elements': (size) => '<p><b><i>x</b><a href=x>y'.repeat(size / 20),
      'an abstract of lists': (size) => '<ul><li>x'.repeat(size / 10),
      'an abstract of open brackets': (size) => '<p '.repeat(size / 3),
      'an abstract of backticks': (size) => '`'.repeat(size),
      'an abstract of preformatted text': (size) => '<pre>```'.repeat(size / 8),
      'an abstract of entities': (size) => '&amp;&#x;&x '.repeat(size / 10),
      'an abstract of gaps': (size) => `x${' '.repeat(size)}y<b>${' '.repeat(size)}</b>z`,
      'an abstract of links': (size) => '<a href="https://a.org">https://a.org</a> '.repeat(size / 40),
    };
    for (const [name, make] of Object.entries(abstracts))
      it(name, () => assertLinear(make, (text) => plainMarkdown(text, 'https://a.org/'), { from: 5000 }));
  });
});
