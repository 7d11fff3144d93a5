import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { LineIndex } from '../../../src/core/text/lineIndex';

/** Texts of everything that can end a line, a byte order mark and a letter. */
const texts = fc.string({ unit: fc.constantFrom('\n', '\r', '\r\n', '\ufeff', 'a', '😀'), maxLength: 30 });

describe('a line index', () => {
  it('ends lines at line feeds, carriage returns and both together', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.position(6), { line: 2, character: 1 });
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => index.lineStart(line)),
      [0, 2, 5, 7, 8],
    );
  });

  it('does not count a byte order mark', () => {
    const index = new LineIndex('\ufeffab');
    assert.deepEqual(index.position(0), { line: 0, character: 0 });
    assert.deepEqual(index.position(2), { line: 0, character: 1 });
    assert.equal(index.offset({ line: 0, character: 1 }), 2);
  });

  it('moves what lies outside to the nearest end', () => {
    const index = new LineIndex('ab\ncd');
    assert.deepEqual(index.position(99), { line: 1, character: 2 });
    assert.equal(index.offset({ line: 9, character: 0 }), 5);
    assert.equal(index.offset({ line: 1, character: 99 }), 5);
  });

  it('has as many lines as an editor shows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(new LineIndex(text).lineCount, text.split(/\r\n|\r|\n/).length);
      }),
    );
  });

  it('finds every offset again from its position', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        for (let offset = text.startsWith('\ufeff') ? 1 : 0; offset <= text.length; offset++) {
          assert.equal(index.offset(index.position(offset)), offset);
        }
      }),
    );
  });
});
