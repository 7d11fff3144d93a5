import assert from 'node:assert/strict';
import { odditiesOf, scheduleIn, startsOf } from './support';

describe('a table of a schedule', () => {
  const first = (source: string) => {
    const [event] = scheduleIn(source).events;
    assert.ok(event !== undefined);
    return event;
  };
  const times = (cell: string) => {
    const { start, end } = first(`Title;Date;Time\nTalk;2026-03-23;${cell}`);
    return [start?.slice(11, 16), end?.slice(11, 16)];
  };

  it('takes no offset for an end', () => {
    for (const start of ['2026-03-23T09:00:00+01:00', '2026-03-23 09:00:00-05:00', '2026-03-23T09:00-0500'])
      assert.equal(first(`Title,Start\nTalk,${start}`).end, null, start);
  });

  it('reads times and ranges as people write them', () => {
    const cases: [string, string | undefined, string | undefined][] = [
      ['09:00 – 09:45', '09:00', '09:45'],
      ['23:30-00:30', '23:30', '00:30'],
      ['9h30-10h15', '09:30', '10:15'],
      ['1:00 PM - 1:45 PM', '13:00', '13:45'],
      ['9-10 am', '09:00', '10:00'],
      ['11:30-12:15 PM', '11:30', '12:15'],
      ['11-1 pm', '11:00', '13:00'],
      ['11-12 AM', '11:00', undefined],
      ['9am', '09:00', undefined],
      ['noon', '12:00', undefined],
      ['noon - 1 pm', '12:00', '13:00'],
      ['0900', '09:00', undefined],
      ['0900-1030', '09:00', '10:30'],
      ['12 Uhr', '12:00', undefined],
      ['9–10 Uhr', '09:00', '10:00'],
      ['9時30分', '09:30', undefined],
    ];
    for (const [cell, start, end] of cases) assert.deepEqual(times(cell), [start, end], cell);
  });

  it('makes no time up', () => {
    for (const cell of ['9', '9-10', '13:00 AM', '25:00', '9:75', 'later', '0h00m25s'])
      assert.deepEqual(times(cell), [undefined, undefined], cell);
  });

  it('reads dates in many languages and forms', () => {
    for (const date of [
      '23-Mar-2026',
      '23 de marzo de 2026',
      '20260323',
      '23/03/26',
      '23.3.26',
      '2026年3月23日',
      '2026년 3월 23일',
      '23 mrt 2026',
      '23 maart 2026',
      '23 mars 2026',
      '23 marca 2026',
      '23 марта 2026',
      '23. maaliskuuta 2026',
      'Montag, 23. März 2026',
      'March 23rd, 2026',
    ])
      assert.equal(
        first(`Title;Date;Start\nTalk;${date};09:00`).start?.slice(0, 16),
        '2026-03-23T09:00',
        date,
      );
    assert.equal(first('Title;Date;Start\nA;23 marraskuuta 2026;09:00').start?.slice(0, 10), '2026-11-23');
  });

  it('names the cell that is no date, and counts', () => {
    const source = 'Title,Date,Start\nA,31/31/2026,09:00\nB,someday,10:00\nC,2026-03-23,soon';
    assert.deepEqual(odditiesOf(source), [
      '2: Not a date, so 2 events like this have no start: 31/31/2026',
      '4: Not a date and time, so the event has no start: soon',
    ]);
  });

  it('reads calendars that Google and Outlook export', () => {
    const source =
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event,Location\nTalk,03/23/2026,9:00 AM,03/23/2026,9:30 AM,False,Room\nNight,03/23/2026,10:00 PM,03/24/2026,1:00 AM,False,\nHoliday,03/24/2026,,03/24/2026,,True,';
    assert.deepEqual(
      scheduleIn(source).events.map(({ title, start, end, kind }) => [title, start, end, kind]),
      [
        ['Talk', '2026-03-23T09:00:00+00:00', '2026-03-23T09:30:00+00:00', 'talk'],
        ['Night', '2026-03-23T22:00:00+00:00', '2026-03-24T01:00:00+00:00', 'talk'],
        ['Holiday', '2026-03-24T00:00:00+00:00', '2026-03-25T00:00:00+00:00', 'other'],
      ],
    );
    assert.deepEqual(startsOf('Title,Start date,Room\nTalk,2026-03-23 09:00,A'), [
      '2026-03-23T09:00:00+00:00 Talk',
    ]);
  });

  it('parts people from companies, and turns family names round', () => {
    const people = (cell: string) =>
      first(`Title,Speakers\nTalk,"${cell}"`).speakers.map(({ name, company }) => [name, company]);
    assert.deepEqual(people('Ann Lee, Acme; Bob Ray, CTO, Globex'), [
      ['Ann Lee', 'Acme'],
      ['Bob Ray', 'Globex'],
    ]);
    assert.deepEqual(people('Lee, Ann; García López, Bob'), [
      ['Ann Lee', null],
      ['Bob García López', null],
    ]);
    assert.deepEqual(people('Ann Lee, Bob Ray'), [
      ['Ann Lee', null],
      ['Bob Ray', null],
    ]);
  });

  it('reads speakers from several columns, and headings for all genders', () => {
    const names = (source: string) => first(source).speakers.map(({ name }) => name);
    assert.deepEqual(names('Title,Speaker 1,Speaker 2,Date\nTalk,Ann Lee,Bob Ray,2026-03-23'), [
      'Ann Lee',
      'Bob Ray',
    ]);
    assert.deepEqual(names('Title,Speaker,Speaker 2\nTalk,Ann Lee,Bob Ray'), ['Ann Lee', 'Bob Ray']);
    assert.deepEqual(names('First Name,Last Name,Title\nAnn,Lee,Talk'), ['Ann Lee']);
    for (const heading of ['Referent:in', 'Referent*in', 'Referent/in', 'Referent_in', 'Sprecher:innen'])
      assert.deepEqual(names(`Titel;${heading}\nVortrag;Ann Lee`), ['Ann Lee'], heading);
  });

  it('takes a title for a job beside a name and a talk', () => {
    const { title, speakers } = first('Name,Title,Talk,Date\nAnn Lee,CTO,My talk,2026-03-23');
    assert.deepEqual([title, speakers[0]?.name], ['My talk', 'Ann Lee']);
  });

  it('skips what its status cancels', () => {
    const source =
      'Title,Start,Status\nA,2026-03-23 09:00,Accepted\nB,2026-03-23 10:00,Declined\nC,2026-03-23 11:00,Cancelled';
    assert.deepEqual(
      scheduleIn(source).events.map(({ title }) => title),
      ['A'],
    );
    assert.deepEqual(odditiesOf(source), [
      '3: Not in the schedule (Declined), so it’s skipped: B',
      '4: Not in the schedule (Cancelled), so it’s skipped: C',
    ]);
  });

  it('knows the zone of a heading and of a column', () => {
    for (const source of [
      'Title,Start (CET),End (CET)\nTalk,2026-03-23 09:00,2026-03-23 09:30',
      'Title,Start,End,Timezone\nTalk,2026-03-23 09:00,2026-03-23 09:30,Europe/Paris',
    ]) {
      const { start, end } = first(source);
      assert.deepEqual([start, end], ['2026-03-23T09:00:00+01:00', '2026-03-23T09:30:00+01:00'], source);
    }
  });

  it('finds its headings below Excel’s line for the separator and below a title', () => {
    for (const above of ['sep=;\n', 'My conference\n', 'My conference\n\nAs of March, and later\n']) {
      const source = `${above}Title;Speaker;Date;Start\nTalk;Ann Lee;2026-03-23;09:00\n;;2026-03-23;10:00`;
      assert.deepEqual(startsOf(source), ['2026-03-23T09:00:00+00:00 Talk'], above);
      const line = above.split('\n').length + 2;
      assert.deepEqual(odditiesOf(source), [`${line}: No title, so the event is skipped.`]);
    }
  });

  it('can be in Markdown', () => {
    const source = '| Title | Start |\n|:---|---:|\n| Talk | 2026-03-23 09:00 |';
    assert.deepEqual(startsOf(source), ['2026-03-23T09:00:00+00:00 Talk']);
  });
});
