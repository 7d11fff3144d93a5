import assert from 'node:assert/strict';
import { noFilter, type SessionFilter } from '../../../src/core/tree/sessionFilter';
import { changedRows } from '../../../src/features/conferenceTree/changedRows';
import { Nodes } from '../../../src/features/conferenceTree/node';
import { modelOf, note, siteUri, uriOf } from '../../support/conferenceFiles';

const video = '{{% button href="https://videos.confs.dev/2" icon="video" %}}Watch{{% /button %}}\n';
const files = {
  'hugo.toml': 'title = "Conf"\n',
  'content/day1/_index.md': note({ title: 'Day 1', weight: 1 }),
  'content/day1/a.md': note({ title: 'A', weight: 1 }, video),
  'content/day1/b.md': note({ title: 'B', weight: 2 }, 'TODO: Steal slide\n'),
  'content/day2/_index.md': note({ title: 'Day 2', weight: 2 }),
  'content/day2/c.md': note({ title: 'C', weight: 1 }),
};
const openTodos: SessionFilter = { ...noFilter, openTodos: true };

/** The keys of the rows that an update fires, relative to the site; undefined for the whole tree. */
function fired(change: Readonly<Record<string, string | undefined>>, filter = noFilter) {
  const model = modelOf(files);
  const entries = Object.entries(change);
  const { previous, conference, changedUris } = model.apply({
    changed: entries.flatMap(([path, text]) =>
      text === undefined ? [] : [{ path, uri: uriOf(path), text }],
    ),
    removed: entries.flatMap(([path, text]) => (text === undefined ? [path] : [])),
  });
  const update = { before: previous, after: conference, uris: changedUris };
  return changedRows([update], new Nodes(), filter)
    ?.map(({ key }) => key.replace(`${siteUri}#${siteUri}/content/`, ''))
    .sort();
}

describe('after a change, the tree draws again', () => {
  it('nothing where no row looks different', () => {
    assert.deepEqual(fired({ 'content/day1/a.md': `${files['content/day1/a.md']}More words.\n` }), []);
  });

  it('the row alone that looks different', () => {
    assert.deepEqual(fired({ 'content/day1/a.md': note({ title: 'Better', weight: 1 }, video) }), [
      'day1/a.md',
    ]);
  });

  it('the section in which the order changed', () => {
    assert.deepEqual(fired({ 'content/day1/a.md': note({ title: 'A', weight: 3 }, video) }), ['day1']);
  });

  it('a section that says another number, and the conference', () => {
    const text = `${files['content/day1/a.md']}TODO: Steal slide\n`;
    assert.deepEqual(fired({ 'content/day1/a.md': text }), ['day1', 'day1/a.md', siteUri]);
  });

  it('everything where a page came or went', () => {
    assert.equal(fired({ 'content/day1/new.md': note({ title: 'New' }) }), undefined);
    assert.equal(fired({ 'content/day1/b.md': undefined }), undefined);
  });
});

describe('after a change, the filtered tree draws again', () => {
  it('no more than the whole tree would, where the filter leaves the same sessions', () => {
    const more = { 'content/day1/b.md': note({ title: 'B', weight: 2 }, 'TODO: one\n\nTODO: two\n') };
    assert.deepEqual(fired(more, openTodos), fired(more));
    const hidden = { 'content/day2/c.md': note({ title: 'Hidden', weight: 1 }) };
    assert.deepEqual(fired(hidden, openTodos), ['day2/c.md']);
  });

  it('a section in which the order changed', () => {
    const change = { 'content/day1/a.md': note({ title: 'A', weight: 3 }, video) };
    assert.deepEqual(fired(change, openTodos), ['day1']);
  });

  it('everything where a session comes to match, or does no more', () => {
    const comes = { 'content/day2/c.md': `${files['content/day2/c.md']}TODO: Steal slide\n` };
    assert.equal(fired(comes, openTodos), undefined);
    assert.equal(fired({ 'content/day1/b.md': note({ title: 'B', weight: 2 }) }, openTodos), undefined);
    const both = { 'content/day1/b.md': note({ title: 'B', weight: 0 }) };
    assert.equal(fired(both, openTodos), undefined);
  });
});

describe('the row of a page', () => {
  it('stays the same object as long as the page lives, and is forgotten then', () => {
    const { conference } = modelOf(files);
    const nodes = new Nodes();
    const [a, b] = ['a', 'b'].map((name) =>
      nodes.page(conference, conference.find(uriOf(`content/day1/${name}.md`))!),
    );
    nodes.keepOnly((node) => node === a);
    assert.equal(nodes.get(a!.key), a);
    assert.equal(nodes.get(b!.key), undefined);
  });
});
