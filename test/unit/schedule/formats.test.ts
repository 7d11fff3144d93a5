import assert from 'node:assert/strict';
import { faultOf, odditiesOf, read, scheduleIn, startsOf } from './support';

describe('reading schedule.json', () => {
  const event = (more: object) => ({
    guid: 'g',
    title: 'Talk',
    date: '2026-03-26T09:00:00+01:00',
    start: '09:00',
    duration: '00:30',
    ...more,
  });
  const file = (conference: object, events: readonly object[], more: object = {}) =>
    JSON.stringify(
      {
        schedule: {
          base_url: 'https://conf.org/2026/',
          conference: {
            title: 'Conf',
            days: [
              {
                index: 1,
                date: '2026-03-26',
                day_start: '2026-03-26T04:00:00+01:00',
                day_end: '2026-03-27T03:59:00+01:00',
                rooms: { Hall: events },
              },
            ],
            ...conference,
          },
          ...more,
        },
      },
      undefined,
      1,
    );

  it('reads an event with all that it says', () => {
    const source = file({ time_zone_name: 'Europe/Berlin' }, [
      event({
        subtitle: 'More of it',
        abstract: 'Short.',
        description: '<p>Long <b>and</b> <a href="https://a.org/x">linked</a>.</p>',
        track: 'Web',
        url: 'https://conf.org/2026/talk/1/',
        persons: [
          { id: 1, public_name: 'Ada' },
          { code: 'B', name: 'Bo', answers: [{ question: { question: { en: 'Company' } }, answer: 'Acme' }] },
        ],
        links: [
          { title: 'Code', url: 'https://github.com/a/b' },
          { title: 'Submit feedback', url: 'https://conf.org/f' },
        ],
        attachments: [
          { title: 'The paper', url: '/files/paper.pdf', type: 'related' },
          { title: 'Talk', url: 'files/talk.pdf', type: 'related' },
        ],
      }),
    ]);
    assert.deepEqual(scheduleIn(source), {
      title: 'Conf',
      zone: 'Europe/Berlin',
      days: [{ index: 1, date: '2026-03-26' }],
      events: [
        {
          id: 'g',
          title: 'Talk',
          speakers: [
            { name: 'Ada', company: null },
            { name: 'Bo', company: 'Acme' },
          ],
          start: '2026-03-26T09:00:00+01:00',
          end: '2026-03-26T09:30:00+01:00',
          day: 1,
          room: 'Hall',
          track: 'Web',
          kind: 'talk',
          abstract: 'More of it\n\nShort.\n\nLong **and** [linked](https://a.org/x).',
          links: [
            { kind: 'page', url: 'https://conf.org/2026/talk/1/', title: null },
            { kind: 'code', url: 'https://github.com/a/b', title: 'Code' },
            { kind: 'other', url: 'https://conf.org/files/paper.pdf', title: 'The paper' },
            { kind: 'slides', url: 'https://conf.org/2026/talk/1/files/talk.pdf', title: 'Talk' },
          ],
        },
      ],
    });
  });

  it('keeps the conference’s day after midnight, and lengths of more than a day', () => {
    const source = file({ time_zone_name: 'Europe/Berlin' }, [
      event({ date: '2026-03-27T01:00:00+01:00', start: '01:00', duration: '26:30' }),
    ]);
    const [found] = scheduleIn(source).events;
    assert.deepEqual([found?.day, found?.end], [1, '2026-03-28T03:30:00+01:00']);
  });

  it('shows times as the file prints them where its zone contradicts them', () => {
    assert.deepEqual(startsOf(file({ time_zone_name: 'UTC' }, [event({})])), [
      '2026-03-26T09:00:00+01:00 Talk',
    ]);
    assert.deepEqual(startsOf(file({ time_zone_name: 'UTC' }, [event({})]), 'UTC'), [
      '2026-03-26T08:00:00+00:00 Talk',
    ]);
  });

  it('says what it skips, with the line', () => {
    const source = file({}, [
      event({}),
      event({ guid: 'h', title: '' }),
      event({ guid: 'i', title: 'Later', date: null, start: null }),
    ]);
    assert.deepEqual(odditiesOf(source), [
      '22: No title, so the event is skipped.',
      '29: No date and time, so the event has no start: Later',
    ]);
  });

  it('reads version 2', () => {
    const source = JSON.stringify({
      schedule: {
        conference: {
          title: 'Conf',
          time_zone_name: 'Europe/Berlin',
          tracks: [{ slug: 'web', name: 'Web' }],
          rooms: [{ guid: 'room-1', name: 'Barn' }],
          days: [
            {
              index: 1,
              date: '2026-03-26',
              start: '2026-03-26T08:00:00+00:00',
              end: '2026-03-27T04:00:00+01:00',
            },
            {
              index: 2,
              date: '2026-03-27',
              start: '2026-03-27T04:00:00+01:00',
              end: '2026-03-28T04:00:00+01:00',
            },
          ],
        },
        events: [
          {
            guid: 'a',
            title: 'Night',
            start: '2026-03-27T02:00:00+01:00',
            end: '2026-03-27T03:00:00+01:00',
            room: { name: 'Hall' },
            track: { slug: 'web' },
            participants: [{ name: 'Ada' }],
          },
          { guid: 'c', title: 'Day', start: '2026-03-27T09:00:00+01:00', room: 'room-1', track: 'web' },
          { guid: 'b', title: 'Gone', state: 'canceled', start: '2026-03-27T05:00:00+01:00' },
        ],
      },
    });
    const { events } = scheduleIn(source);
    assert.deepEqual(
      events.map(({ title, day, room, track, speakers }) => [title, day, room, track, speakers[0]?.name]),
      [
        ['Night', 1, 'Hall', 'Web', 'Ada'],
        ['Day', 2, 'Barn', 'Web', undefined],
      ],
    );
    assert.deepEqual(odditiesOf(source), ['1: Cancelled, so it’s skipped: Gone']);
  });

  it('takes the date of its day for a clock time without one', () => {
    const source = file({ time_zone_name: 'Europe/Berlin' }, [
      event({ date: null, start: '10:00' }),
      event({ guid: 'h', title: 'Night', date: null, start: '01:00' }),
    ]);
    assert.deepEqual(startsOf(source), ['2026-03-26T10:00:00+01:00 Talk', '2026-03-27T01:00:00+01:00 Night']);
  });

  it('names the line where a file is incomplete, or is no JSON', () => {
    const source = file({}, [event({})]);
    assert.equal(faultOf(source.slice(0, 300)), '15: The file is incomplete. Download it again.');
    assert.match(faultOf(source.replace('"title": "Talk",', '"title": Talk,')), /^16: Not valid JSON/);
    assert.match(faultOf('{"a": 1}'), /^1: This JSON isn’t a schedule/);
    assert.match(faultOf('[[['.repeat(1000)), /^1: Nested too deeply/);
    assert.match(faultOf(file({}, [])), /^: The schedule has no events yet/);
  });

  it('refuses what the format’s own validator refuses', () => {
    assert.match(
      faultOf(file({}, [event({})], { rooms: [{ name: 'Hall' }] })),
      /^26: Not a valid schedule.json/,
    );
  });
});

