import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { pairBlocks } from '../../../src/webview/preview/blocks';
import { readRange } from '../../../src/webview/preview/clicks';

const blocks = (text: string) => text.split('').map((words) => ({ words }));
const pairs = (old: string, fresh: string) =>
  pairBlocks(blocks(old), blocks(fresh))
    .map((index) => index ?? '-')
    .join(' ');

describe('pieces of a note that stay', () => {
  it('are all but the one that changed', () => assert.equal(pairs('abcd', 'abxd'), '0 1 - 3'));
  it('are those around a new one', () => assert.equal(pairs('abcd', 'abxcd'), '0 1 - 2 3'));
  it('are those around one that went', () => assert.equal(pairs('abcd', 'abd'), '0 1 3'));
  it('are those between two that changed', () => assert.equal(pairs('abcde', 'xbcdy'), '- 1 2 3 -'));
  it('are as many as there were of the same words', () => assert.equal(pairs('aaa', 'aaaa'), '0 1 2 -'));
  it('are none of another note', () => assert.equal(pairs('abc', 'xyz'), '- - -'));

  it('say the same and keep their order, whatever changed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        let last = -1;
        for (const [i, index] of pairBlocks(blocks(old), blocks(fresh)).entries()) {
          if (index === undefined) continue;
          assert.ok(index > last);
          assert.equal(old[index], fresh[i]);
          last = index;
        }
      }),
    );
  });
});

describe('a place in an attribute', () => {
  it('is read', () => {
    assert.deepEqual(readRange('1:2-3:4'), {
      start: { line: 1, character: 2 },
      end: { line: 3, character: 4 },
    });
  });
  for (const text of [null, '', '1:2', '1:2-3:4 ', '-1:2-3:4', '1:2-3:x'])
    it(`is none: ${text}`, () => assert.equal(readRange(text), undefined));
});
