import assert from 'node:assert/strict';
import { fileText } from '../../../src/core/schedule/fileText';
import { calendar, odditiesOf, read, scheduleIn, startsOf } from './support';

describe('reading a calendar', () => {
  describe('with time zones', () => {
    it('knows IANA’s zones without their description', () => {
      assert.deepEqual(
        startsOf(
          calendar(
            'SUMMARY:Winter\nDTSTART;TZID=Europe/Berlin:20260115T090000\n\nSUMMARY:Summer\nDTSTART;TZID="Europe/Berlin";VALUE=DATE-TIME:20260715T090000',
          ),
        ),
        ['2026-01-15T09:00:00+01:00 Winter', '2026-07-15T09:00:00+02:00 Summer'],
      );
    });

    it('knows Windows’ zones, and names that end in a known one', () => {
      assert.deepEqual(
        startsOf(
          calendar(
            'SUMMARY:Outlook\nDTSTART;TZID=W. Europe Standard Time:20260715T090000\n\nSUMMARY:Thunderbird\nDTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260715T090000',
          ),
        ),
        ['2026-07-15T09:00:00+02:00 Outlook', '2026-07-15T15:00:00+02:00 Thunderbird'],
      );
    });

    it('reads a zone that only the calendar describes', () => {
      const zone = `BEGIN:VTIMEZONE
TZID:Our zone
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE`;
      const events =
        'SUMMARY:Winter\nDTSTART;TZID=Our zone:20260328T090000\n\nSUMMARY:Summer\nDTSTART;TZID=Our zone:20260330T090000';
      assert.deepEqual(startsOf(calendar(events, zone), 'UTC'), [
        '2026-03-28T08:00:00+00:00 Winter',
        '2026-03-30T07:00:00+00:00 Summer',
      ]);
    });

    it('knows short names, offsets and Windows’ words', () => {
      const zones: [string, string][] = [
        ['CET', '+02:00'],
        ['EST5EDT', '-04:00'],
        ['CEST', '+02:00'],
        ['GMT+0100', '+01:00'],
        ['"UTC-03:00"', '-03:00'],
        ['UTC+02:00', '+02:00'],
        ['(UTC+01:00) Amsterdam, Berlin, Bern', '+02:00'],
        ['"(UTC+01:00) Amsterdam, Berlin, Bern"', '+02:00'],
        ['"(UTC-05:00) Eastern Time (US & Canada)"', '-04:00'],
        ['"(UTC) Dublin, Edinburgh, Lisbon"', '+01:00'],
      ];
      for (const [zone, offset] of zones) {
        const source = calendar(`SUMMARY:A\nDTSTART;TZID=${zone}:20260715T090000`);
        assert.deepEqual(startsOf(source), [`2026-07-15T09:00:00${offset} A`], zone);
      }
    });

    it('says which zone nobody knows, once', () => {
      const source = calendar(
        'SUMMARY:A\nDTSTART;TZID=Nowhere:20260115T090000\n\nSUMMARY:B\nDTSTART;TZID=Nowhere:20260115T100000',
      );
      assert.deepEqual(odditiesOf(source), ['5: Unknown time zone, so the conference’s is used: Nowhere']);
      assert.deepEqual(startsOf(source, 'Europe/Paris'), [
        '2026-01-15T09:00:00+01:00 A',
        '2026-01-15T10:00:00+01:00 B',
      ]);
    });

    it('keeps moments where another zone is asked for', () => {
      const source = calendar('SUMMARY:A\nDTSTART;TZID=Europe/Berlin:20260115T090000');
      assert.deepEqual(startsOf(source, 'America/New_York'), ['2026-01-15T03:00:00-05:00 A']);
    });

    it('reads a clock time that comes twice as the first, and one that is skipped as before the change', () => {
      assert.deepEqual(
        startsOf(
          calendar(
            'SUMMARY:Skipped\nDTSTART;TZID=Europe/Berlin:20260329T023000\n\nSUMMARY:Twice\nDTSTART;TZID=Europe/Berlin:20261025T023000',
          ),
        ),
        ['2026-03-29T03:30:00+02:00 Skipped', '2026-10-25T02:30:00+02:00 Twice'],
      );
    });

    it('guesses the zone of a calendar in UTC from its venue, and says so', () => {
      const source = calendar(
        'SUMMARY:A\nDTSTART:20260115T090000Z\nLOCATION:Hall 1\\, Amsterdam\\, Netherlands',
        'X-WR-TIMEZONE:UTC',
      );
      const { schedule, zoneSource } = read(source);
      assert.deepEqual([schedule.zone, zoneSource], ['Europe/Amsterdam', 'guess']);
    });

    it('takes no room for a city', () => {
      assert.equal(
        scheduleIn(calendar('SUMMARY:A\nDTSTART:20260115T090000Z\nLOCATION:Amsterdam')).zone,
        null,
      );
    });
  });

  describe('with repetitions', () => {
    const series = (rule: string, more = '') =>
      startsOf(
        calendar(
          `UID:1\nSUMMARY:A\nDTSTART;TZID=Europe/Berlin:20260326T090000\nDTEND;TZID=Europe/Berlin:20260326T100000\nRRULE:${rule}\n${more}`,
        ),
      ).map((start) => start.slice(5, 22).replace(':00+', '+'));

    it('counts days', () => {
      assert.deepEqual(series('FREQ=DAILY;COUNT=4'), [
        '03-26T09:00+01',
        '03-27T09:00+01',
        '03-28T09:00+01',
        '03-29T09:00+02',
      ]);
    });

    it('stops with the day that UNTIL names, in UTC or as a date', () => {
      assert.equal(series('FREQ=DAILY;UNTIL=20260328T080000Z').length, 3);
      assert.equal(series('FREQ=DAILY;UNTIL=20260328T075959Z').length, 2);
      assert.equal(series('FREQ=DAILY;UNTIL=20260328').length, 3);
    });

    it('takes days of the week, and leaves out weeks', () => {
      assert.deepEqual(
        series('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4').map((start) => start.slice(0, 5)),
        ['03-26', '04-06', '04-09', '04-20'],
      );
      assert.deepEqual(
        series('FREQ=DAILY;BYDAY=MO,FR;COUNT=3').map((start) => start.slice(0, 5)),
        ['03-27', '03-30', '04-03'],
      );
    });

    it('leaves out exceptions', () => {
      assert.equal(
        series('FREQ=DAILY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20260327T090000,20260328T090000').length,
        2,
      );
      assert.equal(series('FREQ=DAILY;COUNT=4', 'EXDATE:20260327T080000Z').length, 3);
      assert.equal(series('FREQ=DAILY;COUNT=4', 'EXDATE;VALUE=DATE:20260327').length, 3);
    });

    it('replaces the occurrence that has an entry of its own, and drops it where that is cancelled', () => {
      const events = `UID:1
SUMMARY:Standup
DTSTART;TZID=Europe/Berlin:20260326T090000
RRULE:FREQ=DAILY;COUNT=4

UID:1
SUMMARY:Standup in the garden
RECURRENCE-ID;TZID=Europe/Berlin:20260327T090000
DTSTART;TZID=Europe/Berlin:20260327T110000

UID:1
SUMMARY:Standup
STATUS:CANCELLED
RECURRENCE-ID:20260328T080000Z
DTSTART;TZID=Europe/Berlin:20260328T090000`;
      assert.deepEqual(startsOf(calendar(events)), [
        '2026-03-26T09:00:00+01:00 Standup',
        '2026-03-27T11:00:00+01:00 Standup in the garden',
        '2026-03-29T09:00:00+02:00 Standup',
      ]);
      assert.deepEqual(odditiesOf(calendar(events)), ['15: Cancelled, so it’s skipped: Standup']);
    });

    it('ends a rule without end with the conference, and reads the first date of one that it does not know', () => {
      const endless =
        'UID:1\nSUMMARY:Breakfast\nDTSTART:20260326T070000Z\nRRULE:FREQ=DAILY\n\nUID:2\nSUMMARY:Closing\nDTSTART:20260328T170000Z';
      assert.equal(scheduleIn(calendar(endless)).events.length, 4);
      assert.match(odditiesOf(calendar(endless))[0] ?? '', /^3: Repeats without end/);
      assert.equal(series('FREQ=MONTHLY;COUNT=4').length, 1);
    });

    it('gives each occurrence an id of its own', () => {
      const { events } = scheduleIn(
        calendar('UID:1\nSUMMARY:A\nDTSTART:20260326T090000Z\nRRULE:FREQ=DAILY;COUNT=2'),
      );
      assert.deepEqual(
        events.map(({ id }) => id),
        ['1 2026-03-26T09:00Z', '1 2026-03-27T09:00Z'],
      );
    });
  });

  it('reads whole days as such', () => {
    const [event] = scheduleIn(
      calendar('SUMMARY:Hackathon\nDTSTART;VALUE=DATE:20260326\nDTEND;VALUE=DATE:20260328'),
      'Europe/Berlin',
    ).events;
    assert.deepEqual(
      [event?.start, event?.end, event?.kind, event?.day],
      ['2026-03-26T00:00:00+01:00', '2026-03-28T00:00:00+01:00', 'other', 1],
    );
  });

  it('reads the length of an event that has no end', () => {
    assert.equal(
      scheduleIn(calendar('SUMMARY:A\nDTSTART:20260326T090000Z\nDURATION:PT1H30M')).events[0]?.end,
      '2026-03-26T10:30:00+00:00',
    );
  });

  it('names a broken line and reads the rest', () => {
    const source =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nthis is no property\nDTSTART:20260326T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:B\nDTSTART:tomorrow\nEND:VEVENT\nEND:VCALENDAR\n';
    assert.deepEqual(odditiesOf(source), [
      '4: Not a calendar property, so the line is skipped: this is no property',
      '9: Not a date and time: tomorrow',
    ]);
    assert.deepEqual(startsOf(source), ['2026-03-26T09:00:00+00:00 A']);
  });

  it('skips the event in which a file ends', () => {
    const source =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20260326T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260326T100000Z\nSUMMARY:Half of the ti';
    assert.deepEqual(odditiesOf(source), [
      '6: The file ends within this event, so it’s skipped. Download the file again.',
    ]);
    assert.equal(scheduleIn(source).events.length, 1);
  });

  it('reads letters that a fold parts, and line ends with one sign too many', () => {
    const begin = 'BEGIN:VEVENT\r\nDTSTART:20260326T090000Z\r\nSUMMARY:Pr';
    const bytes = Buffer.concat([
      Buffer.from(`${begin}é`),
      Buffer.from([0xe2, 0x0d, 0x0a, 0x20, 0x80, 0x99]),
      Buffer.from('x\r\nDESCRIPTION:One \r\r\n \\n\r\n two\r\nEND:VEVENT\r\n'),
    ]);
    const text = fileText(bytes, (all, encoding) => new TextDecoder(encoding).decode(all));
    const [event] = scheduleIn(text).events;
    assert.deepEqual([event?.title, event?.abstract], ['Pré’x', 'One\ntwo']);
    assert.deepEqual(odditiesOf(text), []);
  });

  it('unfolds lines, undoes escapes and HTML', () => {
    const [event] = scheduleIn(
      calendar(
        'SUMMARY:A\\, B\\; C &amp\\; D\nDTSTART:20260326T090000Z\nDESCRIPTION:One\\nT\n wo&nbsp\\;<i>three</i>\\n\\nFour\nLOCATION: Room 1\\, ',
      ),
    ).events;
    assert.deepEqual(
      [event?.title, event?.abstract, event?.room],
      ['A, B; C & D', 'One\nTwo\u00a0*three*\n\nFour', 'Room 1'],
    );
  });

  describe('with speakers', () => {
    const at = 'DTSTART:20260326T090000Z';

    it('finds them behind titles where the event has them there throughout', () => {
      const titles = [
        'Scaling - Part 2 - Ada Lovelace, Engines & Bo Berg, Acme; Cy Dent & Di Eck, Red Hat',
        'Multi-cluster - Eve Fox, Sr. Engineer, NTT, Inc.',
        'Panel: Now What? - Flynn, CEO & Founder, Acme',
        'The State of Things - Gil Hart, Red Hat & Ida Jung, Acme',
        'Ask Us Anything - Full-Day Event | EXTRA TICKET',
        'Coffee Break',
      ];
      const { events } = scheduleIn(
        calendar(titles.map((title, i) => `UID:${i}\nSUMMARY:${title}\n${at}`).join('\n\n')),
      );
      const said = new Map(
        events.map(({ title, speakers }) => [
          title,
          speakers.map(({ name, company }) => `${name} @ ${company ?? '-'}`),
        ]),
      );
      assert.deepEqual(said.get('Scaling - Part 2'), [
        'Ada Lovelace @ Engines',
        'Bo Berg @ Acme',
        'Cy Dent @ Red Hat',
        'Di Eck @ Red Hat',
      ]);
      assert.deepEqual(said.get('Multi-cluster'), ['Eve Fox @ NTT, Inc.']);
      assert.deepEqual(said.get('Panel: Now What?'), ['Flynn @ Acme']);
      assert.deepEqual(said.get('Ask Us Anything - Full-Day Event | EXTRA TICKET'), []);
    });

    it('leaves titles alone where dashes are part of them', () => {
      const titles = [
        'OpenCelium - Der Hub',
        'Linux - Kurs Für Anfänger',
        'Opening',
        'Closing',
        'Something else',
        'And more',
      ];
      const { events } = scheduleIn(calendar(titles.map((title) => `SUMMARY:${title}\n${at}`).join('\n\n')));
      assert.deepEqual(events.map(({ title }) => title).sort(), titles.toSorted());
    });

    it('takes names alone from pretalx', () => {
      const titles = ['One - Ada Lovelace, jinxx', 'Two - Part 1 - Cy Dent', 'Three - nick', 'Four'];
      const source = calendar(
        titles.map((title) => `SUMMARY:${title}\n${at}`).join('\n\n'),
        'PRODID:-//pretalx//example.org//conf',
      );
      assert.deepEqual(
        scheduleIn(source).events[0]?.speakers.map(({ name }) => name),
        ['Ada Lovelace', 'jinxx'],
      );
    });

    it('reads the first line of the description, attendees, and organizers who differ', () => {
      const events = `UID:1\nSUMMARY:A\n${at}\nDESCRIPTION:Speakers: Ada Lovelace (Engines)\\, Bo Berg\\n\\nAbout.\n\nUID:2\nSUMMARY:B\n${at}\nATTENDEE;CN="Cy Dent":invalid:nomail`;
      const [first, second] = scheduleIn(calendar(events)).events;
      assert.deepEqual(first?.speakers, [
        { name: 'Ada Lovelace', company: 'Engines' },
        { name: 'Bo Berg', company: null },
      ]);
      assert.equal(first.abstract, 'About.');
      assert.deepEqual(second?.speakers, [{ name: 'Cy Dent', company: null }]);
    });
  });

  it('takes the venue off the rooms, and keeps rooms with commas', () => {
    const rooms = ['A', 'B | Hall 2', 'C', 'D', 'Deck 3, Aft', 'F'];
    const { events } = scheduleIn(
      calendar(
        rooms
          .map((room, i) =>
            `UID:${i}\nSUMMARY:${i}\nDTSTART:20260326T090000Z\nLOCATION:${room}, Amsterdam, Netherlands`.replaceAll(
              ',',
              '\\,',
            ),
          )
          .join('\n\n'),
      ),
    );
    assert.deepEqual(
      events.map(({ room }) => room),
      rooms,
    );
  });

  it('gives ids that are unique although UIDs are not', () => {
    const events = ['A', 'B', 'A'].map(
      (title, i) => `UID:7\nSUMMARY:${title}\nDTSTART:20260326T0${i === 2 ? 9 : 8}0000Z`,
    );
    assert.deepEqual(
      scheduleIn(calendar(events.join('\n\n'))).events.map(({ id }) => id),
      ['A 2026-03-26T08:00Z', 'B 2026-03-26T08:00Z', '7 2026-03-26T09:00Z'],
    );
  });

  it('counts nights to the day before', () => {
    const events =
      'SUMMARY:Party\nDTSTART;TZID=Europe/Berlin:20260327T013000\n\nSUMMARY:Talk\nDTSTART;TZID=Europe/Berlin:20260326T100000\n\nSUMMARY:Run\nDTSTART;TZID=Europe/Berlin:20260327T060000';
    const { days, events: found } = scheduleIn(calendar(events));
    assert.deepEqual(days, [
      { index: 1, date: '2026-03-26' },
      { index: 2, date: '2026-03-27' },
    ]);
    assert.deepEqual(
      found.map(({ title, day }) => `${title} ${day}`),
      ['Talk 1', 'Party 1', 'Run 2'],
    );
  });

  it('leaves the event’s own page out of its description', () => {
    const source = calendar(
      `
      SUMMARY:Talk
      DTSTART:20260323T090000Z
      URL:https://conf.example/1
      DESCRIPTION:About it.\\n\\nhttps://conf.example/1
    `.replace(/^ +/gm, ''),
    );
    assert.equal(scheduleIn(source).events[0]?.abstract, 'About it.');
  });

  it('skips what titles say is cancelled, and names it', () => {
    const titles = ['CANCELLED: B', '[Canceled] C', 'Abgesagt: E', 'F (cancelled)', 'Declined: G'];
    const talks = ['Cancelled flights and how we rebook them', 'Annulled'];
    const source = calendar(
      [...titles, ...talks]
        .map((title, i) => `UID:${i}\nSUMMARY:${title}\nDTSTART:20260323T080000Z`)
        .join('\n\n'),
    );
    assert.deepEqual(
      scheduleIn(source).events.map(({ title }) => title),
      talks,
    );
    assert.equal(odditiesOf(source)[0], '3: Cancelled, so it’s skipped: CANCELLED: B');
    assert.equal(odditiesOf(source).length, titles.length);
  });

  it('says which event ends before it begins', () => {
    const source = calendar('SUMMARY:A\nDTSTART:20260323T080000Z\nDTEND:20260323T070000Z');
    assert.deepEqual(odditiesOf(source), ['3: Ends before it begins, so it has no end: A']);
    assert.equal(scheduleIn(source).events[0]?.end, null);
  });

  describe('with changed repetitions', () => {
    const zone = 'TZID=Europe/Berlin';
    const series = (rule: string, change = '') =>
      calendar(
        `UID:r\nSUMMARY:A\nDTSTART;${zone}:20260323T090000\nDTEND;${zone}:20260323T100000\n${rule}${change === '' ? '' : `\n\nUID:r\n${change}`}`,
      );
    const shown = (source: string) =>
      scheduleIn(source).events.map(
        ({ title, start, end }) => `${title} ${start?.slice(8, 16)} ${end?.slice(11, 16)}`,
      );

    it('changes all that follow', () => {
      const change = `SUMMARY:B\nDTSTART;${zone}:20260325T110000\nDTEND;${zone}:20260325T123000\nRECURRENCE-ID;RANGE=THISANDFUTURE;${zone}:20260325T090000`;
      assert.deepEqual(shown(series('RRULE:FREQ=DAILY;COUNT=4', change)), [
        'A 23T09:00 10:00',
        'A 24T09:00 10:00',
        'B 25T11:00 12:30',
        'B 26T11:00 12:30',
      ]);
      assert.deepEqual(shown(series('RRULE:FREQ=DAILY;COUNT=4', `${change}\nSTATUS:CANCELLED`)), [
        'A 23T09:00 10:00',
        'A 24T09:00 10:00',
      ]);
    });

    it('replaces the one of a day', () => {
      const change = `SUMMARY:B\nDTSTART;${zone}:20260324T110000\nRECURRENCE-ID;VALUE=DATE:20260324`;
      assert.deepEqual(shown(series('RRULE:FREQ=DAILY;COUNT=2', change)), [
        'A 23T09:00 10:00',
        'B 24T11:00 undefined',
      ]);
    });

    it('ends periods when they say', () => {
      const source = series(
        `RDATE;VALUE=PERIOD;${zone}:20260324T090000/20260324T093000,20260325T090000/PT2H`,
      );
      assert.deepEqual(shown(source), ['A 23T09:00 10:00', 'A 24T09:00 09:30', 'A 25T09:00 11:00']);
    });

    it('says that rules for exceptions are not read', () => {
      assert.match(
        odditiesOf(series('RRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=DAILY;COUNT=1'))[0] ?? '',
        /^3: Exceptions by a rule \(EXRULE\)/,
      );
    });
  });

  it('takes a family name before a comma for one person', () => {
    const event = (name: string) =>
      calendar(`SUMMARY:A\nDTSTART:20260323T080000Z\nATTENDEE;CN="${name}":mailto:a@x`);
    const names = (name: string) => scheduleIn(event(name)).events[0]?.speakers.map((each) => each.name);
    assert.deepEqual(names('Lee, Ann'), ['Ann Lee']);
    assert.deepEqual(names('van der Berg, Jan Willem'), ['Jan Willem van der Berg']);
    assert.deepEqual(names('Ann Lee, Bob Ray'), ['Ann Lee', 'Bob Ray']);
  });

  it('makes up no speaker where pretalx has nobody behind the dash', () => {
    const source = calendar(
      ['Opening -', 'Kubernetes - the hard way -', 'Talk - Ada']
        .map((title, i) => `UID:${i}\nSUMMARY:${title} \nDTSTART:20260323T0${i + 1}0000Z`)
        .join('\n\n'),
      'PRODID:-//pretalx//ev//',
    );
    assert.deepEqual(
      scheduleIn(source).events.map(({ title, speakers }) => [title, speakers.length]),
      [
        ['Opening', 0],
        ['Kubernetes - the hard way', 0],
        ['Talk', 1],
      ],
    );
  });
});
