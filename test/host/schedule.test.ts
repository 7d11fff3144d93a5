import { assert } from 'chai';
import * as vscode from 'vscode';
import { keptPath, readKept } from '../../src/core/schedule/importPlan';
import { readSchedule } from '../../src/core/schedule/readSchedule';
import { eventItems } from '../../src/features/schedule/chooseEvents';
import { writeImport } from '../../src/features/schedule/writeImport';
import { exists } from '../../src/host/readText';
import { findPage } from '../../src/workspace/notes';
import { closeEditors } from './support/closeEditors';
import { makeSite, type TestSite } from './support/site';
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
    assert.isTrue(await write('1', '3'));
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
    assert.isTrue(await write('1'));
    await waitFor('the note', () => site.outline().includes('Tides'));
    assert.isTrue(await write('3'));
    const kept = readKept(await site.read(keptPath));
    assert.deepEqual(Object.keys(kept?.notes ?? {}), ['1', '3']);
  });

  it('leaves nothing behind where a file can’t be made', async () => {
    await site.write('.talk-notes', 'a file where the folder would be');
    assert.isFalse(await write('1', '3'));
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
});
