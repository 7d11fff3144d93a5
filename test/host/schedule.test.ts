import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Section } from '../../src/core/conference/conference';
import { compareSchedules } from '../../src/core/schedule/compareSchedules';
import { keptPath, readKept } from '../../src/core/schedule/importPlan';
import { readSchedule } from '../../src/core/schedule/readSchedule';
import { ScheduleRows } from '../../src/features/conferenceTree/scheduleRows';
import { changeItems } from '../../src/features/schedule/chooseChanges';
import { eventItems } from '../../src/features/schedule/chooseEvents';
import { openEvent } from '../../src/features/schedule/openEvent';
import { takeOver, withNotes } from '../../src/features/schedule/updateSchedule';
import type { ScheduleParts } from '../../src/features/schedule/scheduleParts';
import { WhatIsOn } from '../../src/features/talkClock/whatIsOn';
import { writeImport } from '../../src/features/schedule/writeImport';
import { exists } from '../../src/host/files/readText';
import { ContextKeys } from '../../src/host/contextKeys';
import { KeptSchedules } from '../../src/workspace/kept/keptSchedules';
import { findPage } from '../../src/workspace/conferences/notes';
import { closeEditors } from './support/closeEditors';
import { memoryOf } from './support/memory';
import { log, makeSite, type TestSite } from './support/site';
import { waitFor } from './support/waitFor';

