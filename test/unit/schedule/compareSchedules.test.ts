import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareSchedules,
  isOtherConference,
  type EventChange,
} from '../../../src/core/schedule/compareSchedules';
import { readSchedule } from '../../../src/core/schedule/readSchedule';
import type { Schedule, ScheduleEvent } from '../../../src/core/schedule/schedule';

const talk = (id: string, title: string, more: Partial<ScheduleEvent> = {}): ScheduleEvent => ({
  id,
  title,
  speakers: [],
  start: '2026-03-26T09:00:00+01:00',
  end: '2026-03-26T09:30:00+01:00',
  day: 1,
  room: null,
  track: null,
  kind: 'talk',
  abstract: null,
  links: [],
  ...more,
});
const schedule = (...events: ScheduleEvent[]): Schedule => ({
  title: 'Conf',
  zone: 'Europe/Berlin',
  days: [{ index: 1, date: '2026-03-26' }],
  events,
});
const said = (change: EventChange) =>
  [
    change.kind,
    'fields' in change ? change.fields.join('+') : '',
    'before' in change ? change.before.title : '',
    'event' in change ? change.event.title : '',
  ]
    .filter((part) => part !== '')
    .join(': ');
const changes = (before: Schedule, after: Schedule) => compareSchedules(before, after).map(said);

describe('a later schedule', () => {
  it('that says the same changed nothing, even if it writes times in another zone', () => {
    const other = { start: '2026-03-26T08:00:00Z', end: '2026-03-26T08:30:00+00:00' };
    assert.deepEqual(changes(schedule(talk('1', 'Tides')), schedule(talk('1', 'Tides', other))), []);
  });

  it('moves talks in time and place, and changes who speaks', () => {
    const ada = [{ name: 'Ada', company: null }];
    assert.deepEqual(
      changes(
        schedule(talk('1', 'Tides'), talk('2', 'Waves', { room: 'A' }), talk('3', 'Foam', { speakers: ada })),
        schedule(
          talk('1', 'Tides', { end: '2026-03-26T09:20:00+01:00' }),
          talk('2', 'Waves', { room: 'B' }),
          talk('3', 'Foam'),
        ),
      ),
      ['changed: time: Tides: Tides', 'changed: room: Waves: Waves', 'changed: speakers: Foam: Foam'],
    );
  });

  it('has new talks, and lacks others', () => {
    assert.deepEqual(changes(schedule(talk('1', 'Tides')), schedule(talk('2', 'Waves'))), [
      'new: Waves',
      'gone: Tides',
    ]);
  });

  it('knows a talk by its title where its id is another', () => {
    const later = { start: '2026-03-26T11:00:00+01:00', end: '2026-03-26T11:30:00+01:00' };
    assert.deepEqual(changes(schedule(talk('a', 'Tides')), schedule(talk('b', 'Tides!', later))), [
      'changed: title+time: Tides: Tides!',
    ]);
  });

  it('does not guess between two talks of one title', () => {
    const twice = (...ids: string[]) => schedule(...ids.map((id) => talk(id, 'Closing')));
    assert.deepEqual(changes(twice('a', 'b'), twice('c', 'd')), [
      'new: Closing',
      'new: Closing',
      'gone: Closing',
      'gone: Closing',
    ]);
  });

  it('has another talk under an id: that is no new title', () => {
    const many = Array.from({ length: 6 }, (_, i) => talk(`k${i}`, `Keynote: Subject${i}`));
    assert.deepEqual(
      changes(
        schedule(...many, talk('1', 'Keynote: Open Communities')),
        schedule(...many, talk('1', 'Keynote: Reproducible Clusters')),
      ),
      ['replaced: title: Keynote: Open Communities: Keynote: Reproducible Clusters'],
    );
  });

  it('gives a placeholder its title, and keeps a talk whose speaker stays', () => {
    const ada = { speakers: [{ name: 'Ada', company: null }] };
    const many = Array.from({ length: 6 }, (_, i) => talk(`k${i}`, 'Project Demo'));
    assert.deepEqual(
      changes(
        schedule(...many, talk('1', 'Project Demo'), talk('2', 'Tides', ada)),
        schedule(...many, talk('1', 'Project Demo: Urunc'), talk('2', 'Moon and water', ada)),
      ),
      ['changed: title: Project Demo: Project Demo: Urunc', 'changed: title: Tides: Moon and water'],
    );
  });

  it('makes a break of a talk, and says nothing of breaks', () => {
    const pause = { kind: 'break' } as const;
    assert.deepEqual(
      changes(
        schedule(talk('1', 'Tides'), talk('2', 'Lunch', pause)),
        schedule(talk('1', 'Mini Break', pause), talk('2', 'Late Lunch', pause), talk('3', 'Tea', pause)),
      ),
      ['noTalk: title: Tides: Mini Break'],
    );
  });

  it('is that of another event where hardly anything is in both', () => {
    const of = (...titles: string[]) => schedule(...titles.map((title, i) => talk(`${title}${i}`, title)));
    const before = of('Tides', 'Waves', 'Foam', 'Salt', 'Sand');
    assert.equal(isOtherConference(before, of('Tides', 'Waves', 'Moon', 'Ice', 'Rain')), false);
    assert.equal(isOtherConference(before, of('Tides', 'Wind', 'Moon', 'Ice', 'Rain')), true);
    assert.equal(isOtherConference(before, schedule()), false);
  });

  const folder = join(process.cwd(), '../shared/exchange/data/ics');
  (existsSync(folder) ? it : it.skip)('of a real event changed in twelve places, one of them no talk', () => {
    const [before, after] = ['v1', 'v2'].map((version) => {
      const read = readSchedule(readFileSync(join(folder, `sched-kubecon-eu-2026-${version}.ics`), 'utf8'));
      if (!('schedule' in read)) throw new Error(read.message);
      return read.schedule;
    });
    const found = compareSchedules(before!, after!);
    const kinds = found.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    assert.deepEqual(
      ['changed', 'replaced', 'noTalk', 'new', 'gone'].map((kind) => `${kind} ${count(kind)}`),
      ['changed 9', 'replaced 1', 'noTalk 1', 'new 0', 'gone 0'],
    );
    const replaced = found.find(({ kind }) => kind === 'replaced');
    assert.match(said(replaced!), /^replaced: title\+speakers: Keynote: .+: Keynote: /);
    assert.equal(isOtherConference(before!, after!), false);
  });
});
