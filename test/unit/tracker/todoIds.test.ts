import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { TodoIds } from '../../../src/core/tracker/todoIds';

const noteOf = (...lines: readonly string[]) =>
  parseNote('file:///n.md', lines.map((line) => `TODO: ${line}\n`).join('\n'));

/** The names after a change; those of before are 1, 2, 3 in their order. */
function after(before: readonly string[], now: readonly string[]): string {
  const ids = new TodoIds();
  const [old, next] = [noteOf(...before), noteOf(...now)];
  ids.of(old);
  ids.carry(old, next);
  return ids.of(next).join();
}

describe('names of TODOs', () => {
  for (const [what, before, now, expected] of [
    ['stay where nothing changed', ['a', 'b'], ['a', 'b'], '1,2'],
    ['stay while words are typed', ['a', 'b', 'c'], ['a', 'bx', 'c'], '1,2,3'],
    ['go with the TODO that goes', ['a', 'b', 'c'], ['a', 'c'], '1,3'],
    ['are new for a TODO that comes between', ['a', 'b'], ['a', 'x', 'b'], '1,3,2'],
    ['are new for one at the end', ['a'], ['a', 'a'], '1,2'],
    ['of several that say the same go from the end', ['a', 'a', 'b'], ['a', 'b'], '1,3'],
    ['stay with those between that are left', ['a', 'b', 'c', 'd'], ['x', 'b', 'd', 'y', 'z'], '5,2,4,6,7'],
    ['go with all', ['a'], [], ''],
  ] as const) {
    it(what, () => assert.equal(after(before, now), expected));
  }

  it('are the same in the same note, also of some of its TODOs', () => {
    const ids = new TodoIds();
    const note = noteOf('a', 'b', 'c');
    assert.equal(ids.of(note), ids.of(note));
    assert.deepEqual(ids.of(note, [note.todos[0]!, note.todos[2]!]), [1, 3]);
  });

  it('are never given twice in a note', () => {
    const ids = new TodoIds();
    let note = noteOf('a', 'b', 'c');
    ids.of(note);
    for (const words of [['b', 'c', 'a'], ['c', 'c'], ['x', 'y', 'z', 'c'], ['z'], ['z', 'b', 'a', 'c']]) {
      const next = noteOf(...words);
      ids.carry(note, next);
      assert.equal(new Set(ids.of(next)).size, words.length);
      note = next;
    }
  });
});
