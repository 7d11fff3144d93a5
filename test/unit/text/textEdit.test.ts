import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/textEdit';

const at = (line: number, start: number, end = start) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('applying edits', () => {
  it('counts every edit in the text as it was', () => {
    const edits = [
      { range: at(1, 0, 1), newText: 'long' },
      { range: at(0, 1), newText: '+' },
    ];
    assert.equal(applyEdits('ab\ncd\n', edits), 'a+b\nlongd\n');
  });

  it('keeps line ends and a byte order mark', () =>
    assert.equal(applyEdits('\ufeffa\r\nb\rc', [{ range: at(1, 0, 1), newText: 'B' }]), '\ufeffa\r\nB\rc'));

  it('refuses edits that overlap', () => {
    const edits = [
      { range: at(0, 0, 2), newText: '' },
      { range: at(0, 1, 3), newText: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), RangeError);
  });
});
