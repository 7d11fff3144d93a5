import assert from 'node:assert/strict';
import { nextPictureTodo } from '../../../src/core/decks/nextPictureTodo';
import { parseNote } from '../../../src/core/note/parseNote';

describe('the TODO that the next picture is for', () => {
  const read = (text: string) => parseNote('file:///a.md', text).todos;
  const todos = read('TODO: Steal slide: one\n\nTODO: Add link\n\nTODO: Chart of costs\n\nTODO: ask her\n');
  const next = (line: number) => nextPictureTodo(todos, { line, character: 0 })?.range.start.line;

  it('is the next one below that a picture can close', () => {
    assert.deepEqual([next(0), next(1), next(5)], [0, 4, 6]);
  });

  it('is the first one behind the last', () => assert.equal(next(7), 0));

  it('is none where only links and words are wanted', () => {
    assert.equal(nextPictureTodo(read('TODO: Add link\n'), { line: 0, character: 0 }), undefined);
    assert.equal(nextPictureTodo([], { line: 0, character: 0 }), undefined);
  });
});
