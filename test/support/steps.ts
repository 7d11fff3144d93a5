/** The test that runs now in this process. */
let running: Mocha.Runnable | undefined;

/**
 * Says which test takes the next steps; none between two tests. Mocha fails one that has passed, where it took longer all in all
 * than its timer, though that was set anew: such a test loses its timer when it is through.
 */
export function stepsAreOf(test: Mocha.Runnable | undefined): void {
  running = test;
  const body = test?.fn as Mocha.AsyncFunc | undefined;
  if (test === undefined || body === undefined) return;
  test.fn = async function (this: Mocha.Context) {
    await body.call(this);
    if (!test.timedOut) test.timeout(0);
  };
}

/**
 * A test got somewhere: what it may take counts from here. On a busy machine a sound test takes many times as long as on a calm
 * one, and only one that gets nowhere is given up.
 */
export function stepDone(): void {
  running?.resetTimeout();
  process.send?.({ event: 'step' });
}
