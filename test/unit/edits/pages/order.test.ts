import assert from 'node:assert/strict';
import * as fc from '../../../support/fastCheck';
import { nextWeight, planOrder, weightStep, type Sibling } from '../../../../src/core/edits/pages/order';

const byId = (a: Sibling, b: Sibling) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Weights in the wanted order; ids are letters in their natural order unless given. */
function siblings(weights: readonly number[], ids = 'abcdefghijklmnop'): Sibling[] {
  return weights.map((weight, i) => ({ id: ids.charAt(i), weight }));
}

function plan(weights: readonly number[], ids?: string, moved?: string): string {
  const desired = siblings(weights, ids);
  const result = planOrder(desired, { tieBreak: byId, ...(moved && { moved: new Set([moved]) }) });
  return desired.map(({ id, weight }) => result.get(id) ?? weight).join(' ');
}

function asHugoSorts(pages: readonly Sibling[]): Sibling[] {
  const key = ({ weight }: Sibling) => (weight === 0 ? Infinity : weight);
  return [...pages].sort((a, b) => (key(a) === key(b) ? byId(a, b) : key(a) - key(b)));
}

describe('planOrder', () => {
  it('changes nothing where the order is right', () => {
    assert.equal(plan([1, 2, 3]), '1 2 3');
    assert.equal(plan([-3, 5, 5, 90]), '-3 5 5 90');
    assert.equal(plan([0, 0, 0]), '0 0 0');
    assert.equal(planOrder([], { tieBreak: byId }).size, 0);
  });

  it('puts a page into the middle of a gap', () => {
    assert.equal(plan([10, 30, 20], 'acb', 'c'), '10 15 20');
    assert.equal(plan([10, 0, 0, 20, 30, 40], 'adebcf'), '10 13 16 20 30 40');
  });

  it('changes the page that was moved where another would do as well', () => {
    assert.equal(plan([2, 1], 'ba', 'a'), '2 3');
    assert.equal(plan([20, 10], 'ba', 'b'), '5 10');
    assert.equal(plan([20, 10], 'ba', 'a'), '20 30');
  });

  it('makes room where weights follow one another', () => {
    assert.equal(plan([1, 2, 5, 3, 4], 'abecd'), '1 2 5 6 7');
    assert.equal(plan([3, 1, 2], 'cab'), '3 4 5');
  });

  it('continues the step at the end', () => {
    assert.equal(plan([20, 30, 40, 10], 'bcda'), '20 30 40 50');
  });

  it('never gives 0 and crosses it where weights below 0 are in use', () => {
    assert.equal(plan([1, 2, 3].reverse(), 'cba').includes('0'), false);
    assert.equal(plan([-1, 7, 2], 'abc', 'b'), '-1 1 2');
    assert.equal(plan([9, -4, 1], 'cab', 'c'), '-9 -4 1');
  });

  it('leaves pages without a weight alone while they end the list in their natural order', () => {
    assert.equal(plan([1, 0, 0]), '1 0 0');
    assert.equal(plan([1, 0, 0], 'acb'), '1 2 0');
    assert.equal(plan([0, 1], 'ab'), '1 2');
    assert.equal(plan([0, 5], 'ab'), '2 5');
  });

  it('keeps pages that share a weight while their natural order is the wanted one', () => {
    assert.equal(plan([5, 5, 5]), '5 5 5');
    assert.equal(plan([5, 5, 5], 'acb'), '5 5 6');
  });

  const anyDesired = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 6 })
    .chain((ids) =>
      fc
        .array(fc.integer({ min: -2, max: 9 }), { minLength: ids.length, maxLength: ids.length })
        .chain((weights) =>
          fc.boolean().map((signed) => weights.map((weight) => (signed ? weight : Math.abs(weight)))),
        )
        .map((weights) => siblings(weights, ids.join(''))),
    );

  it('gives the wanted order, whole numbers, and no number that another page has', () => {
    fc.assert(
      fc.property(anyDesired, (desired) => {
        const result = planOrder(desired, { tieBreak: byId });
        const after = desired.map(({ id, weight }) => ({ id, weight: result.get(id) ?? weight }));
        assert.deepEqual(asHugoSorts(after), after);
        const lowest = desired.some(({ weight }) => weight < 0) ? -Infinity : 1;
        for (const [id, weight] of result) {
          assert.ok(Number.isInteger(weight) && weight !== 0 && weight >= lowest);
          assert.equal(after.filter((page) => page.weight === weight).length, 1, id);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds no plan larger than it must be', () => {
    fc.assert(
      fc.property(anyDesired, (desired) => {
        assert.equal(planOrder(desired, { tieBreak: byId }).size, smallestPlan(desired));
      }),
      { numRuns: 500 },
    );
  });

  it('numbers the rest anew where there are too many siblings to look for the smallest plan', () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ id: String(i).padStart(4, '0'), weight: i + 1 }));
    const desired = [...many.slice(0, 5), ...many.slice(6), ...many.slice(5, 6)];
    const result = planOrder(desired, { tieBreak: byId });
    const after = desired.map(({ id, weight }) => ({ id, weight: result.get(id) ?? weight }));
    assert.deepEqual(asHugoSorts(after), after);
    assert.equal(result.has('0004'), false);
  });
});

describe('weightStep and nextWeight', () => {
  it('continue the numbering of a day', () => {
    assert.equal(weightStep([1, 2, 3]), 1);
    assert.equal(weightStep([10, 20, 30, 35]), 10);
    assert.equal(weightStep([20]), 10);
    assert.equal(weightStep([7]), 1);
    assert.equal(nextWeight([10, 20, 30]), 40);
    assert.equal(nextWeight([]), 1);
    assert.equal(nextWeight([0, 0]), 1);
    assert.equal(nextWeight([3, 1, 2, 0]), 4);
  });
});

/** Tries every set of kept pages: the rest must find whole numbers between them that are free. */
function smallestPlan(desired: readonly Sibling[]): number {
  const negative = desired.some(({ weight }) => weight < 0);
  let smallest = desired.length;
  for (let set = 0; set < 2 ** desired.length; set++) {
    const isKept = (i: number) => (set & (1 << i)) !== 0;
    const changed = desired.filter((_, i) => !isKept(i)).length;
    if (changed >= smallest) continue;
    if (fits(desired, isKept, negative ? -40 : 1)) smallest = changed;
  }
  return smallest;
}

/** Gives every changed page the lowest number above all before it, then asks whether the order is the wanted one. */
function fits(desired: readonly Sibling[], isKept: (i: number) => boolean, lowest: number): boolean {
  let free = lowest;
  const after: Sibling[] = [];
  for (const [i, { id, weight }] of desired.entries()) {
    if (isKept(i)) {
      after.push({ id, weight });
      if (weight !== 0) free = weight + 1;
    } else {
      if (free === 0) free = 1;
      after.push({ id, weight: free++ });
    }
  }
  const given = after.filter((_, i) => !isKept(i)).map(({ weight }) => weight);
  const unique = given.every((weight) => after.filter((page) => page.weight === weight).length === 1);
  const sorted = asHugoSorts(after);
  return unique && sorted.every((page, i) => page === after[i]);
}
