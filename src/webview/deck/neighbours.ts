/** Where a key leads in a list that is laid out in rows. */
export type Way = 'before' | 'after' | 'above' | 'below' | 'first' | 'last' | 'pageAbove' | 'pageBelow';

/** What has a place: an element. */
export interface Placed {
  readonly offsetLeft: number;
  readonly offsetTop: number;
}

const rowsOfPage = 3;

/**
 * The index that a key leads to from another, however many columns the window has room for; -1 for nowhere.
 * @param from -1 where the keys are nowhere yet: then they go to the first
 */
export function optionBeside(options: readonly Placed[], from: number, way: Way): number {
  if (from < 0) return options.length > 0 ? 0 : -1;
  switch (way) {
    case 'before':
      return Math.max(0, from - 1);
    case 'after':
      return Math.min(options.length - 1, from + 1);
    case 'first':
      return 0;
    case 'last':
      return options.length - 1;
    case 'above':
      return rowBeside(options, from, -1);
    case 'below':
      return rowBeside(options, from, 1);
    case 'pageAbove':
      return rowBeside(options, from, -rowsOfPage);
    case 'pageBelow':
      return rowBeside(options, from, rowsOfPage);
  }
}

/** The option of another row that stands nearest to the same column. */
function rowBeside(options: readonly Placed[], from: number, rows: number): number {
  const start = options[from];
  if (start === undefined) return -1;
  const tops = [...new Set(options.map(({ offsetTop }) => offsetTop))].sort((a, b) => a - b);
  const row = tops.indexOf(start.offsetTop) + rows;
  const top = tops[Math.min(Math.max(row, 0), tops.length - 1)];
  if (top === start.offsetTop) return from;
  let nearest = from;
  let least = Infinity;
  for (const [i, option] of options.entries()) {
    const distance = Math.abs(option.offsetLeft - start.offsetLeft);
    if (option.offsetTop !== top || distance >= least) continue;
    nearest = i;
    least = distance;
  }
  return nearest;
}
