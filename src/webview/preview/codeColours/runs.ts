import type { Emitter } from 'highlight.js';
import { kindOf, type Kind } from './kinds';

/** Code of one kind; undefined for what looks as the rest of the block. */
export interface Run {
  readonly length: number;
  readonly kind: Kind | undefined;
}

/** A run in the texts that a block is made of. */
export interface Place {
  readonly kind: Kind;
  /** The index of the text, and where in it the place begins and ends. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Takes what highlight.js finds in a text as runs from its start on. It writes no HTML. */
export class RunEmitter implements Emitter {
  readonly runs: Run[] = [];
  readonly #open: (Kind | undefined)[] = [];

  addText(text: string): void {
    this.#add(text.length, this.#open.at(-1));
  }

  startScope(scope: string): void {
    this.openNode(scope);
  }

  endScope(): void {
    this.closeNode();
  }

  /** highlight.js calls it, though its types do not say so. */
  openNode(scope: string): void {
    this.#open.push(kindOf(scope, this.#open.at(-1)));
  }

  closeNode(): void {
    this.#open.pop();
  }

  /** Another language within this one, as a script in HTML. */
  __addSublanguage(emitter: Emitter): void {
    if (!(emitter instanceof RunEmitter)) throw new TypeError('Every emitter is made by one constructor');
    for (const { length, kind } of emitter.runs) this.#add(length, kind ?? this.#open.at(-1));
  }

  finalize(): void {
    this.#open.length = 0;
  }

  toHTML(): string {
    return '';
  }

  #add(length: number, kind: Kind | undefined): void {
    if (length === 0) return;
    const last = this.runs.at(-1);
    if (last !== undefined && last.kind === kind)
      this.runs[this.runs.length - 1] = { length: last.length + length, kind };
    else this.runs.push({ length, kind });
  }
}

/**
 * Where runs lie in the texts that their code stands in, in order; what goes across an end becomes several places.
 * @param lengths of the texts
 */
export function placesOf(runs: readonly Run[], lengths: readonly number[]): Place[] {
  const places: Place[] = [];
  let text = 0;
  let start = 0;
  for (const { length, kind } of runs) {
    for (let left = length; left > 0;) {
      const room = (lengths[text] ?? Infinity) - start;
      if (room <= 0) {
        text++;
        start = 0;
        continue;
      }
      const end = start + Math.min(left, room);
      if (kind !== undefined && text < lengths.length) places.push({ kind, text, start, end });
      left -= end - start;
      start = end;
    }
  }
  return places;
}
