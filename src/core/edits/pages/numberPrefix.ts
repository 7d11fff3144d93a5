import { planOrder } from './order';
import { parseNumberPrefix } from '../../conference/plain/numberedName';

/** How new numbers in a folder are written. */
export interface NumberStyle {
  readonly next: number;
  readonly width: number;
  readonly separator: string;
}

/** The next free number (highest + 1), the width and the separator of a folder's names; `01_` where nothing tells. */
export function numberStyle(names: readonly string[]): NumberStyle {
  const numbered = names.map(parseNumberPrefix).filter((name) => name !== undefined);
  const last = numbered.at(-1);
  return {
    next: numbered.reduce((highest, { number }) => Math.max(highest, number), 0) + 1,
    width: last === undefined ? 2 : numbered.reduce((width, { digits }) => Math.max(width, digits.length), 1),
    separator: last?.separator ?? '_',
  };
}

/** `7` in a width of two is `07`; a number that needs more digits gets them. */
export function numberPrefix(number: number, { width, separator }: Omit<NumberStyle, 'next'>): string {
  return String(number).padStart(width, '0') + separator;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * The renames that make the numbers of names follow a new order, as few as there can be; names without a number keep
 * their name. Each number keeps its width and separator.
 * @param desired names of one folder in the wanted order.
 * @param weights the weights of these pages after the change: where every number is its page's weight now
 *   (`numbersAreWeights`), the new number is the new weight.
 */
export function planRenumber(desired: readonly string[], weights?: readonly number[]): Rename[] {
  const numbered = desired.map((name, i) => ({
    id: name,
    prefix: parseNumberPrefix(name),
    newWeight: weights?.[i],
  }));
  const pages = numbered.flatMap(({ id, prefix, newWeight }) => (prefix ? [{ id, prefix, newWeight }] : []));
  // `planOrder` knows no number 0: where one is in use, all are counted from 1.
  const shift = pages.some(({ prefix }) => prefix.number === 0) ? 1 : 0;
  const plan = planOrder(
    pages.map(({ id, prefix }) => ({ id, weight: prefix.number + shift })),
    { tieBreak: () => 0 },
  );
  return pages.flatMap(({ id, prefix, newWeight }) => {
    const number = newWeight ?? (plan.get(id) ?? prefix.number + shift) - shift;
    const to =
      numberPrefix(number, { width: prefix.digits.length, separator: prefix.separator }) + prefix.rest;
    return to === id ? [] : [{ from: id, to }];
  });
}

/** A rename whose target is taken by a file that stays where it is. */
export interface RenameClash {
  readonly clash: Rename;
}

/**
 * An order of renames in which none hits a file that is there: `03→04, 04→03` goes through a name of its own.
 * Names compare without case, as on Windows and macOS.
 * @param existing all names in the folder.
 */
export function orderRenames(
  renames: readonly Rename[],
  existing: readonly string[],
): Rename[] | RenameClash {
  const key = (name: string) => name.toLowerCase();
  const taken = new Set(existing.map(key));
  const waiting = new Map(renames.map((rename) => [key(rename.from), rename]));
  const targets = new Set<string>();
  for (const rename of renames) {
    const target = key(rename.to);
    const isTaken = taken.has(target) && !waiting.has(target);
    if (isTaken || targets.has(target)) return { clash: rename };
    targets.add(target);
  }
  const steps: Rename[] = [];
  const apply = ({ from, to }: Rename) => {
    steps.push({ from, to });
    taken.delete(key(from));
    taken.add(key(to));
  };
  while (waiting.size > 0) {
    const free = [...waiting].find(([from, { to }]) => key(to) === from || !taken.has(key(to)));
    if (free) {
      apply(free[1]);
      waiting.delete(free[0]);
      continue;
    }
    // Only circles are left: one of them steps aside.
    for (const [from, { to, from: name }] of waiting) {
      const aside = freeName(name, taken, key);
      apply({ from: name, to: aside });
      waiting.delete(from);
      waiting.set(key(aside), { from: aside, to });
      break;
    }
  }
  return steps;
}

/** A name that starts with a dot, so that a running Hugo does not build it. */
function freeName(name: string, taken: ReadonlySet<string>, key: (name: string) => string): string {
  let free = `.moving-${name}`;
  while (taken.has(key(free))) free = `.moving-${free}`;
  return free;
}

/** True where each numbered name carries its page's weight as its number, so that the two change together. */
export function numbersAreWeights(
  pages: readonly { readonly name: string; readonly weight: number }[],
): boolean {
  const numbered = pages.flatMap(({ name, weight }) => {
    const prefix = parseNumberPrefix(name);
    return prefix ? [prefix.number === weight] : [];
  });
  return numbered.length > 0 && numbered.every(Boolean);
}
