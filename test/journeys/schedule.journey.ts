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

describe('Import Schedule', () => {
  it('shows what was copied, asks for the zone, and makes notes of what is ticked', async () => {
    const window = await cleanWindow({ folder: 'media/sample', theme: 'dark' });
    await window.copy(calendar);
    const tree = await window.showTree();
    await window.runCommand('Talk Notes: Import Schedule…');
    await window.page.getByText('Tidewater Days – 3 events').waitFor();
    await window.quickPickRow('From the clipboard').click();
    await window.quickPickRow('Europe/Amsterdam').click();
    await window.quickPickRow('Moorings for platforms').click();
    await window.quickPickRow('Buoys and signals').click();
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
});
