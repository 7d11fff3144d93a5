import { Disposable } from '../../host/disposable';

/**
 * Gathers keys and hands them on in batches, one batch at a time: the only place where Talk Notes waits.
 * A burst (a branch switch, a rename of a day) becomes one batch; the first key of a burst waits `delay` at most.
 */
export class BatchQueue extends Disposable {
  readonly #run: (keys: ReadonlySet<string>) => Promise<void>;
  readonly #delay: number;
  #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  /**
   * @param run handles one batch; it must not reject, there is nobody to hear it
   * @param delay milliseconds between the first key of a burst and its batch
   */
  constructor(run: (keys: ReadonlySet<string>) => Promise<void>, delay: number) {
    super();
    this.#run = run;
    this.#delay = delay;
    this.register({ dispose: () => clearTimeout(this.#timer) });
  }

  add(key: string): void {
    if (this.isDisposed) return;
    this.#waiting.add(key);
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
  }

  /** Handles what waits now, without the delay. Resolves when nothing waits and nothing runs. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    do {
      this.#running ??= this.#drain().finally(() => (this.#running = undefined));
      await this.#running;
      // What came when the last batch was just done has no timer any more: it is ours.
    } while (this.#waiting.size > 0 && !this.isDisposed);
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0 && !this.isDisposed) {
      const batch = this.#waiting;
      this.#waiting = new Set();
      await this.#run(batch);
    }
  }
}
