import { Disposable } from '../../host/disposable';

/** Longest wait in milliseconds: a computer that slept is up to date again after that. */
const longest = 60_000;

/**
 * Shows something that changes with the time alone: an owner of time beside `BatchQueue`, which gathers changes of
 * notes. It runs only while there is something to show that will be another.
 */
export class Tick extends Disposable {
  readonly #show: (now: number) => number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show shows what is so `now`, and says when that will be another; undefined for never */
  constructor(show: (now: number) => number | undefined) {
    super();
    this.#show = show;
    this.register({ dispose: () => clearTimeout(this.#timer) });
  }

  /** Shows what is so now, and goes on from there. */
  restart(): void {
    clearTimeout(this.#timer);
    if (this.isDisposed) return;
    const now = Date.now();
    const next = this.#show(now);
    if (next === undefined) return;
    this.#timer = setTimeout(() => this.restart(), Math.min(Math.max(next - now, 0), longest));
  }
}
