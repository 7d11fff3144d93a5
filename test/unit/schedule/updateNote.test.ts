import assert from 'node:assert/strict';
import type { EventField } from '../../../src/core/schedule/compareSchedules';
import type { ScheduleEvent } from '../../../src/core/schedule/schedule';
import { updateNote } from '../../../src/core/schedule/updateNote';

const before: ScheduleEvent = {
  id: '1',
  title: 'Tides',
  speakers: [{ name: 'Ada', company: 'Engines' }],
  start: '2026-03-26T09:00:00+01:00',
  end: '2026-03-26T09:30:00+01:00',
  day: 1,
  room: 'A',
  track: null,
  kind: 'talk',
  abstract: null,
  links: [],
};
const after: ScheduleEvent = {
  ...before,
  title: 'Tides and moons',
  speakers: [
    { name: 'Ada', company: 'Engines' },
    { name: 'Bo', company: null },
  ],
  start: '2026-03-26T09:10:00+01:00',
  room: 'B',
};
const all: EventField[] = ['title', 'time', 'room', 'speakers'];
const imported =
  '---\r\ntitle: "Tides" # mine\r\nspeakers: [Ada]\r\nstart: "2026-03-26T09:00:00+01:00"\r\nend: "2026-03-26T09:30:00+01:00"\r\nroom: A\r\n---\r\n\r\nWords. Room A.\r\n';

describe('an update of a note from its schedule', () => {
  it('changes the values that the import wrote, and nothing else', () => {
    assert.deepEqual(updateNote(imported, before, after, all, 'hugo'), {
      text: imported
        .replace('"Tides"', '"Tides and moons"')
        .replace('[Ada]', '[Ada, Bo]')
        .replace('T09:00', 'T09:10')
        .replace('room: A', 'room: B'),
      changed: ['title', 'speakers', 'time', 'room'],
      kept: [],
    });
  });

  it('changes only what the schedule changed', () => {
    const { text, changed } = updateNote(imported, before, after, ['room'], 'hugo');
    assert.equal(text, imported.replace('room: A', 'room: B'));
    assert.deepEqual(changed, ['room']);
  });

  it('leaves what the user wrote there', () => {
    const own = imported.replace('"Tides"', 'My title').replace('room: A', 'room: Cellar');
    const { text, changed, kept } = updateNote(own, before, after, all, 'hugo');
    assert.equal(text, own.replace('[Ada]', '[Ada, Bo]').replace('T09:00', 'T09:10'));
    assert.deepEqual({ changed, kept }, { changed: ['speakers', 'time'], kept: ['title', 'room'] });
  });

  it('adds what the schedule said nothing of, unless the user did', () => {
    const bare = '---\ntitle: Tides\n---\n';
    const without = { ...before, room: null };
    assert.equal(
      updateNote(bare, without, after, ['room'], 'hugo').text,
      '---\ntitle: Tides\nroom: B\n---\n',
    );
    const own = '---\ntitle: Tides\nroom: Cellar\n---\n';
    assert.deepEqual(updateNote(own, without, after, ['room'], 'hugo'), {
      text: own,
      changed: [],
      kept: ['room'],
    });
  });

  it('changes title and facts of a plain note where they stand as they were imported', () => {
    const plain =
      '# Tides\n\nAda (Engines) · 2026-03-26 09:00–09:30 · A\n\nWords of Ada (Engines) · 2026-03-26 09:00–09:30 · A\n';
    assert.deepEqual(updateNote(plain, before, after, all, 'plain'), {
      text: plain
        .replace('# Tides', '# Tides and moons')
        .replace(/^Ada.*$/m, 'Ada (Engines), Bo · 2026-03-26 09:10–09:30 · B'),
      changed: ['title', 'time', 'room', 'speakers'],
      kept: [],
    });
    const own = plain.replace(' · A\n\nWords', ' · B\n\nWords');
    assert.deepEqual(updateNote(own, before, after, ['room'], 'plain'), {
      text: own,
      changed: [],
      kept: ['room'],
    });
  });

  it('leaves front matter that can’t be read alone', () => {
    const broken = '---\ntitle: [Tides\nroom: A\n---\n';
    assert.deepEqual(updateNote(broken, before, after, ['room'], 'hugo'), {
      text: broken,
      changed: [],
      kept: ['room'],
    });
  });
});
