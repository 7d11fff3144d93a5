import assert from 'node:assert/strict';
import type { Grouping } from '../../../src/core/tracker/grouping';
import { OpenTodos } from '../../../src/core/tracker/openTodos';
import { noTodoFilter, type TodoFilter } from '../../../src/core/tracker/todoFilter';
import { TodoIds } from '../../../src/core/tracker/todoIds';
import { changedRows } from '../../../src/features/todoTracker/changedRows';
import { TrackerNodes } from '../../../src/features/todoTracker/node';
import { homeOf, modelOf, note, siteUri, uriOf } from '../../support/conferenceFiles';

const a = note({ title: 'A', weight: 1 }, '# Rack\n\nTODO: Steal slide\n\nTODO: Steal chart\n');
const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/_index.md': note({ title: 'Home' }),
  'content/day1/_index.md': note({ title: 'Day 1', weight: 1 }),
  'content/day1/a.md': a,
  'content/day1/b.md': note({ title: 'B', weight: 2 }, 'TODO: Steal slide\n'),
  'content/day1/c.md': note({ title: 'C', weight: 3 }),
  'content/day2/_index.md': note({ title: 'Day 2', weight: 2 }),
  'content/day2/d.md': note({ title: 'D', weight: 1 }),
};

interface How {
  readonly grouping?: Grouping;
  readonly filter?: TodoFilter;
  readonly isSingle?: boolean;
}

/** The rows that an update fires, by day, relative to the site; undefined for all. */
function fired(
  change: Readonly<Record<string, string | undefined>>,
  { grouping = 'day', filter = noTodoFilter, isSingle = true }: How = {},
): string[] | undefined {
  const model = modelOf(files);
  const ids = new TodoIds();
  const open = new OpenTodos(filter);
  open.count(homeOf(model.conference));
  for (const path of Object.keys(change)) {
    const known = model.conference.find(uriOf(path))?.note;
    if (known) ids.of(known);
  }
  const entries = Object.entries(change);
  const { previous, conference, changedUris } = model.apply({
    changed: entries.flatMap(([path, text]) =>
      text === undefined ? [] : [{ path, uri: uriOf(path), text }],
    ),
    removed: entries.flatMap(([path, text]) => (text === undefined ? [path] : [])),
  });
  open.carry(previous, conference, changedUris);
  for (const uri of changedUris) {
    const [was, is] = [previous.find(uri)?.note, conference.find(uri)?.note];
    if (was && is) ids.carry(was, is);
  }
  const update = { before: previous, after: conference, uris: changedUris };
  return changedRows([update], {
    nodes: new TrackerNodes(),
    open,
    grouping,
    isSingle,
    idsOf: (of, some) => ids.of(of, some),
  })
    ?.map(({ key }) =>
      key
        .replace(`${siteUri}#${siteUri}/content/`, '')
        .replace(/^.*#(?=todo)/, '')
        .replace(/^.*\/content$/, 'home'),
    )
    .sort();
}

const byKind: How = { grouping: 'kind' };

describe('after a change, the tracker draws again', () => {
  it('nothing for words beside TODOs, nor for lines above them', () => {
    for (const how of [{}, byKind]) {
      assert.deepEqual(fired({ 'content/day1/a.md': `${a}More words.\n` }, how), []);
      assert.deepEqual(fired({ 'content/day1/a.md': a.replace('# Rack', 'words\n\n# Rack') }, how), []);
      assert.deepEqual(fired({ 'content/day2/new.md': note({ title: 'New' }) }, how), []);
      assert.deepEqual(fired({ 'content/day1/c.md': undefined }, how), []);
    }
  });

  it('the TODO in which words are typed', () => {
    for (const how of [{}, byKind])
      assert.deepEqual(fired({ 'content/day1/a.md': a.replace('slide', 'slide 3') }, how), ['todo 1']);
  });

  it('the TODOs below a heading that is typed', () => {
    assert.deepEqual(fired({ 'content/day1/a.md': a.replace('Rack', 'Racks') }), ['todo 1', 'todo 2']);
  });

  it('the groups in which a TODO came or went', () => {
    const less = a.replace('TODO: Steal slide', '');
    assert.deepEqual(fired({ 'content/day1/a.md': less }), ['day1', 'day1/a.md']);
    assert.deepEqual(fired({ 'content/day1/a.md': less }, { isSingle: false }), [
      'day1',
      'day1/a.md',
      'home',
    ]);
    assert.deepEqual(fired({ 'content/day1/a.md': less }, byKind), ['kind slide']);
    assert.deepEqual(fired({ 'content/day1/b.md': note({ title: 'B', weight: 2 }) }), ['day1']);
  });

  it('both kinds where one becomes the other', () => {
    const other = a.replace('Steal slide', 'Steal another chart');
    assert.deepEqual(fired({ 'content/day1/a.md': other }, byKind), ['kind chart', 'kind slide']);
  });

  it('everything where a row at the top came or went', () => {
    const todo = 'TODO: Steal chart\n';
    assert.equal(fired({ 'content/day2/d.md': note({ title: 'D', weight: 1 }, todo) }), undefined);
    assert.equal(fired({ 'content/_index.md': note({ title: 'Home' }, todo) }), undefined);
    assert.equal(fired({ 'content/day1/a.md': a.replace('TODO: Steal chart', '') }, byKind), undefined);
    assert.equal(fired({ 'content/day1/b.md': undefined }), undefined);
  });

  it('everything where a page with TODOs has another name or place', () => {
    assert.equal(fired({ 'content/day1/a.md': a.replace('title: A', 'title: AA') }), undefined);
    assert.equal(fired({ 'content/day1/a.md': a.replace('weight: 1', 'weight: 9') }), undefined);
    assert.deepEqual(fired({ 'content/day1/c.md': note({ title: 'CC', weight: 9 }) }), []);
  });

  it('nothing for TODOs that the filter hides', () => {
    const filter = { kinds: ['chart'], text: '' };
    assert.deepEqual(fired({ 'content/day1/b.md': note({ title: 'B' }) }, { filter }), []);
    assert.deepEqual(fired({ 'content/day1/a.md': a.replace('TODO: Steal slide', '') }, { filter }), []);
  });
});
