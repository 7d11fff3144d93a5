import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import {
  numberPrefix,
  numbersAreWeights,
  numberStyle,
  orderRenames,
  planRenumber,
} from '../../../../src/core/edits/pages/numberPrefix';
import { parseNumberPrefix } from '../../../../src/core/conference/plain/numberedName';

describe('parseNumberPrefix', () => {
  it('reads numbers in front of names', () => {
    assert.deepEqual(parseNumberPrefix('03_mesh.md'), {
      number: 3,
      digits: '03',
      separator: '_',
      rest: 'mesh.md',
    });
    assert.deepEqual(parseNumberPrefix('3. Mesh'), { number: 3, digits: '3', separator: '. ', rest: 'Mesh' });
    assert.equal(parseNumberPrefix('007-bond')?.number, 7);
    assert.equal(parseNumberPrefix('12 monkeys.md')?.separator, ' ');
  });

  it('takes no date, year, version or bare number for one', () => {
    for (const name of ['2025-04-01.md', '2025_retro.md', '3.md', '01.04. open', '5g.md', 'mesh.md', '03_']) {
      assert.equal(parseNumberPrefix(name), undefined, name);
    }
  });
});

describe('numberStyle', () => {
  it('goes on from the highest number in the width and manner of the folder', () => {
    assert.deepEqual(numberStyle(['01_a.md', '09_b.md', '_img', 'x.md']), {
      next: 10,
      width: 2,
      separator: '_',
    });
    assert.deepEqual(numberStyle(['1-a', '2-b']), { next: 3, width: 1, separator: '-' });
    assert.deepEqual(numberStyle([]), { next: 1, width: 2, separator: '_' });
    assert.equal(numberPrefix(100, { width: 2, separator: '_' }), '100_');
  });
});

describe('planRenumber', () => {
  it('changes as few names as there can be', () => {
    assert.deepEqual(planRenumber(['01_a.md', '03_c.md', '02_b.md', '05_d.md']).length, 1);
    assert.deepEqual(planRenumber(['02_b', '01_a']), [{ from: '01_a', to: '03_a' }]);
    assert.deepEqual(planRenumber(['01_a', 'note.md', '02_b']), []);
    assert.deepEqual(planRenumber(['00_a', '02_c', '01_b']).length, 1);
  });

  it('gives names the new weights where numbers are weights', () => {
    assert.equal(
      numbersAreWeights([
        { name: '03_a', weight: 3 },
        { name: 'x', weight: 9 },
      ]),
      true,
    );
    assert.equal(numbersAreWeights([{ name: '03_a', weight: 4 }]), false);
    assert.equal(numbersAreWeights([{ name: 'a', weight: 4 }]), false);
    assert.deepEqual(planRenumber(['02_b.md', '01_a.md'], [2, 15]), [{ from: '01_a.md', to: '15_a.md' }]);
  });
});

describe('orderRenames', () => {
  it('renames what is in the way first', () => {
    assert.deepEqual(
      orderRenames(
        [
          { from: '1', to: '2' },
          { from: '2', to: '3' },
        ],
        ['1', '2'],
      ),
      [
        { from: '2', to: '3' },
        { from: '1', to: '2' },
      ],
    );
  });

  it('takes a name of its own for a circle', () => {
    assert.deepEqual(
      orderRenames(
        [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
        ['a', 'b'],
      ),
      [
        { from: 'a', to: '.moving-a' },
        { from: 'b', to: 'a' },
        { from: '.moving-a', to: 'b' },
      ],
    );
  });

  it('says which rename would hit a file that stays', () => {
    const rename = { from: 'a', to: 'B' };
    assert.deepEqual(orderRenames([rename], ['a', 'b']), { clash: rename });
    assert.deepEqual(orderRenames([{ from: 'a', to: 'A' }], ['a']), [{ from: 'a', to: 'A' }]);
  });

  it('never hits a file that is there and ends with the names wanted', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    const renames = names.chain((from) =>
      fc
        .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], {
          minLength: from.length,
          maxLength: from.length,
        })
        .map((to) => from.map((name, i) => ({ from: name, to: to[i] ?? name }))),
    );
    fc.assert(
      fc.property(
        renames,
        fc.uniqueArray(fc.constantFrom('x', '.moving-a', '.moving-.moving-a')),
        (wanted, others) => {
          const steps = orderRenames(wanted, [...wanted.map(({ from }) => from), ...others]);
          assert.ok(!('clash' in steps));
          const files = new Map<string, string>(
            [...wanted.map(({ from }) => from), ...others].map((name) => [name, name]),
          );
          for (const { from, to } of steps) {
            const file = files.get(from);
            assert.ok(file !== undefined && (from === to || !files.has(to)), `${from} → ${to}`);
            files.delete(from);
            files.set(to, file);
          }
          for (const { from, to } of wanted) assert.equal(files.get(to), from);
          for (const other of others) assert.equal(files.get(other), other);
        },
      ),
    );
  });
});
