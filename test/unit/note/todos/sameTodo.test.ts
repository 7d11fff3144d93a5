import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { sameTodo } from '../../../../src/core/note/todos/sameTodo';

const todosOf = (text: string) => parseNote('file:///a.md', text).todos;

/** The line that the TODO of `line` before stands in after. */
function lineOf(before: string, line: number, after: string): number | undefined {
  const todo = todosOf(before).find(({ range }) => range.start.line === line)!;
  return sameTodo(todosOf(after), todo)?.range.start.line;
}

describe('sameTodo', () => {
  it('follows a TODO that moved', () => assert.equal(lineOf('TODO: a\n', 0, 'x\n\nTODO: a\n'), 2));
  it('takes the nearest of the same words', () =>
    assert.equal(lineOf('TODO: a\n\nx\nTODO: a\n', 3, 'TODO: a\n\nTODO: a\n'), 2));
  it('knows it by its hint when it wants fewer', () =>
    assert.equal(lineOf('TODO: Steal a (3 slides)\n', 0, 'x\nTODO: Steal a (2 slides)\n'), 1));
  it('does not take another for it', () => {
    assert.equal(lineOf('TODO: a\n', 0, 'TODO: b\n'), undefined);
    assert.equal(lineOf('TODO:\n', 0, '* TODO :\n'), undefined);
  });
});
