/** A page in the order that is wanted. */
export interface Sibling {
  readonly id: string;
  /** Hugo's weight; 0 for none. */
  readonly weight: number;
}

export interface OrderRules<S extends Sibling> {
  /**
   * The menu's order of two pages of equal weight (date, title, path): below 0 where `a` stands before `b`.
   * See core/conference/hugo/menuOrder.
   */
  readonly tieBreak: (a: S, b: S) => number;
  /** Pages that the person moved: of two plans of the same size the one that changes these is taken. */
  readonly moved?: ReadonlySet<string>;
}

/** Above this many siblings the smallest plan is not looked for: it takes time with the square of their number. */
const largestSearch = 2000;

/**
 * The new weights that bring siblings into the order in which they are given, as few as there can be.
 *
 * Hugo sorts by weight, smallest first, then pages without a weight (0), then by the tie-break. A page keeps its weight
 * where that fits; pages that share a weight, or have none at the end of the list, keep that while their natural order
 * is the wanted one. A new weight is a whole number, never 0, never below 1 unless a weight below 0 is in use, and never
 * one that another page has: an order that hangs on titles would change with the next title.
 *
 * @param desired all siblings, sections and sessions, in the wanted order.
 * @returns new weights by id, only for pages whose weight changes; empty where the order is right already.
 */
export function planOrder<S extends Sibling>(
  desired: readonly S[],
  rules: OrderRules<S>,
): Map<string, number> {
  const kept = desired.length > largestSearch ? keptPrefix(desired, rules) : mostKept(desired, rules);
  return newWeights(desired, kept);
}

/**
 * The usual distance between the weights of siblings: what a new page at the end adds. Where fewer than two weights
 * tell, it is 10 for a multiple of ten and else 1.
 */
export function weightStep(weights: readonly number[]): number {
  const used = [...new Set(weights.filter((weight) => weight !== 0))].sort((a, b) => a - b);
  const [first = 1] = used;
  if (used.length < 2) return first % 10 === 0 ? 10 : 1;
  const counts = new Map<number, number>();
  for (const [i, weight] of used.slice(1).entries()) {
    const step = weight - (used[i] ?? 0);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [[step, times] = [1, 1]] = [...counts].sort(([stepA, a], [stepB, b]) => b - a || stepA - stepB);
  // One wide gap is no habit: 1 and 50 are not followed by 99.
  return times > 1 || step <= 10 ? step : 1;
}

/** The weight of a page that is put behind all its siblings. */
export function nextWeight(weights: readonly number[]): number {
  return weights.reduce((last, weight) => Math.max(last, weight), 0) + weightStep(weights);
}

/**
 * The largest set of siblings that can keep their weights, as indexes. `best[i]` is the best set of weighted siblings
 * whose last is `i`; a sibling follows another in such a set where the changed ones between them find room.
 */
function mostKept<S extends Sibling>(desired: readonly S[], rules: OrderRules<S>): Set<number> {
  const { tieBreak, moved } = rules;
  const unweightedFrom = startOfUnweighted(desired, tieBreak);
  const lowest = lowestPlace(desired);
  // One kept page counts more than all preferences about which one.
  const pages = desired.length + 1;
  const best: { score: number; before: number | undefined }[] = [];
  let last: number | undefined;
  for (const [i, sibling] of desired.slice(0, unweightedFrom).entries()) {
    const worth = pages - (moved?.has(sibling.id) ? 1 : 0);
    const here = place(sibling.weight);
    const entry: (typeof best)[number] = { score: -Infinity, before: undefined };
    best.push(entry);
    if (sibling.weight === 0) continue;
    if (here - lowest >= i) entry.score = worth;
    for (let j = 0; j < i; j++) {
      const earlier = desired[j];
      const chain = best[j];
      if (!earlier || !chain || chain.score + worth <= entry.score) continue;
      const room = here - place(earlier.weight);
      if (room >= i - j || (room === 0 && i === j + 1 && tieBreak(earlier, sibling) < 0)) {
        entry.score = chain.score + worth;
        entry.before = j;
      }
    }
    if (entry.score > (last === undefined ? 0 : (best[last]?.score ?? 0))) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i !== undefined; i = best[i]?.before) kept.add(i);
  for (let i = unweightedFrom; i < desired.length; i++) kept.add(i);
  return kept;
}

/** The siblings at the start that stand right already, as indexes. */
function keptPrefix<S extends Sibling>(desired: readonly S[], { tieBreak }: OrderRules<S>): Set<number> {
  const kept = new Set<number>();
  for (const [i, sibling] of desired.entries()) {
    const before = desired[i - 1];
    const inOrder =
      !before ||
      before.weight < sibling.weight ||
      (before.weight === sibling.weight && tieBreak(before, sibling) < 0);
    if (sibling.weight === 0 || !inOrder) break;
    kept.add(i);
  }
  return kept;
}

/** Where the run of pages without a weight begins that ends the list in its natural order. */
function startOfUnweighted<S extends Sibling>(
  desired: readonly S[],
  tieBreak: OrderRules<S>['tieBreak'],
): number {
  let start = desired.length;
  for (let i = desired.length - 1; i >= 0; i--) {
    const sibling = desired[i];
    const after = desired[i + 1];
    if (sibling?.weight !== 0 || (after && tieBreak(sibling, after) >= 0)) break;
    start = i;
  }
  return start;
}

function newWeights(desired: readonly Sibling[], kept: ReadonlySet<number>): Map<string, number> {
  const weights = new Map<string, number>();
  const step = weightStep(desired.map(({ weight }) => weight));
  const lowest = lowestPlace(desired);
  let run: Sibling[] = [];
  let low: number | undefined;
  const assign = (high: number | undefined) => {
    for (const [i, sibling] of run.entries()) {
      const weight = weightAt(placeInRun(i, run.length, { low, high, lowest, step }));
      if (weight !== sibling.weight) weights.set(sibling.id, weight);
    }
    run = [];
  };
  for (const [i, sibling] of desired.entries()) {
    if (!kept.has(i)) {
      run.push(sibling);
    } else if (sibling.weight !== 0) {
      assign(place(sibling.weight));
      low = place(sibling.weight);
    }
  }
  assign(undefined);
  return weights;
}

interface Gap {
  /** The places of the kept neighbours; undefined where there is none. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly lowest: number;
  readonly step: number;
}

/** The place of the `i`th of `count` pages in a gap: evenly between two neighbours, else by steps from the one there is. */
function placeInRun(i: number, count: number, { low, high, lowest, step }: Gap): number {
  if (high === undefined) return low === undefined ? place(step * (i + 1)) : low + step * (i + 1);
  if (low === undefined && lowest === -Infinity) return high - step * (count - i);
  const floor = low ?? lowest - 1;
  return floor + Math.floor(((high - floor) * (i + 1)) / (count + 1));
}

/** Weights without 0 as a line of whole numbers without a hole: …, -2, -1, 1, 2, … become …, -2, -1, 0, 1, … */
function place(weight: number): number {
  return weight > 0 ? weight - 1 : weight;
}

function weightAt(place: number): number {
  return place >= 0 ? place + 1 : place;
}

function lowestPlace(siblings: readonly Sibling[]): number {
  return siblings.some(({ weight }) => weight < 0) ? -Infinity : place(1);
}
