/** Anything that stands among siblings and is known by an id. */
export interface Sibling {
  readonly id: string;
}

/**
 * The order after the moved rows were dropped on `target`: they take its place. Rows that come from above it push it
 * up and stand behind it, all others stand before it, so that every place can be reached, the last one too.
 * @param moved in the order in which they shall stand; rows that are no siblings yet are put in
 */
export function takePlaceOf<T extends Sibling>(siblings: readonly T[], moved: readonly T[], target: T): T[] {
  const ids = new Set(moved.map(({ id }) => id));
  if (ids.has(target.id)) return [...siblings];
  const at = siblings.findIndex(({ id }) => id === target.id);
  const fromAbove = siblings.slice(0, at).some(({ id }) => ids.has(id));
  return siblings
    .filter(({ id }) => !ids.has(id))
    .flatMap((each) => (each.id !== target.id ? [each] : fromAbove ? [each, ...moved] : [...moved, each]));
}

/** The order after the moved rows were dropped on the section itself: they stand at its end. */
export function moveToEnd<T extends Sibling>(siblings: readonly T[], moved: readonly T[]): T[] {
  const ids = new Set(moved.map(({ id }) => id));
  return [...siblings.filter(({ id }) => !ids.has(id)), ...moved];
}

/**
 * The order after the chosen rows moved one place up (`step` -1) or down (1), past the next row that the user sees.
 * Rows that have reached the end stay there, and those behind them close up.
 * @param visible the ids of the rows that a filter leaves; a row jumps over hidden ones
 */
export function moveByOnePlace<T extends Sibling>(
  siblings: readonly T[],
  chosen: ReadonlySet<string>,
  visible: ReadonlySet<string>,
  step: -1 | 1,
): T[] {
  const order = step === -1 ? [...siblings] : [...siblings].reverse();
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    if (row === undefined || !chosen.has(row.id)) continue;
    let over = i - 1;
    while (over >= 0 && !visible.has(order[over]?.id ?? '')) over--;
    const neighbour = order[over];
    if (neighbour === undefined || chosen.has(neighbour.id)) continue;
    order.splice(i, 1);
    order.splice(over, 0, row);
  }
  return step === -1 ? order : order.reverse();
}
