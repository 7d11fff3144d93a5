import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { formulaParts } from '../../../src/core/formulas/formulaParts';
import { formulasOf, signsValue } from '../../../src/core/formulas/formulaSigns';
import { assertLinear } from '../../support/growth';

/** Words in quotes, formulas in brackets: `[ ]` for a block, `( )` within a line. */
const read = (text: string) =>
  formulaParts(text)
    .map((part) =>
      'words' in part ? `"${part.words}"` : part.isBlock ? `[${part.formula}]` : `(${part.formula})`,
    )
    .join(' ');

describe('formulas in a text', () => {
  it('stand between signs', () =>
    assert.equal(read('$$a$$ b $c$ \\(d\\) \\[e\\]'), '[a] " b " (c) " " (d) " " [e]'));
  it('are environments that stand alone', () =>
    assert.equal(read('x\n\\begin{align*}a&=b\\end{align*}'), '"x\n" [\\begin{align*}a&=b\\end{align*}]'));
  it('keep signs of their own', () => {
    assert.equal(read('$a \\$ b$'), '(a \\$ b)');
    assert.equal(read('$$\\text{for $x$}$$'), '[\\text{for $x$}]');
  });
  it('are none where a sign is alone, or is a dollar', () => {
    assert.equal(read('costs \\$5 or $6'), '"costs $5 or $6"');
    assert.equal(read('\\(a \\begin{x} $$b'), '"\\(a \\begin{x} $$b"');
  });
  it('are all that stands in an element that is one', () => {
    assert.deepEqual(formulasOf('@@a$b@', signsValue('@@', '@'), true), [{ formula: 'a$b', isBlock: true }]);
    assert.deepEqual(formulasOf('a', signsValue('', ''), false), [{ formula: 'a', isBlock: false }]);
    assert.deepEqual(formulasOf('$a$', null, true), [{ formula: 'a', isBlock: false }]);
  });
  for (const sign of ['$ ', '$$ ', '\\( ', '\\[ ', '\\begin{x}', '\\'])
    it(`are found in time in proportion to the signs that are alone: ${sign}`, () => {
      assertLinear(
        (size) => sign.repeat(size),
        (text) => formulaParts(text),
      );
    });
  it('lose nothing, whatever the text', () => {
    const piece = fc.constantFrom(
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\begin{a}',
      '\\end{a}',
      '\\',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const letters = (text: string) => text.replace(/[^x]/g, '').length;
        const parts = formulaParts(pieces.join(''));
        const kept = parts.map((part) => ('words' in part ? part.words : part.formula)).join('');
        assert.equal(letters(kept), letters(pieces.join('')));
      }),
    );
  });
});
