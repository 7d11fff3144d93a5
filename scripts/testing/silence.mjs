const patience = 2 * 60_000;

/**
 * Gives a run up when it has reported nothing for two minutes. How long it takes in all says nothing: on a busy machine
 * a sound run takes many times as long as on a calm one.
 */
export class Silence {
  /** Why the run was given up, once it was. */
  reason = '';
  #timer;

  /** @param {() => void} giveUp ends the run */
  constructor(giveUp) {
    this.#timer = setTimeout(() => {
      this.reason = `nothing was reported for ${patience / 1000} seconds`;
      giveUp();
    }, patience);
  }

  /** Something was reported. */
  broken() {
    this.#timer.refresh();
  }

  /** The run has ended. */
  over() {
    clearTimeout(this.#timer);
  }
}
