import assert from 'node:assert/strict';
import { walkPages } from '../../../src/core/conference/pages/walkPages';
import { neighbourTodo, walkTodos } from '../../../src/core/tracker/neighbourTodo';
import { conferenceOf, pageTitled } from '../../support/conferenceOf';

const conference = conferenceOf({
  '1.md': '# One\n\nwords\n\nTODO: a\n\nTODO: b\n',
  '2.md': '# Two\n\nwords\n',
  '3.md': '# Three\n\nTODO: c\n\nTODO: d; TODO: e\n',
});
const todos = [...walkTodos([conference])];

function from(title: string, line: number | undefined, step: 1 | -1, character = 0): string | undefined {
  const position = line === undefined ? undefined : { line, character };
  const here = { page: pageTitled(conference, title), position };
  return neighbourTodo(todos, walkPages(conference), here, step)?.todo.hint;
}

describe('from one TODO to the next', () => {
  for (const [title, line, next, previous] of [
    ['One', undefined, 'a', 'e'],
    ['One', 0, 'a', 'e'],
    ['One', 4, 'b', 'e'],
    ['One', 5, 'b', 'a'],
    ['One', 6, 'c', 'a'],
    ['Two', 0, 'c', 'b'],
    ['Three', 2, 'd;', 'b'],
    ['Three', 9, 'a', 'e'],
  ] as const) {
    it(`is a way on and a way back, around the ends: ${title}, line ${line ?? 'unknown'}`, () => {
      assert.deepEqual([from(title, line, 1), from(title, line, -1)], [next, previous]);
    });
  }

  it('passes those of one line one by one', () => {
    assert.equal(from('Three', 4, 1), 'e');
    assert.equal(from('Three', 4, -1, 9), 'd;');
  });

  it('begins at an end where no note is in front, and leads nowhere without TODOs', () => {
    const pages = walkPages(conference);
    assert.equal(neighbourTodo(todos, pages, undefined, 1)?.todo.hint, 'a');
    assert.equal(neighbourTodo(todos, pages, undefined, -1)?.todo.hint, 'e');
    assert.equal(neighbourTodo([], pages, undefined, 1), undefined);
  });
});
