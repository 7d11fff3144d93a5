import assert from 'node:assert/strict';
import { buttonAt, buttonOnLine, extentOf } from '../../../../src/core/note/buttons/buttonAt';
import { parseNote } from '../../../../src/core/note/parseNote';

const button = (label: string) => `{{% button href="" %}}${label}{{% /button %}}`;
const note = parseNote(
  'file:///n.md',
  [
    `x ${button('a')} ${button('b')}`,
    `<!-- ${button('c')} -->`,
    `<!-- ${button('d')}`,
    `${button('e')} -->`,
    'x',
  ].join('\n'),
);
const at = (line: number, character: number) => buttonAt(note, { line, character })?.label;
const onLine = (line: number, character: number) => buttonOnLine(note, { line, character })?.label;

describe('the button at a place', () => {
  it('is the one that stands there, its ends included', () => {
    const { start, end } = note.buttons[0]!.range;
    assert.deepEqual(
      [at(0, 1), at(0, start.character), at(0, end.character), at(0, end.character + 1)],
      [undefined, 'a', 'a', 'b'],
    );
  });

  it('takes its comment in, if it has that alone', () => {
    assert.equal(at(1, 0), 'c');
    assert.equal(at(2, 0), undefined);
    assert.deepEqual(extentOf(note, note.buttons[3]!), note.buttons[3]!.range);
  });

  it('is the only one of its line for who stands anywhere in it', () => {
    assert.deepEqual(
      [onLine(0, 0), onLine(2, 0), onLine(3, 200), onLine(4, 0)],
      [undefined, 'd', 'e', undefined],
    );
  });
});
