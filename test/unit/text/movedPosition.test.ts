import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { movedPosition } from '../../../src/core/text/movedPosition';

describe('a place in a text that changes', () => {
  // `|` is the place, `[…]` what is replaced.
  for (const [what, before, newText, after] of [
    ['before a change stays', 'a|b\n[c]d\n', 'x\ny', 'a|b\nx\nyd\n'],
    ['goes down by lines that are added above', 'a[]\nb|c\n', '\nx\ny', 'a\nx\ny\nb|c\n'],
    ['goes up by lines that are gone', '[a\nb\n]c|d', '', 'c|d'],
    ['goes on in its line', '[ab]cd|e', 'x', 'xcd|e'],
    ['goes into another line', 'a[]bc|d', 'x\r\ny', 'ax\r\nybc|d'],
    ['stands behind what is inserted there', 'a[|]b', 'x\ny', 'ax\ny|b'],
    ['within what is replaced goes to its end', 'a[b|c\nd]e', 'xyz', 'axyz|e'],
  ] as const) {
    it(what, () => {
      const plain = (text: string) => text.replace(/[[\]]/g, '');
      const range = (text: string) => {
        const bare = text.replace('|', '');
        const index = new LineIndex(plain(bare));
        return index.range(bare.indexOf('['), bare.indexOf(']') - 1);
      };
      const place = (text: string) => {
        const bare = plain(text);
        return new LineIndex(bare.replace('|', '')).position(bare.indexOf('|'));
      };
      assert.deepEqual(movedPosition(place(before), { range: range(before), newText }), place(after));
    });
  }
});
