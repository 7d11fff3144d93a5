import assert from 'node:assert/strict';
import { buttonHabits } from '../../../src/core/conference/habits/buttonHabits';
import { noteKeysIn } from '../../../src/core/edits/templates/noteKeys';
import { plainTemplate, sessionTemplate } from '../../../src/core/edits/templates/sessionTemplate';
import * as fc from '../../support/fastCheck';
import { NotePage } from '../../../src/core/edits/sections/notePage';
import { parseNote } from '../../../src/core/note/parseNote';
import { dayFiles, eventFiles, type EventFolder } from '../../../src/core/schedule/eventFiles';
import { foreignMarkdown } from '../../../src/core/schedule/eventNote';
import {
  notesOfEvents,
  overlapping,
  readKept,
  sectionOfDay,
  tagOfTrack,
  writeKept,
} from '../../../src/core/schedule/importPlan';
import type { Schedule, ScheduleEvent } from '../../../src/core/schedule/schedule';
import { conferenceOf } from '../../support/conferenceOf';

const event: ScheduleEvent = {
  id: '1',
  title: 'Tides',
  speakers: [
    { name: 'Ada Lovelace', company: 'Engines' },
    { name: 'Bo Berg', company: null },
  ],
  start: '2026-03-26T09:00:00+01:00',
  end: '2026-03-26T09:30:00+01:00',
  day: 1,
  room: 'Hall 1',
  track: 'Service Mesh',
  kind: 'talk',
  abstract: 'About *waiting*.\n\n- one\n- two',
  links: [
    { kind: 'page', url: 'https://conf.org/1', title: null },
    { kind: 'video', url: 'https://youtu.be/abcdefghijk', title: null },
  ],
};

const conference = conferenceOf({
  'hugo.toml': '',
  'content/_index.md': '---\ntitle: H\n---\n',
  'content/day1/_index.md': '---\ntitle: Day 1\nweight: 1\n---\n',
  'content/day1/01_talk.md': '---\ntitle: A talk\ntags: [mesh]\n---\n',
  'content/day2/_index.md': '---\ntitle: Thursday, 27 March 2026\nweight: 2\n---\n',
});
const home = conference.trees[0]!.home;

function folder(kind: 'hugo' | 'plain', more: Partial<EventFolder> = {}): EventFolder {
  return {
    folder: { names: ['_index.md', '01_talk.md'], pageNames: ['01_talk.md'], weights: [1] },
    template: kind === 'hugo' ? sessionTemplate('%') : plainTemplate,
    place: { kind, habits: buttonHabits(conference, home), keys: noteKeysIn([]), isExample: () => false },
    date: '2026-01-02T10:00:00Z',
    tagsOf: ({ track }) => tagOfTrack(conference, track),
    ...more,
  };
}

function filesOf(events: readonly ScheduleEvent[], kind: 'hugo' | 'plain' = 'hugo') {
  const found = eventFiles(folder(kind), events);
  assert.ok(!('refused' in found));
  return found;
}

