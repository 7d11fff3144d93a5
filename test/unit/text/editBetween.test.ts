import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { editBetween } from '../../../src/core/text/editBetween';
import { applyEdits } from '../../../src/core/text/textEdit';

describe('the edit between two texts', () => {
  it('is what stands between their common beginning and end', () => {
    assert.deepEqual(editBetween('a\nb\n', 'a\nx\nb\n'), [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, newText: 'x\n' },
    ]);
    assert.deepEqual(editBetween('a', 'a'), []);
  });

  it('never parts a line end or a character', () => {
    for (const [before, after] of [
      ['a\r\nb', 'a\r\n\r\nb'],
      ['a\rb', 'a\r\nb'],
      ['😀', '😁'],
    ] as const) {
      const [edit] = editBetween(before, after);
      assert.ok(edit);
      assert.ok(!/^[\n\udc00-\udfff]|[\ud800-\udbff]$/.test(edit.newText), JSON.stringify(edit));
      assert.equal(applyEdits(before, [edit]), after);
    }
  });

  it('makes one of the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\r', '\n', '\r\n', '😀', '😁'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applyEdits(before, editBetween(before, after)), after);
      }),
    );
  });
});
