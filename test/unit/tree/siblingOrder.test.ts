import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { moveByOnePlace, moveToEnd, takePlaceOf } from '../../../src/core/tree/siblingOrder';

const rows = (names: string) => Array.from(names).map((id) => ({ id }));
/** Ids of the rows that the property makes up. */
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const names = (order: readonly { id: string }[]) => order.map(({ id }) => id).join('');

describe('takePlaceOf', () => {
  const drop = (siblings: string, moved: string, target: string) =>
    names(takePlaceOf(rows(siblings), rows(moved), { id: target }));

  it('puts a row that comes from below before the target', () =>
    assert.equal(drop('abcd', 'd', 'b'), 'adbc'));
  it('puts a row that comes from above behind the target', () =>
    assert.equal(drop('abcd', 'a', 'c'), 'bcad'));
  it('reaches the first place', () => assert.equal(drop('abcd', 'c', 'a'), 'cabd'));
  it('reaches the last place', () => assert.equal(drop('abcd', 'a', 'd'), 'bcda'));
  it('moves several rows together in their order', () => assert.equal(drop('abcde', 'bd', 'a'), 'bdace'));
  it('puts a row of another section before the target', () => assert.equal(drop('abc', 'x', 'c'), 'abxc'));
  it('changes nothing when a row is dropped on one of the moved rows', () =>
    assert.equal(drop('abc', 'ab', 'b'), 'abc'));
});

describe('moveToEnd', () => {
  it('moves rows of the section to its end', () =>
    assert.equal(names(moveToEnd(rows('abc'), rows('a'))), 'bca'));
  it('appends rows of another section', () => assert.equal(names(moveToEnd(rows('abc'), rows('x'))), 'abcx'));
});

describe('moveByOnePlace', () => {
  const move = (siblings: string, chosen: string, step: -1 | 1, visible = siblings) =>
    names(moveByOnePlace(rows(siblings), new Set(Array.from(chosen)), new Set(Array.from(visible)), step));

  it('moves one row up', () => assert.equal(move('abcd', 'c', -1), 'acbd'));
  it('moves one row down', () => assert.equal(move('abcd', 'b', 1), 'acbd'));
  it('leaves the first row where it is', () => assert.equal(move('abcd', 'a', -1), 'abcd'));
  it('leaves the last row where it is', () => assert.equal(move('abcd', 'd', 1), 'abcd'));
  it('moves several rows together', () => assert.equal(move('abcd', 'bc', 1), 'adbc'));
  it('closes up behind a row that cannot move', () => assert.equal(move('abcd', 'ac', -1), 'acbd'));
  it('jumps over rows that the filter hides', () => assert.equal(move('abcd', 'd', -1, 'ad'), 'dabc'));

  it('never loses or doubles a row', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...letters)),
        fc.array(fc.constantFrom(...letters)),
        fc.constantFrom(-1 as const, 1 as const),
        (ids, chosen, step) => {
          const siblings = ids.map((id) => ({ id }));
          const moved = moveByOnePlace(siblings, new Set(chosen), new Set(ids), step);
          assert.deepEqual(moved.map(({ id }) => id).sort(), [...ids].sort());
        },
      ),
    );
  });
});
