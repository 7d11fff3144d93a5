import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { OpenTodos } from '../../../src/core/tracker/openTodos';
import {
  describeTodoFilter,
  isFilteringTodos,
  noTodoFilter,
  type TodoFilter,
} from '../../../src/core/tracker/todoFilter';
import { pageTitled } from '../../support/conferenceOf';
import { homeOf, modelOf, note, uriOf } from '../../support/conferenceFiles';

const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/_index.md': note({ title: 'Home' }, 'TODO: Draw a map\n'),
  'content/day1/_index.md': note({ title: 'Day 1', weight: 1 }, 'TODO:\n'),
  'content/day1/a.md': note(
    { title: 'Queues' },
    '# Rack\n\nTODO: Steal slide\n\n## Exits\n\nTODO: Steal chart\n',
  ),
  'content/day1/b.md': note({ title: 'B' }),
  'content/day2/c.md': note({ title: 'C' }, 'TODO: Steal slide of the queue\n'),
};

/** By kind, of the whole conference. */
function tally(filter: TodoFilter): Record<string, number> {
  return Object.fromEntries(new OpenTodos(filter).tally(homeOf(modelOf(files).conference)));
}

describe('the open TODOs of a conference', () => {
  it('are counted by kind, on a page and below it', () => {
    assert.deepEqual(tally(noTodoFilter), { draw: 1, unwritten: 1, slide: 2, chart: 1 });
    const { conference } = modelOf(files);
    const open = new OpenTodos(noTodoFilter);
    assert.deepEqual(
      ['Day 1', 'Queues', 'B'].map((title) => open.count(pageTitled(conference, title))),
      [3, 2, 0],
    );
  });

  for (const [filter, expected] of [
    [{ kinds: ['slide'], text: '' }, { slide: 2 }],
    [
      { kinds: ['slide', 'draw'], text: '' },
      { slide: 2, draw: 1 },
    ],
    [
      { kinds: [], text: 'STEAL queue' },
      { slide: 2, chart: 1 },
    ],
    [{ kinds: ['slide'], text: 'of' }, { slide: 1 }],
    [{ kinds: [], text: 'exits' }, { chart: 1 }],
    [{ kinds: ['table'], text: '' }, {}],
  ] as const) {
    it(`are filtered by kind and by words in them, their heading or their talk: ${JSON.stringify(filter)}`, () => {
      assert.deepEqual(tally(filter), expected);
    });
  }

  it('say how they are filtered', () => {
    assert.equal(describeTodoFilter(noTodoFilter), '');
    assert.equal(describeTodoFilter({ kinds: ['slide', 'demo'], text: 'exits' }), 'Slides, demo · “exits”');
    assert.deepEqual([noTodoFilter, { kinds: [], text: 'x' }].map(isFilteringTodos), [false, true]);
  });

  it('are counted after any changes as if they were counted anew', () => {
    const paths = Object.keys(files).filter((path) => path.endsWith('.md'));
    const body = fc.constantFrom(
      '',
      'TODO: Steal slide\n',
      'TODO:\n\nTODO: queue\n',
      '# Exits\n\nTODO: x\n',
      'words\n',
    );
    const text = fc
      .tuple(body, fc.constantFrom('A', 'Queues'))
      .map(([words, title]) => note({ title }, words));
    const batch = fc.array(fc.tuple(fc.constantFrom(...paths, 'content/day3/new.md'), fc.option(text)), {
      maxLength: 3,
    });
    const filter = fc.constantFrom(
      noTodoFilter,
      { kinds: ['slide'], text: '' },
      { kinds: [], text: 'queue' },
    );
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 6 }), filter, (batches, by) => {
        const model = modelOf(files);
        const open = new OpenTodos(by);
        open.count(homeOf(model.conference));
        for (const changes of batches) {
          const { previous, conference, changedUris } = model.apply({
            changed: changes.flatMap(([path, words]) =>
              words === null ? [] : [{ path, uri: uriOf(path), text: words }],
            ),
            removed: changes.flatMap(([path, words]) => (words === null ? [path] : [])),
          });
          open.carry(previous, conference, changedUris);
          const anew = new OpenTodos(by);
          for (const page of walkPages(conference)) assert.deepEqual(open.tally(page), anew.tally(page));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of an unchanged page are not looked at again after a keystroke beside it', () => {
    const model = modelOf(files);
    const open = new OpenTodos(noTodoFilter);
    open.count(homeOf(model.conference));
    const path = 'content/day1/a.md';
    const { previous, conference, changedUris } = model.apply({
      changed: [{ path, uri: uriOf(path), text: `${files[path]}more\n` }],
    });
    open.carry(previous, conference, changedUris);
    const section = pageTitled(conference, 'Day 1');
    Object.defineProperty(section, 'children', { get: () => assert.fail('The children are counted') });
    assert.throws(() => new OpenTodos(noTodoFilter).count(section));
    assert.equal(open.count(section), 3);
  });
});
