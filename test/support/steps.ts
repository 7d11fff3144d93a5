/** The test that runs now in this process. */
let running: Pick<Mocha.Runnable, 'resetTimeout'> | undefined;

/** Says which test takes the next steps; none between two tests. */
export function stepsAreOf(test: Pick<Mocha.Runnable, 'resetTimeout'> | undefined): void {
  running = test;
}

/**
 * A test got somewhere: what it may take counts from here. On a busy machine a sound test takes many times as long as on a calm
 * one, and only one that gets nowhere is given up.
 */
export function stepDone(): void {
  running?.resetTimeout();
  process.send?.({ event: 'step' });
}