const calendar = [
  ['1', 'Tides', '20260326T080000Z', '20260326T083000Z'],
  ['2', 'Lunch', '20260326T110000Z', '20260326T120000Z'],
  ['3', 'Waves', '20260327T080000Z', '20260327T083000Z'],
]
  .map(([uid, title, start, end]) =>
    ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${start}`, `DTEND:${end}`, 'END:VEVENT'].join(
      '\n',
    ),
  )
  .join('\n');
const text = `BEGIN:VCALENDAR\nX-WR-CALNAME:Conf\nX-WR-TIMEZONE:Europe/Berlin\n${calendar}\nEND:VCALENDAR\n`;

describe('importing a schedule', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await makeSite({
      'hugo.toml': 'title = "Conf"\n',
      'content/_index.md': '---\ntitle: Home\n---\n',
      'content/day1/_index.md': '---\ntitle: Day 1, 2026-03-26\nweight: 1\n---\n',
      'content/day1/01_talk.md': '---\ntitle: Talk\nweight: 1\n---\n',
    });
  });

  afterEach(async () => {
    await closeEditors();
    site.dispose();
  });

  const read = () => {
    const found = readSchedule(text);
    if (!('schedule' in found)) throw new Error(found.message);
    return found.schedule;
  };
  const write = (...ids: readonly string[]) => {
    const schedule = read();
    const conference = site.conference();
    const events = schedule.events.filter(({ id }) => ids.includes(id));
    const home = { conference, page: conference.trees[0]!.home };
    return writeImport(site.notes, home, { schedule, source: 'conf.ics' }, events);
  };

  it('makes days and notes, and keeps the schedule beside them; one undo takes all of it back @portable', async () => {
    assert.isDefined(await write('1', '3'));
    await waitFor(
      'the notes',
      () => site.outline() === 'Day 1, 2026-03-26[Talk Tides] Day 2, 2026-03-27[Waves]',
    );
    const { page } = findPage(site.notes, site.uri('content/day1/02_tides.md'))!;
    assert.equal(page.note!.frontMatter.start, Date.UTC(2026, 2, 26, 8));
    const kept = readKept(await site.read(keptPath));
    assert.deepEqual(kept?.notes, {
      1: 'content/day1/02_tides.md',
      3: 'content/day-2-2026-03-27/01_waves.md',
    });
    assert.isTrue(await site.notes.undo());
    await waitFor('the notes to go', () => site.outline() === 'Day 1, 2026-03-26[Talk]');
    assert.isFalse(await exists(site.uri(keptPath)));
  });

  it('adds to what was imported before', async () => {
    assert.isDefined(await write('1'));
    await waitFor('the note', () => site.outline().includes('Tides'));
    assert.isDefined(await write('3'));
    const kept = readKept(await site.read(keptPath));
    assert.deepEqual(Object.keys(kept?.notes ?? {}), ['1', '3']);
  });

  it('leaves nothing behind where a file can’t be made', async () => {
    await site.write('.talk-notes', 'a file where the folder would be');
    assert.isUndefined(await write('1', '3'));
    assert.equal(site.outline(), 'Day 1, 2026-03-26[Talk]');
    assert.isFalse(await exists(site.uri('content/day1/02_tides.md')));
    assert.isFalse(await exists(site.uri('content/day-2-2026-03-27')));
  });

  it('offers what the schedule has, day by day', () => {
    assert.deepEqual(
      eventItems(read()).map(({ label, kind, description }) =>
        kind === vscode.QuickPickItemKind.Separator ? `– ${label}` : `${label}: ${description}`,
      ),
      [
        '– Day 1, 2026-03-26',
        'Tides: 09:00–09:30',
        'Lunch: 12:00–13:00 · break',
        '– Day 2, 2026-03-27',
        'Waves: 09:00–09:30',
      ],
    );
  });

  describe('that is kept', () => {
    const disposables: vscode.Disposable[] = [];
    let schedules: KeptSchedules;

    beforeEach(async () => {
      schedules = new KeptSchedules(site.notes, log);
      disposables.push(schedules);
      assert.isDefined(await write('1'));
      await waitFor('the schedule', () => schedules.of(site.conference().id) !== undefined);
    });
    afterEach(() => disposables.splice(0).forEach((each) => void each.dispose()));

    const titles = () => schedules.talksToTake(site.conference().id).map(({ title }) => title);
    const parts = () => ({ notes: site.notes, schedules, log }) as unknown as ScheduleParts;

    it('has talks without a note, until there is one: by hand or by a click', async () => {
      assert.deepEqual(titles(), ['Waves']);
      const uri = await openEvent(parts(), { conferenceId: site.conference().id, eventId: '3' });
      assert.equal(uri, site.uri('content/day-2-2026-03-27/01_waves.md').toString());
      await waitFor('the note', () => titles().length === 0);
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document.uri.toString(), uri);
      assert.isAbove(editor.selection.active.line, 0);
      await closeEditors();
      // The second time it is only opened.
      assert.equal(await openEvent(parts(), { conferenceId: site.conference().id, eventId: '3' }), uri);
      assert.equal(site.outline(), 'Day 1, 2026-03-26[Talk Tides] Day 2, 2026-03-27[Waves]');
    });

    it('says what is on, in which room, with a note or without', async () => {
      const whatIsOn = new WhatIsOn(site.notes, schedules);
      disposables.push(whatIsOn);
      await site.write(keptPath, (await site.read(keptPath)).replace('"room": null', '"room": "Hall"'));
      const at = (iso: string) => {
        const { now, next } = whatIsOn.at(Date.parse(iso));
        return [...now, ...next].map((session) => `${session.title} ${whatIsOn.roomOf(session) ?? ''}`);
      };
      await waitFor('the talk without a note', () => at('2026-03-27T08:10:00Z')[0] === 'Waves ');
      await site.write('content/day1/02_tides.md', `${await site.read('content/day1/02_tides.md')}\nMore\n`);
      await waitFor('the note', () => at('2026-03-26T08:10:00Z')[0] === 'Tides Hall');
      assert.deepEqual(at('2026-03-27T07:30:00Z'), ['Waves ']);
    });

    it('stands in the tree where it is asked for: below its day, or in a day without a page', async () => {
      const memory = memoryOf();
      const rows = new ScheduleRows(site.notes, schedules, new ContextKeys(), memory);
      disposables.push(rows);
      const conference = site.conference();
      assert.deepEqual(rows.daysOf(conference), []);
      await rows.show(true);
      assert.deepEqual(rows.daysOf(conference), [2]);
      assert.deepEqual(rows.eventsOf(conference, 2), ['3']);
      assert.include(rows.event(conference, '3'), {
        label: 'Waves',
        description: '09:00–09:30',
        context: 'event;',
        muted: true,
      });
      let drawn = 0;
      rows.onDidChange(() => drawn++);
      await site.write('content/day2/_index.md', '---\ntitle: Day 2, 2026-03-27\nweight: 2\n---\n');
      await site.write('content/day2/01_a.md', '---\ntitle: A\n---\n');
      await waitFor('the day', () => site.outline().includes('[A]'));
      const [, day] = site.conference().trees[0]!.home.children;
      assert.deepEqual(rows.daysOf(site.conference()), []);
      assert.deepEqual(rows.eventsBelow(site.conference(), day as Section), ['3']);
      assert.isAbove(drawn, 0);
      const again = new ScheduleRows(site.notes, schedules, new ContextKeys(), memory);
      disposables.push(again);
      assert.deepEqual(again.eventsBelow(site.conference(), day as Section), ['3']);
    });

    it('takes a later state over into the notes that are ticked, as one change', async () => {
      const tides = 'content/day1/02_tides.md';
      await site.write(tides, `${await site.read(tides)}\nMy words.\n`);
      const before = await site.read(tides);
      const later = text
        .replace('SUMMARY:Waves', 'SUMMARY:Waves and winds')
        .replace('DTSTART:20260326T080000Z', 'DTSTART:20260326T081500Z');
      const found = readSchedule(later);
      if (!('schedule' in found)) throw new Error(found.message);
      const conference = site.conference();
      const kept = schedules.of(conference.id)!;
      const changes = await withNotes(conference, kept, compareSchedules(kept.schedule, found.schedule));
      const items = changeItems(changes);
      assert.deepEqual(
        items.map(({ label, description, picked }) => [label, description, picked]),
        [
          ['Talks with a note', undefined, undefined],
          ['Tides', 'time 09:00–09:30 → 09:15–09:30', true],
          ['Other changes – select to make a note', undefined, undefined],
          ['Waves', 'title Waves → Waves and winds', false],
        ],
      );
      const home = { conference, page: conference.trees[0]!.home };
      const chosen = { schedule: found.schedule, source: 'conf.ics' };
      assert.isTrue(await takeOver(site.notes, home, kept, chosen, changes));
      assert.equal(await site.read(tides), before.replace('T09:00:00', 'T09:15:00'));
      await waitFor('the new note', () => site.outline().includes('[Waves and winds]'));
      assert.equal(readKept(await site.read(keptPath))?.schedule.events[0]?.start?.slice(11, 16), '09:15');
      assert.isTrue(await site.notes.undo());
      assert.equal(await site.read(tides), before);
      assert.equal(readKept(await site.read(keptPath))?.schedule.events[0]?.start?.slice(11, 16), '09:00');
    });
  });
});
