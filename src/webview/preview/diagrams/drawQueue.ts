import { painted } from '../painted';

/** Something that wants to be drawn. */
export interface Wanting {
  /** Pixels from what is in view; 0 for what is. */
  distance(): number;
  /** Not before this moment of `performance.now()`: a slow one waits until typing rests. */
  readonly notBefore: number;
  draw(): Promise<void>;
}

/**
 * Draws what wants to be drawn: one after the other, what is in view first, and with the page at rest in between, so that
 * typing and scrolling go on. Each settles on its own.
 */
export class DrawQueue {
  readonly #waiting = new Set<Wanting>();
  /** Pixels from the view beyond which nothing is drawn until it comes nearer. */
  reach: number;
  readonly #reportSurprise: (error: unknown) => void;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reach: number, reportSurprise: (error: unknown) => void) {
    this.reach = reach;
    this.#reportSurprise = reportSurprise;
  }

  want(one: Wanting): void {
    this.#waiting.add(one);
    this.wake();
  }

  forget(one: Wanting): void {
    this.#waiting.delete(one);
  }

  /** Looks again for something to draw: the page was scrolled. */
  wake(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run().finally(() => (this.#isRunning = false));
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    for (;;) {
      await painted();
      const next = this.#next();
      if (next === undefined) return;
      this.#waiting.delete(next);
      await next.draw().catch(this.#reportSurprise);
    }
  }

  #next(): Wanting | undefined {
    const now = performance.now();
    let next: Wanting | undefined;
    let nearest = Infinity;
    let soonest = Infinity;
    for (const one of this.#waiting) {
      if (one.notBefore > now) {
        soonest = Math.min(soonest, one.notBefore - now);
        continue;
      }
      const distance = one.distance();
      if (distance > this.reach || distance >= nearest) continue;
      [next, nearest] = [one, distance];
    }
    if (next === undefined && soonest < Infinity) this.#timer = setTimeout(() => this.wake(), soonest);
    return next;
  }
}