describe('reading schedule.xml', () => {
  const file = (conference: string, days: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<schedule>\n<conference>\n<title>Conf</title>\n${conference}\n</conference>\n${days}\n</schedule>`;
  const event = (inner: string, attributes = 'id="1"') =>
    `<event ${attributes}>\n<title>Talk</title>\n${inner}\n</event>`;

  it('reads an & that isn’t escaped, and names its line', () => {
    const source = file(
      '<city>Brussels</city>',
      `<day index="1" date="2024-02-03"><room name="A">${event('<start>09:30</start><abstract><![CDATA[R&D & more]]></abstract><track>Q & A &amp; Q&#38;A</track>')}\n${event('<start>10:30</start>', 'id="2"')}</room></day>`,
    );
    const { events } = scheduleIn(source);
    assert.deepEqual(
      [events.length, events[0]?.track, events[0]?.abstract],
      [2, 'Q & A & Q&A', 'R&D & more'],
    );
    assert.deepEqual(odditiesOf(source), ['9: An & that isn’t escaped as &amp; is read as it is.']);
  });

  it('reads a day and a time where there is no date, in the zone of the city', () => {
    const source = file(
      '<city>Brussels</city><day_change>09:00:00</day_change>',
      `<day index="1" date="2024-02-03"><room name="Janson">${event('<start>09:30</start><duration>00:25</duration>')}${event('<start>01:00</start>', 'id="2"')}</room></day>`,
    );
    const { schedule, zoneSource } = read(source);
    assert.deepEqual([schedule.zone, zoneSource], ['Europe/Brussels', 'guess']);
    assert.deepEqual(
      schedule.events.map(({ start, end, day, room }) => [start, end, day, room]),
      [
        ['2024-02-03T09:30:00+01:00', '2024-02-03T09:55:00+01:00', 1, 'Janson'],
        ['2024-02-04T01:00:00+01:00', null, 1, 'Janson'],
      ],
    );
  });

  it('reads events that are in no room', () => {
    const source = file(
      '',
      `<day index="1" date="2007-02-25">${event('<start>15:00</start><room>Chavanne</room><video>http://a.org/x.ogg</video><end></end>', 'id="0"')}</day>`,
    );
    const [found] = scheduleIn(source, 'Europe/Brussels').events;
    assert.deepEqual([found?.id, found?.room, found?.start], ['0', 'Chavanne', '2007-02-25T15:00:00+01:00']);
    assert.deepEqual(
      found?.links.map(({ kind }) => kind),
      ['video'],
    );
  });

  it('takes a date with an offset before the time beside it, and days in UTC by the zone’s date', () => {
    const source = file(
      '<time_zone_name>Asia/Kolkata</time_zone_name>',
      `<day index="1" date="2023-09-09" start="2023-09-09T21:30:00+00:00" end="2023-09-10T21:29:59+00:00"><room name="A">${event('<date>2023-09-10T05:00:00+00:00</date><start>10:30</start><duration>00:20</duration>')}</room></day>`,
    );
    assert.deepEqual(startsOf(source), ['2023-09-10T10:30:00+05:30 Talk']);
    assert.deepEqual(scheduleIn(source).days, [{ index: 1, date: '2023-09-10' }]);
  });

  it('reads persons, links and attachments, and leaves out what every event has', () => {
    const links = `<persons><person id="1">Ada &amp; Eve</person></persons>
<links><link href="https://a.org/x.mp4">Video recording (mp4)</link><link href="https://a.org/chat">Chat room(web)</link><link href="https://a.org/f">Submit Feedback</link></links>
<attachments><attachment type="slides" href="/s.pdf">Folien</attachment><attachment type="slides" href="/s.png">Logo</attachment></attachments>`;
    const source = file(
      '<base_url>https://a.org/</base_url>',
      `<day index="1" date="2024-02-03"><room name="A">${event(`<start>09:30</start>${links}`)}</room></day>`,
    );
    const [found] = scheduleIn(source).events;
    assert.deepEqual(found?.speakers, [{ name: 'Ada & Eve', company: null }]);
    assert.deepEqual(
      found.links.map(({ kind, url }) => `${kind} ${url}`),
      ['video https://a.org/x.mp4', 'slides https://a.org/s.pdf', 'other https://a.org/s.png'],
    );
  });

  it('refuses a file that was cut off, and names slips in a whole one', () => {
    const source = file(
      '',
      `<day index="1" date="2024-02-03"><room name="A">${event('<start>09:30</start><abstract>a&nbsp;b</abstract>')}</room></day>`,
    );
    assert.match(faultOf(source.slice(0, -40)), /^9: The file is incomplete/);
    assert.match(
      faultOf('<?xml version="1.0"?><feed><title>x</title></feed>'),
      /^1: This XML isn’t a schedule/,
    );
    assert.match(odditiesOf(source)[0] ?? '', /^9: Not well-formed XML: /);
  });

  it('expands no entity that the file declares', () => {
    const bomb = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    );
    const source = `<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY l0 "ha">${bomb}]><schedule><conference><title>C</title></conference><day index="1" date="2024-02-03"><room name="A">${event('<start>09:30</start><abstract>&l20;</abstract>')}</room></day></schedule>`;
    assert.ok(JSON.stringify(scheduleIn(source)).length < 1000);
  });
});

describe('reading pretalx’ answers', () => {
  it('reads talks wherever they stand, with slots, rooms in languages and resources', () => {
    const talk = (more: object) => ({
      code: 'ABC',
      title: 'Talk',
      submission_type: { en: 'Talk' },
      speakers: [{ name: 'Ada' }],
      state: 'confirmed',
      ...more,
    });
    const slot = {
      room: { fr: 'Salle', en: 'Hall' },
      start: '2026-03-26T09:00:00+01:00',
      end: '2026-03-26T09:30:00+01:00',
    };
    const source = JSON.stringify({
      schedule: {
        '2026-03-26': {
          '540': {
            '1': talk({ slot, resources: [{ resource: 'https://a.org/deck.pdf', description: 'Slides' }] }),
          },
        },
      },
      more: [talk({ code: 'DEF', state: 'withdrawn', title: 'Gone' })],
    });
    const [found, ...more] = scheduleIn(source).events;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [found?.room, found?.start, found?.links[0]?.kind, found?.id],
      ['Hall', '2026-03-26T09:00:00+01:00', 'slides', 'ABC'],
    );
    assert.match(odditiesOf(source)[0] ?? '', /Not in the schedule \(withdrawn\), so it’s skipped: Gone/);
  });

  it('gives each slot of a talk its event', () => {
    const slots = [9, 11].map((hour) => ({
      room: 'A',
      start: `2026-03-26T${String(hour).padStart(2, '0')}:00:00+01:00`,
      end: null,
    }));
    const source = JSON.stringify({
      count: 1,
      next: null,
      results: [{ code: 'ABC', title: 'Twice', speakers: [], slots }],
    });
    assert.equal(new Set(scheduleIn(source).events.map(({ id }) => id)).size, 2);
  });

  it('reads the widget’s data, with breaks', () => {
    const source = JSON.stringify({
      timezone: 'Europe/Berlin',
      rooms: [{ id: 1, name: { en: 'Hall' } }],
      tracks: [{ id: 2, name: { en: 'Web' } }],
      speakers: [{ code: 'S', name: 'Ada' }],
      talks: [
        {
          code: 'T',
          id: 1,
          title: 'Talk',
          speakers: ['S'],
          track: 2,
          room: 1,
          start: '2026-03-26T09:00:00+01:00',
          end: '2026-03-26T09:30:00+01:00',
        },
        {
          code: null,
          id: 2,
          title: { en: 'Lunch' },
          room: 1,
          start: '2026-03-26T12:00:00+01:00',
          end: '2026-03-26T13:00:00+01:00',
        },
      ],
    });
    assert.deepEqual(
      scheduleIn(source).events.map(({ title, kind, room, track, speakers }) => [
        title,
        kind,
        room,
        track,
        speakers[0]?.name,
      ]),
      [
        ['Talk', 'talk', 'Hall', 'Web', 'Ada'],
        ['Lunch', 'break', 'Hall', null, undefined],
      ],
    );
  });
});

describe('reading Sessionize', () => {
  const session = (more: object) => ({
    id: '1',
    title: 'Talk',
    startsAt: '2026-03-26T09:00:00',
    endsAt: '2026-03-26T09:45:00',
    isServiceSession: false,
    isPlenumSession: false,
    speakers: [],
    roomId: 7,
    ...more,
  });

  it('joins the lists of the view All', () => {
    const source = JSON.stringify({
      sessions: [
        session({
          speakers: ['s'],
          categoryItems: [11, 21],
          questionAnswers: [{ questionId: 5, answerValue: 'https://youtu.be/abc' }],
        }),
      ],
      speakers: [{ id: 's', firstName: 'Ada', lastName: 'L', fullName: 'Ada L', questionAnswers: [] }],
      questions: [{ id: 5, question: 'YouTube Video' }],
      categories: [
        { title: 'Level', items: [{ id: 11, name: 'Beginner' }] },
        { title: 'Track', items: [{ id: 21, name: 'Web' }] },
      ],
      rooms: [{ id: 7, name: 'Hall (150)' }],
    });
    const [found] = scheduleIn(source, 'Europe/London').events;
    assert.deepEqual(
      [found?.start, found?.room, found?.track, found?.speakers, found?.links],
      [
        '2026-03-26T09:00:00+00:00',
        'Hall (150)',
        'Web',
        [{ name: 'Ada L', company: null }],
        [{ kind: 'video', url: 'https://youtu.be/abc', title: 'YouTube Video' }],
      ],
    );
  });

  it('has plenum sessions once, service sessions as no talks, and skips what was declined', () => {
    const lunch = {
      id: 'lunch',
      startsAt: '2026-03-26T12:00:00',
      title: 'Lunch',
      isServiceSession: true,
      isPlenumSession: true,
      roomId: null,
    };
    const rooms = [1, 2].map((id) => ({
      id,
      name: `Room ${id}`,
      sessions: [
        session({ id: `t${id}`, roomId: id, room: `Room ${id}` }),
        session(lunch),
        session({ ...lunch, startsAt: '2026-03-26T18:00:00' }),
      ],
    }));
    const source = JSON.stringify([
      {
        date: '2026-03-26T00:00:00',
        rooms: [...rooms, { id: 3, sessions: [session({ id: 'd', status: 'Declined' })] }],
      },
    ]);
    const { events } = scheduleIn(source);
    assert.deepEqual(
      events.map(({ title, kind }) => `${title} ${kind}`),
      ['Talk talk', 'Talk talk', 'Lunch break', 'Lunch break'],
    );
    assert.equal(new Set(events.map(({ id }) => id)).size, 4);
  });

  it('tells a view All without sessions from other JSON', () => {
    const source = JSON.stringify({ sessions: [], speakers: [], questions: [], categories: [], rooms: [] });
    assert.match(faultOf(source), /^: The schedule has no events yet/);
  });

  it('reads sessions in groups, without times where there are none yet', () => {
    const source = JSON.stringify([
      {
        groupId: 1,
        groupName: 'All',
        sessions: [
          session({
            startsAt: null,
            endsAt: null,
            room: 'A',
            categories: [{ name: 'Track', categoryItems: [{ id: 1, name: 'Web' }] }],
          }),
        ],
      },
    ]);
    const { days, events } = scheduleIn(source);
    assert.deepEqual([days, events[0]?.start, events[0]?.day, events[0]?.track], [[], null, null, 'Web']);
  });
});

describe('reading a table', () => {
  const first = (source: string, zone?: string) => scheduleIn(source, zone).events[0];

  it('tells the columns by their headings, whatever the signs', () => {
    for (const sign of [',', ';', '\t']) {
      const rows = [
        [
          'Session Title',
          'Speaker(s)',
          'Company',
          'Date',
          'Start Time',
          'End Time',
          'Room',
          'Track',
          'Slides',
        ],
        ['A "talk"', 'Ada/Bo', 'Acme', '2026-03-26', '9:00', '09:45', 'Hall', 'Web', 'https://a.org/x'],
      ].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign));
      const event = first(`\ufeff${rows.join('\r\n')}`, 'Europe/Berlin');
      assert.deepEqual(
        [
          event?.title,
          event?.speakers.length,
          event?.speakers[1]?.company,
          event?.start,
          event?.end,
          event?.room,
          event?.track,
          event?.links[0]?.kind,
        ],
        [
          'A "talk"',
          2,
          'Acme',
          '2026-03-26T09:00:00+01:00',
          '2026-03-26T09:45:00+01:00',
          'Hall',
          'Web',
          'slides',
        ],
      );
    }
  });

  it('knows the headings of sched.com’s own table, and German ones of several words', () => {
    const sched = first(
      'Event ID,Name,Event Start Date & Time,Event End Date & Time,Event Type,Venue,Speakers\n1,A talk,2026-03-23 09:00,2026-03-23 09:45,Web,Hall,Ada',
      'UTC',
    );
    assert.deepEqual(
      [sched?.title, sched?.start, sched?.end, sched?.track, sched?.room],
      ['A talk', '2026-03-23T09:00:00+00:00', '2026-03-23T09:45:00+00:00', 'Web', 'Hall'],
    );
    const german = first(
      'Vortragstitel;Sprecher*in;Tag;Zeitraum;Ort\nÄpfel;Ada;Mo 23.03.2026;9:00 – 9:45 Uhr;Saal',
      'UTC',
    );
    assert.deepEqual(
      [german?.title, german?.start, german?.end, german?.room],
      ['Äpfel', '2026-03-23T09:00:00+00:00', '2026-03-23T09:45:00+00:00', 'Saal'],
    );
  });

  it('reads dates and times as people write them', () => {
    const cases: [string, string][] = [
      ['2020-Nov-09 10:00', '2020-11-09T10:00'],
      ['Nov 9, 2020 2:30 PM', '2020-11-09T14:30'],
      ['Monday, 9 November 2020 10:00', '2020-11-09T10:00'],
      ['09.11.2020 9.15 Uhr', '2020-11-09T09:15'],
      ['13/11/2020 10:00', '2020-11-13T10:00'],
      ['11/13/2020 10:00', '2020-11-13T10:00'],
      ['11/9/2020 10:00 AM', '2020-11-09T10:00'],
      ['2020/11/09 10:00', '2020-11-09T10:00'],
      ['2020-11-09T10:00:00Z', '2020-11-09T10:00'],
      ['2020-11-09 10:00-10:45', '2020-11-09T10:00'],
    ];
    for (const [written, expected] of cases) {
      assert.equal(first(`title;start\nTalk;${written}`)?.start?.slice(0, 16), expected, written);
    }
    assert.equal(first('title;start\nTalk;2020-11-09 10:00-10:45')?.end, '2020-11-09T10:45:00+00:00');
    assert.equal(first('title;start;end\nTalk;2020-11-09 23:00;01:00')?.end, '2020-11-10T01:00:00+00:00');
    assert.equal(
      first('title;start;duration\nTalk;2020-11-09 10:00;45 min')?.end,
      '2020-11-09T10:45:00+00:00',
    );
  });

  it('makes no date up', () => {
    const source = 'Title,Day,Start\nA,sabado,11:30\nB,domingo,10:00';
    const { days, events } = scheduleIn(source);
    assert.deepEqual(days, [
      { index: 1, date: null },
      { index: 2, date: null },
    ]);
    assert.deepEqual(
      events.map(({ start, day }) => [start, day]),
      [
        [null, 1],
        [null, 2],
      ],
    );
    assert.match(odditiesOf(source)[0] ?? '', /^2: Times without a date are skipped, such as 11:30/);
    assert.match(odditiesOf('Title,Speaker,Start\nA,B,0h00m25s')[0] ?? '', /^2: Not a date and time/);
  });

  it('keeps cells with line ends, and counts lines through them', () => {
    const source =
      'title,abstract,start\n"A","one\ntwo, ""three""",2026-03-26 09:00\n,"x",2026-03-26 10:00\n';
    assert.equal(first(source)?.abstract, 'one\ntwo, "three"');
    assert.deepEqual(odditiesOf(source), ['4: No title, so the event is skipped.']);
    assert.match(odditiesOf('title,abstract\nA,"open\n')[0] ?? '', /^2: This quote isn’t closed/);
  });

  it('takes no other text for one', () => {
    for (const text of [
      '',
      'Hello, world',
      'a,b\n1,2',
      'title\nA',
      '# Notes\n\nSome, text',
      '<html><body>x</body></html>',
    ])
      assert.match(faultOf(text), /^1: (?:Not a schedule|This is a web page)/, text);
  });
});
