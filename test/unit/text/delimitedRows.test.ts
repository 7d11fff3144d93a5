import assert from 'node:assert/strict';
import { assertLinear } from '../../support/growth';
import { delimitedRows } from '../../../src/core/text/delimitedRows';

const cells = (text: string) => delimitedRows(text).rows.map((row) => row.cells);

describe('rows of comma-separated text', () => {
  it('hold quoted separators, quotes and line ends', () => {
    assert.deepEqual(cells('a,b\r\n"x, y","say ""hi""\nthere"\n\n"open'), [
      ['a', 'b'],
      ['x, y', 'say "hi"\nthere'],
      ['open'],
    ]);
  });

  it('are parted by what the first line has most of', () => {
    assert.deepEqual(cells('\ufeffa;b;c,d\n1;2;3'), [
      ['a', 'b', 'c,d'],
      ['1', '2', '3'],
    ]);
    assert.deepEqual(cells('a\tb\n1\t'), [
      ['a', 'b'],
      ['1', ''],
    ]);
    assert.deepEqual(cells('a|b\n"c|d"|e'), [
      ['a', 'b'],
      ['c|d', 'e'],
    ]);
  });

  it('know the line that they begin on', () => {
    assert.deepEqual(
      delimitedRows('a,b\r\n"x\ny",2\n\n , \rz,3').rows.map(({ line }) => line),
      [1, 2, 6],
    );
  });

  it('end where a quote is never closed, which is told', () => {
    const { rows, unclosed } = delimitedRows('a,b\nc,d\ne,"f\ng,h');
    assert.deepEqual(rows.at(-1), { cells: ['e', 'f\ng,h'], line: 3 });
    assert.equal(unclosed, 3);
    assert.equal(delimitedRows('a,"b"').unclosed, undefined);
  });

  it('keep quotes in the middle of a cell', () => {
    assert.deepEqual(cells('a,b\n12" disks,the "best" of'), [
      ['a', 'b'],
      ['12" disks', 'the "best" of'],
    ]);
  });

  it('cost as much as the text is long', () => {
    for (const piece of ['a,b\n', '"', '"a" b,', '"a,', ',', '""'])
      assertLinear((size) => piece.repeat(size), delimitedRows);
  });
});
