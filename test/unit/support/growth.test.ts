import assert from 'node:assert/strict';
import { assertLinear, assertSameCost } from '../../support/growth';

const numbers = (size: number) => Array.from({ length: size }, (_, i) => (i * 7919) % 1_000_003);

/** Work of so many steps, of which a millisecond has a thousand: what it costs depends on no machine. */
function counted(stepsFor: (size: number) => number) {
  let steps = 0;
  return {
    work: ({ length }: readonly unknown[]) => {
      steps += stepsFor(length);
    },
    spent: () => steps / 1000,
  };
}

const fails = (check: () => void) => assert.throws(check, { name: 'AssertionError' });

describe('growth', () => {
  it('passes linear work', () => {
    assertLinear(numbers, (values) => values.map((value) => ({ value, words: [String(value)] })));
  });

  it('passes work that sorts', () => {
    assertLinear(numbers, (values) => [...values].sort((a, b) => a - b));
  });

  it('passes work that costs next to nothing', () => {
    assertLinear(numbers, (values) => values.length, { upTo: 16_000 });
  });

  it('fails quadratic work', () => {
    fails(() =>
      assertLinear(
        (size) => '['.repeat(size),
        (text) => {
          for (let at = 0; at < text.length; at++) if (text.includes(']', at)) return;
        },
      ),
    );
  });

  it('says the sizes and their times', () => {
    const { work, spent } = counted((size) => size * size);
    assert.throws(
      () => assertLinear(numbers, work, { spent }),
      /grows faster than its input: [\d.]+ ms for 4 × \d+, [\d.]+ ms for \d+$/,
    );
  });

  it('fails quadratic work beside linear work that costs twice as much at first', () => {
    const { work, spent } = counted((size) => size * (1000 + size / 2));
    fails(() => assertLinear(numbers, work, { from: 1000, spent }));
  });

  it('fails work that grows with the power of 1.5', () => {
    const { work, spent } = counted((size) => size ** 1.5);
    fails(() => assertLinear(numbers, work, { spent }));
  });

  it('passes work that costs twice as much in one unlucky place', () => {
    let isUnlucky = true;
    const { work, spent } = counted((size) => size * (size >= 4000 && isUnlucky ? 2 : 1));
    assertLinear(
      (size) => {
        isUnlucky = size <= 16_000;
        return numbers(size);
      },
      work,
      { from: 1000, spent },
    );
  });
});

describe('the same cost', () => {
  const [few, many] = [numbers(1000), numbers(10_000)];

  it('passes work that does not depend on the place', () => {
    const look = (values: readonly number[]) => (call: number) => values.slice(call % 50, 50).map(String);
    assertSameCost(look(few), look(many));
  });

  it('fails work that depends on it', () => {
    fails(() =>
      assertSameCost(
        (call) => few.indexOf(-1 - call),
        (call) => many.indexOf(-1 - call),
      ),
    );
  });
});
