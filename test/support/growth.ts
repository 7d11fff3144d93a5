import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** CPU milliseconds below which a sample says more about the machine than about the work. */
const measurable = 2;
/** CPU milliseconds from which on one sample of a side is enough to pass, since what disturbs it is small beside it. */
const plenty = 20;
/** So many inputs of one size cost linear work as much as one that is so many times as large. */
const parts = 4;
/**
 * Between 1, which is linear (1.1 with sorting), and 4, which is quadratic; caches and the garbage collector make up to 1.4
 * of 1. What has a quadratic part is caught when that costs a fifth of all in the small inputs.
 */
const growthLimit = 1.7;
/** What does not depend on the size may cost this much more in the larger place, where less lies in the caches. */
const sameLimit = 3;
/**
 * So many sizes in a row have to grow too fast, each twice the one before, or twice as often where it can't be larger: a cache or
 * a busy moment can do it to some.
 * What is quadratic is so at any size, and plainer in larger ones.
 */
const sizesInARow = 8;
/** CPU milliseconds from which on a sample is no busy moment, and larger sizes would only cost time. */
const beyondDoubt = 500;
/** Samples of each side: no more than needed to be within the limit, and none after growth is plain. */
const rounds = { least: 2, plain: 3, most: 10 };

/**
 * Asserts that work takes time in proportion to its input. CPU time of this process counts, so that other load on the
 * machine does not: one input of `4 × size` is compared with four of `size`, which make as much garbage, the best of
 * several samples each. The size is found: it grows until its cost can be measured.
 *
 *     assertLinear((size) => '['.repeat(size), (text) => parseNote(uri, text));
 *
 * @param make an input of a size, in any unit that the cost has to be proportional to; not measured
 * @param work what is measured: synchronous, without a memory of inputs that it had before
 * @param options `from` has to be affordable for quadratic work; beyond `upTo` short samples are repeated instead; `spent` tells
 *   the milliseconds that this process has spent so far, where it is not the CPU's to tell
 * @throws AssertionError with the sizes and their times
 */
export function assertLinear<Input>(
  make: (size: number) => Input,
  work: (input: Input) => unknown,
  {
    from = 250,
    upTo = 2_000_000,
    spent = cpuSpent,
  }: { from?: number; upTo?: number; spent?: () => number } = {},
): void {
  const sample = (size: number, inputs: number, times: number) => {
    const made = Array.from({ length: inputs }, () => make(size));
    return costOf(() => made.map(work), times, spent);
  };
  let size = from;
  let times = 1;
  const more = () => (size * parts * 2 <= upTo ? (size *= 2) : (times *= 2));
  // The first call may be slow because it is not compiled yet: twice is sure.
  const first = () => Math.min(sample(size, parts, times), sample(size, parts, times));
  let known = first();
  for (; known < measurable; known = first()) more();
  const compare = () =>
    bestOf(
      () => sample(size, parts, times),
      () => sample(size * parts, 1, times),
      growthLimit,
      known,
    );
  let [small, large] = compare();
  const isTooMuch = () => large > small * growthLimit;
  for (let compared = 1; isTooMuch() && compared < sizesInARow && large < beyondDoubt; compared++) {
    more();
    known = first();
    [small, large] = compare();
  }
  assert.ok(
    !isTooMuch(),
    `grows faster than its input: ${inMs(small)} for ${parts} × ${size}, ${inMs(large)} for ${parts * size}`,
  );
}

/**
 * Asserts that work costs the same in a small place and in a large one, such as one changed note among few and many.
 *
 *     assertSameCost((call) => change(few, call), (call) => change(many, call));
 *
 * @param small called with 0, 1, 2 …, so that each call can have an input of its own
 * @param large the same in the large place
 * @throws AssertionError with the times of so many calls
 */
export function assertSameCost(small: (call: number) => unknown, large: (call: number) => unknown): void {
  let call = 0;
  let times = 1;
  const sample = (work: (call: number) => unknown) => costOf(() => work(call++), times, cpuSpent);
  const first = () => Math.min(sample(small), sample(small));
  let known = first();
  for (; known < measurable; known = first()) times *= 2;
  const [few, many] = bestOf(
    () => sample(small),
    () => sample(large),
    sameLimit,
    known,
  );
  assert.ok(
    many <= few * sameLimit,
    `costs more in the large place: ${inMs(few)} in the small one, ${inMs(many)} in the large, for ${times} calls`,
  );
}

/**
 * The least of several samples each, taken in turns, so that a busy moment meets both.
 *
 * @param known the least of two samples of the small side, the second of which was compiled
 */
function bestOf(
  small: () => number,
  large: () => number,
  limit: number,
  known: number,
): readonly [small: number, large: number] {
  let best: readonly [number, number] = [known, Infinity];
  for (let round = 1; round <= rounds.most; round++) {
    // The large one first: what V8 compiles meanwhile makes the small one faster, which hides no growth.
    best = [best[0], Math.min(best[1], large())];
    if (best[0] >= plenty && best[1] <= best[0] * limit) break;
    best = [Math.min(best[0], small()), best[1]];
    const ratio = best[1] / best[0];
    if (round >= rounds.least && ratio <= limit) break;
    if (round >= rounds.plain && ratio > limit * 1.5) break;
  }
  return best;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Each sample begins with an empty nursery: that of one must not pay for the garbage of another. */
function costOf(work: () => unknown, times: number, spent: () => number): number {
  collectGarbage({ type: 'minor' });
  const before = spent();
  for (let i = 0; i < times; i++) work();
  return spent() - before;
}

/** CPU milliseconds of this process so far: other load on the machine does not count. */
function cpuSpent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
