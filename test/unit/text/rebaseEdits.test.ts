import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { invertEdits } from '../../../src/core/text/invertEdits';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { lineEdits } from '../../../src/core/text/lineEdits';
import { rebaseEdits } from '../../../src/core/text/rebaseEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { assertLinear } from '../../support/growth';

const words = fc
  .array(fc.constantFrom('a', 'b', 'c', '\n', '\r\n', '😀'), { maxLength: 20 })
  .map((parts) => parts.join(''));

/** A text and edits of it that do not overlap. */
const edited = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(), fc.nat(4), words), { maxLength: 4 }))
  .map(([text, wanted]) => ({ text, edits: editsOf(text, wanted) }));

function editsOf(text: string, wanted: readonly (readonly [number, number, string])[]): TextEdit[] {
  const index = new LineIndex(text);
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [at, length, newText] of [...wanted].sort(([a], [b]) => a - b)) {
    const start = Math.min(text.length, from + (at % (text.length + 1)));
    const end = Math.min(text.length, start + length);
    if (start < from) continue;
    edits.push({ range: index.range(start, end), newText });
    from = end + 1;
  }
  return edits;
}

const insert = (line: number, character: number, newText: string): TextEdit => ({
  range: { start: { line, character }, end: { line, character } },
  newText,
});
const replace = (line: number, from: number, to: number, newText: string): TextEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

describe('edits that take others back', () => {
  it('give every text back', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        assert.equal(applyEdits(after, invertEdits(text, edits)), text);
      }),
    );
  });

  it('count in the text after them', () => {
    const edits = [insert(0, 0, 'one\n'), replace(1, 0, 1, '')];
    assert.deepEqual(invertEdits('a\nb', edits), [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: '' },
      insert(2, 0, 'b'),
    ]);
  });
});

describe('edits carried over others', () => {
  it('come to the same, in whichever order they are made', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.tuple(fc.nat(), fc.nat(4), words), { maxLength: 3 }), (one, wanted) => {
        const others = editsOf(one.text, wanted);
        const rebased = rebaseEdits(one.text, one.edits, others);
        const othersRebased = rebaseEdits(one.text, others, one.edits);
        assert.equal(rebased === undefined, othersRebased === undefined);
        if (rebased === undefined || othersRebased === undefined) return;
        assert.equal(
          applyEdits(applyEdits(one.text, others), rebased),
          applyEdits(applyEdits(one.text, one.edits), othersRebased),
        );
      }),
    );
  });

  it('stay behind what was inserted in front of them', () => {
    assert.deepEqual(rebaseEdits('a\nb', [replace(1, 0, 1, 'c')], [insert(1, 0, 'x')]), [
      replace(1, 1, 2, 'c'),
    ]);
  });

  it('are refused where both change the same, touch, or insert in the same place', () => {
    assert.equal(rebaseEdits('weight: 3', [replace(0, 8, 9, '2')], [insert(0, 9, '0')]), undefined);
    assert.equal(rebaseEdits('abc', [replace(0, 0, 2, '')], [replace(0, 1, 3, '')]), undefined);
    assert.equal(rebaseEdits('abc', [insert(0, 1, 'x')], [insert(0, 1, 'y')]), undefined);
    assert.equal(rebaseEdits('abc', [insert(0, 1, 'x')], [replace(0, 0, 2, 'y')]), undefined);
  });
});

describe('the edits between the lines of two texts', () => {
  it('make one of the other, whatever they are', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        assert.equal(applyEdits(before, lineEdits(before, after)), after);
      }),
    );
  });

  it('leave the lines between two changes alone', () => {
    assert.deepEqual(lineEdits('a\nkept\nb\n', 'ax\nkept\nbx\n'), [insert(0, 1, 'x'), insert(2, 1, 'x')]);
  });

  it('are one where nearly everything is another', () => {
    const [before, after] = ['a', 'b'].map((word) => `${word}\n`.repeat(1000));
    const edits = lineEdits(before!, after!);
    assert.equal(edits.length, 1);
    assert.equal(applyEdits(before!, edits), after);
  });

  it('take a time that grows with the text alone', () => {
    assertLinear(
      (size) => ({ before: 'a line\n'.repeat(size / 7), after: 'another\n'.repeat(size / 8) }),
      ({ before, after }) => lineEdits(before, after),
    );
  });
});