describe('the note of an event', () => {
  it('is a new session that says who speaks, where and when, and what about', () => {
    assert.deepEqual(
      filesOf([event]).map(({ fileName, text }) => [fileName, text]),
      [
        [
          '02_tides.md',
          `---
title: Tides
weight: 2
tags: [mesh]
speakers: [Ada Lovelace, Bo Berg]
start: "2026-03-26T09:00:00+01:00"
end: "2026-03-26T09:30:00+01:00"
room: Hall 1
---

{{% button href="https://youtu.be/abcdefghijk" style="warning" icon="video" %}}Watch talk on YouTube{{% /button %}}
<!-- {{% button href="" style="tip" icon="person-chalkboard" %}}Slides{{% /button %}} -->

Ada Lovelace (Engines), Bo Berg

{{% expand title="Abstract" %}}

About *waiting*.

- one
- two

- [Event page](https://conf.org/1)

{{% /expand %}}


`,
        ],
      ],
    );
  });

  it('is plain in a folder without Hugo', () => {
    const [file] = filesOf([event], 'plain');
    assert.match(file!.text, /^# Tides\n/);
    assert.match(file!.text, /\nAda Lovelace \(Engines\), Bo Berg · 2026-03-26 09:00–09:30 · Hall 1\n/);
    assert.match(file!.text, /<details>\n<summary>Abstract<\/summary>/);
    assert.doesNotMatch(file!.text, /^---/m);
  });

  it('goes on with numbers, weights and names', () => {
    const files = filesOf([event, { ...event, id: '2' }, { ...event, id: '3', title: '../../etc/passwd' }]);
    assert.deepEqual(
      files.map(({ fileName }) => fileName),
      ['02_tides.md', '03_tides.md', '04_etc-passwd.md'],
    );
    assert.match(files[2]!.text, /^weight: 4$/m);
  });

  it('has hostile words as words alone', () => {
    const hostile =
      '{{< x >}}\n---\n# TODO: steal\n<script>alert(1)</script>\n![x](https://a.org/x.png)\n[y](../z)\n```\n{{% z %}}';
    const [file] = filesOf([
      {
        ...event,
        title: 'Tides: {{< x >}}\u202e <b>"q"</b>\n---',
        abstract: hostile,
        room: 'a: b\n---\n',
        speakers: [{ name: 'x\ndraft: true', company: '{{< y >}}' }],
        track: '{{< x >}}',
      },
    ]);
    const note = parseNote('', file!.text);
    assert.deepEqual(
      note.faults.map(({ code }) => code),
      ['tags-empty'],
    );
    assert.deepEqual(note.todos, []);
    assert.deepEqual(note.frontMatter.speakers, ['x draft: true']);
    // Hugo runs none in front matter.
    const body = file!.text.slice(file!.text.indexOf('\n---\n') + 5);
    const shortcodes = body.match(/\{\{[<%] ?\/?\w+/g);
    assert.deepEqual(shortcodes, [
      '{{% button',
      '{{% /button',
      '{{% button',
      '{{% /button',
      '{{% expand',
      '{{% /expand',
    ]);
    assert.doesNotMatch(
      file!.text.slice(file!.text.indexOf('{{% expand')),
      /(?<!\\)<script|(?<!\\)!\[x|^# /m,
    );
  });

  it('closes code that its abstract leaves open', () => {
    assert.deepEqual(foreignMarkdown('```\nx'), ['```', 'x', '```']);
    assert.deepEqual(foreignMarkdown('~~~~ js\nx\n~~~'), ['~~~~ js', 'x', '~~~', '~~~~']);
    assert.deepEqual(foreignMarkdown(''), []);
  });

  it('keeps code in lists, and what follows it', () => {
    const lines = ['- one', '', '  ```js', '  {', '  ```', '', 'After'];
    assert.deepEqual(foreignMarkdown(lines.join('\n')), lines);
  });

  it('never swallows what follows it, nor brings anything to life', () => {
    const piece = fc.constantFrom(
      ...[
        '```',
        '````',
        '~~~',
        '- ```',
        '  ```',
        '> ```js',
        '```a`b',
        '    ',
        '\t',
        '<!--',
        '-->',
        '<div>',
        '<pre>',
        '$$',
      ],
      ...[
        '{{% x %}}',
        '{{< x >}}',
        '# h',
        '===',
        '---',
        '[a]: b',
        '![x](y)',
        'TODO: x',
        '`',
        'words',
        '',
        '> q',
        '1. a',
      ],
    );
    const source = fc.array(fc.array(piece, { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(source, (rows) => {
        const body = foreignMarkdown(rows.map((row) => row.join(' ')).join('\n'));
        const text = [...body, '', '## After', '', 'TODO: mine', ''].join('\n');
        assert.deepEqual(
          new NotePage(text).headings.map(({ line }) => line),
          [body.length + 1],
          text,
        );
        const note = parseNote('', text);
        assert.deepEqual(
          note.todos.map(({ range }) => range.start.line),
          [body.length + 3],
          text,
        );
        assert.doesNotMatch(text, /\{\{[<%]/);
      }),
    );
  });
});

describe('the days of an import', () => {
  const titleOf = (index: number, date: string | null) => sectionOfDay(home, { index, date })?.title;

  it('are those that are there, by their date, else by their number', () => {
    assert.equal(titleOf(5, '2026-03-27'), 'Thursday, 27 March 2026');
    assert.equal(titleOf(1, '2026-03-26'), 'Day 1');
    assert.equal(titleOf(2, '2026-03-28'), undefined);
    assert.equal(titleOf(1, null), 'Day 1');
  });

  it('are made with their date in the title, and in the front matter where Hugo shows it', () => {
    const days = [{ name: 'day1', title: 'Day 1', weight: 1 }];
    const made = (today: string) => dayFiles({ index: 2, date: '2026-03-27' }, 'hugo', days, ['day1'], today);
    assert.equal(made('2026-01-01').title, 'Day 2, 2026-03-27');
    assert.doesNotMatch(made('2026-01-01').text, /^date:/m);
    assert.match(made('2026-03-27').text, /^date: "2026-03-27"$/m);
    assert.equal(dayFiles({ index: 1, date: null }, 'plain', [], [], '').text, '# Day 1\n');
  });
});

describe('what is known of an import', () => {
  const schedule: Schedule = {
    title: 'C',
    zone: 'Europe/Berlin',
    days: [{ index: 1, date: '2026-03-26' }],
    events: [event, { ...event, id: '2', title: 'A Talk!' }, { ...event, id: '3', title: 'New' }],
  };

  it('is which events have notes: by what was made, or by title', () => {
    const have = notesOfEvents(conference, schedule, {
      1: 'content/day1/01_talk.md',
      3: 'content/gone.md',
    });
    assert.deepEqual([...have.keys()], ['1', '2']);
  });

  it('comes back from the file that keeps it', () => {
    const kept = { schedule, source: 'a.ics', notes: { 1: 'x.md' } };
    assert.deepEqual(readKept(writeKept(kept)), kept);
    for (const text of ['', 'null', '{}', '{"schedule":{}}', '['])
      assert.equal(readKept(text), undefined, text);
  });

  it('is which talks overlap', () => {
    const at = (id: string, from: string, to: string) => ({
      ...event,
      id,
      start: `2026-03-26T${from}:00Z`,
      end: `2026-03-26T${to}:00Z`,
    });
    const events = [at('a', '09:00', '10:00'), at('b', '09:30', '09:45'), at('c', '10:00', '11:00')];
    assert.deepEqual([...overlapping(events)], ['b', 'a']);
  });

  it('is the tag of a track that the notes use already', () => {
    assert.deepEqual(tagOfTrack(conference, 'Service Mesh & More'), ['mesh']);
    assert.deepEqual(tagOfTrack(conference, 'Meshing'), []);
  });
});
