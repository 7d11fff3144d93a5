/** Chances from a seed: the same seed throws the same, so that what it made can be looked at again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 2654435761) >>> 0;
  }

  /** From 0 up to and without 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  /** A whole number from 0 up to and without `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One to `most` of them, any of them more than once. */
  some<T>(list: readonly T[], most: number): T[] {
    return Array.from({ length: 1 + this.below(most) }, () => this.pick(list));
  }
}

/**
 * A text with a slip or two, as a hurried hand makes them: a sign too much, one that is missing, a line that is indented,
 * doubled, torn apart or moved.
 * @param signs that are put in
 */
export function withSlips(text: string, signs: readonly string[], dice: Dice): string {
  let slipped = text;
  for (let left = dice.pick([0, 1, 1, 1, 1, 2]); left > 0; left--) slipped = withSlip(slipped, signs, dice);
  return slipped;
}

function withSlip(text: string, signs: readonly string[], dice: Dice): string {
  const at = dice.below(text.length + 1);
  const lines = text.split('\n');
  const line = dice.below(lines.length);
  switch (dice.below(8)) {
    case 0:
    case 1:
    case 2:
      return text.slice(0, at) + dice.pick(signs) + text.slice(at);
    case 3:
    case 4:
      return text.slice(0, at) + text.slice(at + 1);
    case 5:
      return lines.with(line, dice.pick([' ', '  ', '\t', '- ']) + (lines[line] ?? '')).join('\n');
    case 6:
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    default:
      return lines.with(line, (lines[line] ?? '').trimStart()).join('\n');
  }
}
