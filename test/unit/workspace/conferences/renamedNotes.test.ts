import assert from 'node:assert/strict';
import { RenamedNotes } from '../../../../src/workspace/conferences/renamedNotes';

const text = (title: string) => `---\ntitle: ${title}\n---\n\nWords.\n`;
const disk: Readonly<Record<string, string>> = { 'day/b.md': text('A'), 'day/c.md': text('C') };
const read = (path: string) => Promise.resolve(disk[path]);
const unsaved = (path = 'day/a.md') => new Map([[path, `${text('A')}typed`]]);

describe('notes that another program renamed while they had unsaved text', () => {
  let renamed: RenamedNotes;
  beforeEach(() => {
    renamed = new RenamedNotes();
    renamed.added('day/c.md');
  });

  it('are found by what they say, whichever was told first', async () => {
    renamed.went('day/a.md');
    assert.deepEqual(await renamed.find(unsaved(), read), []);
    renamed.added('day/b.md');
    assert.deepEqual(await renamed.find(unsaved(), read), ['day/a.md']);
    assert.ok(renamed.hasOtherName('day/a.md'));
    assert.deepEqual(await renamed.find(unsaved(), read), []);
  });

  it('are found in a folder that has another name', async () => {
    renamed.added('day/b.md');
    renamed.went('old');
    assert.deepEqual(await renamed.find(unsaved('old/a.md'), read), ['old/a.md']);
  });

  it('are none where the file is there, or nothing came', async () => {
    renamed.added('day/b.md');
    assert.deepEqual(await renamed.find(unsaved(), read), []);
    const other = new RenamedNotes();
    other.went('day/a.md');
    assert.deepEqual(await other.find(unsaved(), read), []);
  });

  it('count again under the old name when they are saved, let go of, or gone under the new one', async () => {
    const paths = new Set(['day/b.md', 'day/c.md']);
    const find = async () => {
      renamed = new RenamedNotes();
      renamed.added('day/b.md');
      renamed.went('day/a.md');
      await renamed.find(unsaved(), read);
      assert.deepEqual(renamed.forget(unsaved(), paths, true), []);
    };
    await find();
    renamed.came('day/a.md');
    assert.ok(!renamed.hasOtherName('day/a.md'));
    assert.deepEqual(renamed.forget(unsaved(), paths, true), ['day/a.md']);
    await find();
    assert.deepEqual(renamed.forget(new Map(), paths, true), ['day/a.md']);
    await find();
    assert.deepEqual(renamed.forget(unsaved(), new Set(['day/c.md']), true), ['day/a.md']);
    assert.ok(!renamed.hasOtherName('day/a.md'));
  });

  it('are no longer looked for when no editor is open', async () => {
    renamed.added('day/b.md');
    renamed.went('day/a.md');
    renamed.forget(new Map(), new Set(), false);
    assert.deepEqual(await renamed.find(unsaved(), read), []);
  });
});
