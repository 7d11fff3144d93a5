import assert from 'node:assert/strict';
import * as fc from '../../support/fastCheck';
import { PersistentMap } from '../../../src/core/collections/persistentMap';

describe('a persistent map', () => {
  it('is a map, and every earlier one stays as it was', () => {
    const change = fc.record({
      key: fc.integer({ min: 0, max: 400 }).map(String),
      value: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 500 }), fc.nat({ max: 300 }), (changes, first) => {
        const expected = new Map(Array.from({ length: first }, (_, i): [string, number] => [String(i), i]));
        let map = PersistentMap.from(expected);
        const kept: [PersistentMap<number>, [string, number][]][] = [];
        for (const [i, { key, value }] of changes.entries()) {
          if (i % 100 === 0) kept.push([map, [...expected]]);
          if (value === null) {
            expected.delete(key);
            map = map.without(key);
          } else {
            expected.set(key, value);
            map = map.with(key, value);
          }
        }
        kept.push([map, [...expected]]);
        for (const [each, entries] of kept) {
          assert.equal(each.size, entries.length);
          assert.deepEqual([...each.entries()].sort(), entries.sort());
          for (const [key, value] of entries) assert.equal(each.get(key), value);
        }
      }),
    );
  });

  it('holds many keys that differ little', () => {
    let map = PersistentMap.empty<number>();
    const keys = Array.from({ length: 20_000 }, (_, i) => `file:///site/content/day${i % 40}/talk-${i}.md`);
    keys.forEach((key, i) => (map = map.with(key, i)));
    assert.equal(map.size, keys.length);
    const atOnce = PersistentMap.from(new Map(keys.map((key, i) => [key, i])));
    keys.forEach((key, i) => {
      assert.equal(map.get(key), i);
      assert.equal(atOnce.get(key), i);
    });
    assert.equal(map.get('file:///site/content/none.md'), undefined);
    assert.equal(map.without('none'), map);
  });
});
