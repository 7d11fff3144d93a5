import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { pictureWords } from '../../../../src/core/note/todos/pictureWords';
import { todoOnLine } from '../../../../src/core/note/todos/todoOnLine';

const text =
  '# Title\n\n| TODO: a | words TODO: b |\n\n## TODO: Steal slide\n\nTODO: Steal image of c\n\nTODO:\n';
const note = parseNote('file:///a.md', text);

describe('todoOnLine', () => {
  const at = (line: number, character: number) => todoOnLine(note.todos, { line, character })?.hint;
  it('is the one at the cursor, else the first of the line', () => {
    assert.equal(at(2, 0), 'a');
    assert.equal(at(2, 5), 'a');
    assert.equal(at(2, 25), 'b');
    assert.equal(at(6, 99), 'Steal image of c');
  });
  it('is none in another line', () => assert.equal(at(1, 0), undefined));
});

describe('pictureWords', () => {
  const wordsFor = (index: number, of = note) => pictureWords(of, of.todos[index]!, 'The talk');
  it('are those of the hint, else of the heading above, else of the talk', () => {
    assert.equal(wordsFor(3), 'c');
    assert.equal(wordsFor(2), 'Title');
    assert.equal(wordsFor(0, parseNote('file:///a.md', 'TODO: Steal slide\n')), 'The talk');
  });
});
