import { editBetween } from './editBetween';
import { LineIndex } from './lineIndex';
import type { TextEdit } from './textEdit';

/** So many lines may be taken away or added before what is between the first and the last counts as one edit. */
const mostSteps = 200;

/**
 * Edits that make `after` of `before`, one for each group of lines that differ, so that what stands between them is known
 * to have stayed. Where more than {@link mostSteps} lines differ, one edit stands for all: the time is bounded.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const index = new LineIndex(before);
  const hunks = hunksOf(old, now) ?? [{ from: 0, to: old.length, nowFrom: 0, nowTo: now.length }];
  const [starts, nowStarts] = [startsOf(old), startsOf(now)];
  return hunks.flatMap(({ from, to, nowFrom, nowTo }) => {
    const start = starts[from] ?? before.length;
    const own = before.slice(start, starts[to] ?? before.length);
    const other = after.slice(nowStarts[nowFrom] ?? after.length, nowStarts[nowTo] ?? after.length);
    // Lines alone are too coarse: a word at the end of one and a word at its start are two places.
    return editBetween(own, other).map((edit) => {
      const within = new LineIndex(own);
      const [first, last] = [within.offset(edit.range.start), within.offset(edit.range.end)];
      return { range: index.range(start + first, start + last), newText: edit.newText };
    });
  });
}

/** Lines that differ: those of the old text, and those that are in their place now. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

/**
 * Myers' greedy search for the shortest edit script (“An O(ND) Difference Algorithm and Its Variations”, 1986).
 * @returns undefined where the script is longer than {@link mostSteps}
 */
function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] | undefined {
  /** How far each diagonal `x - y` reaches, after each number of steps. */
  const reached: Map<number, number>[] = [];
  let last = new Map([[1, 0]]);
  for (let steps = 0; steps <= mostSteps; steps++) {
    const reach = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const [left, right] = [last.get(diagonal - 1) ?? -1, last.get(diagonal + 1) ?? -1];
      let x = diagonal === -steps || (diagonal !== steps && left < right) ? right : left + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return traced(reached, old.length, now.length);
    }
    reached.push(reach);
    last = reach;
  }
  return undefined;
}

/** Goes the way back from the ends of both texts. */
function traced(reached: readonly Map<number, number>[], oldLength: number, nowLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [oldLength, nowLength];
  for (let steps = reached.length; steps > 0; steps--) {
    const reach = reached[steps - 1] ?? new Map<number, number>();
    const diagonal = x - y;
    const [left, right] = [reach.get(diagonal - 1) ?? -1, reach.get(diagonal + 1) ?? -1];
    const isAdded = diagonal === -steps || (diagonal !== steps && left < right);
    const from = isAdded ? right : left;
    const nowFrom = from - (isAdded ? diagonal + 1 : diagonal - 1);
    const hunk = { from, to: isAdded ? from : from + 1, nowFrom, nowTo: isAdded ? nowFrom + 1 : nowFrom };
    const later = hunks[0];
    if (later?.from === hunk.to && later.nowFrom === hunk.nowTo)
      hunks[0] = { ...later, from: hunk.from, nowFrom: hunk.nowFrom };
    else hunks.unshift(hunk);
    [x, y] = [from, nowFrom];
  }
  return hunks;
}

/** With their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length;
  }
  return starts;
}
