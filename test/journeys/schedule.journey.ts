import assert from 'node:assert/strict';
import { cleanWindow } from '../support/window/sharedWindow';

const event = (uid: string, title: string, start: string, track: string) => `BEGIN:VEVENT
UID:${uid}
SUMMARY:${title}
DTSTART;TZID=Europe/Amsterdam:20250924T${start}00
DURATION:PT30M
LOCATION:Quay ${uid}
CATEGORIES:${track}
DESCRIPTION:Speaker: Ann Miller (Harbour Works)\\nWhat <b>ships</b> know about ${title}.
END:VEVENT
`;
const calendar = `BEGIN:VCALENDAR
X-WR-CALNAME:Tidewater Days
${event('1', 'Moorings for platforms', '0900', 'Platform')}${event('2', 'Buoys and signals', '0915', 'Observability')}${event('3', 'Lunch', '1200', '')}END:VCALENDAR
`;

const day = new Date();
const today = `Day 4, ${day.toISOString().slice(0, 10)}`;
const notePath = `content/day-4-${day.toISOString().slice(0, 10)}/01_buoys-and-signals.md`;

describe('Import Schedule', () => {
  it('shows what was copied, asks for the zone, and makes notes of what is ticked', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
    await window.copy(calendar);
    const tree = await window.showTree();
    await window.runCommand('Talk Notes: Import Schedule…');
    await window.page.getByText('Tidewater Days – 3 events').waitFor();
    await window.choose('From the clipboard');
    await window.choose('Europe/Amsterdam');
    await window.tick('Moorings for platforms');
    await window.tick('Buoys and signals');
    await window.page.locator('.quick-input-title', { hasText: 'Overlapping' }).waitFor();
    await window.screenshot('schedule sessions');
    await window.page.keyboard.press('Enter');
    const path = 'content/day2/07_moorings-for-platforms.md';
    await window.waitForFile(path, (found) => found !== '');
    await tree.expand('Wed, reliability');
    await tree.row('Moorings for platforms').waitFor();
    await window.screenshot('schedule imported');
    const kept = JSON.parse(await window.read('.talk-notes/schedule.json')) as {
      notes: Record<string, string>;
    };
    assert.deepEqual(Object.keys(kept.notes), ['1', '2']);
    const text = await window.read(kept.notes['1'] ?? '');
    for (const part of [
      'speakers:',
      'start: "2025-09-24T09:00:00+02:00"',
      'room: Quay 1',
      'What **ships** know',
    ])
      assert.ok(text.includes(part), `${part} is not in\n${text}`);
  });

  it('shows the talks without a note, starts those that are on, and takes a later schedule over', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'light' });
    const [talk, other] = ['Moorings for platforms', 'Buoys and signals'];
    await window.copy(onNow(talk, other));
    const tree = await window.showTree();
    await window.runCommand('Talk Notes: Import Schedule…');
    await window.choose('From the clipboard');
    await window.choose('UTC');
    await window.tick(other);
    await window.page.keyboard.press('Enter');
    await window.waitForFile('.talk-notes/schedule.json', (found) => found.includes('"2"'));

    await window.runCommand('Talk Notes: Show Talks Without a Note');
    await tree.expand(today);
    await tree.row(talk).waitFor();
    const status = window.page.locator('.statusbar-item', { hasText: /min left/ });
    await status.filter({ hasText: 'Now: ' }).filter({ hasText: '+1' }).waitFor();
    await window.screenshot('schedule rest');

    await status.click();
    await window.quickPickRow(talk).waitFor();
    await window.screenshot('schedule start talk');
    await window.choose(other);
    await window.tab('01_buoys-and-signals.md').waitFor();
    await status.filter({ hasText: /Buoys and signals \d+:\d\d/ }).waitFor();
    // The only other talk that is on is started without a question, and gets its note.
    await window.runCommand('Talk Notes: Start Talk');
    await window.tab('moorings-for-platforms.md').waitFor();
    await status.filter({ hasText: /Moorings for platforms \d+:\d\d/ }).waitFor();

    await window.copy(onNow(talk, other).replace('LOCATION:Quay 2', 'LOCATION:Quay 9'));
    await window.runCommand('Talk Notes: Update Schedule…');
    await window.choose('From the clipboard');
    await window.quickPickRow(other).filter({ hasText: 'room Quay 2 → Quay 9' }).waitFor();
    await window.screenshot('schedule update');
    await window.page.keyboard.press('Enter');
    await window.waitForFile(notePath, (found) => found.includes('room: Quay 9'));
  });
});

/** Two talks that are on at this moment. */
function onNow(...titles: readonly string[]): string {
  const at = (minutes: number) =>
    new Date(day.getTime() + minutes * 60_000).toISOString().replace(/[-:]|\.\d+/g, '');
  const events = titles.map((title, i) =>
    [
      'BEGIN:VEVENT',
      `UID:${i + 1}`,
      `SUMMARY:${title}`,
      `DTSTART:${at(-10)}`,
      `DTEND:${at(40)}`,
      `LOCATION:Quay ${i + 1}`,
      'END:VEVENT',
    ].join('\n'),
  );
  return `BEGIN:VCALENDAR\nX-WR-CALNAME:Tidewater Days\n${events.join('\n')}\nEND:VCALENDAR\n`;
}
