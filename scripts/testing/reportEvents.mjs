/**
 * What a mocha run tells about itself, whatever process, worker or window it runs in: small objects for what begins and ends.
 *
 * @typedef {{ event: 'begin', title: string }
 *   | { event: 'pass', title: string, ms: number }
 *   | { event: 'fail', title: string, detail: string }
 *   | { event: 'retry', title: string, detail: string }
 *   | { event: 'skip', title: string }
 *   | { event: 'end' }} TestEvent
 */

/**
 * Turns the events of a mocha runner into plain data. Imports nothing, because it is bundled for the web worker too.
 *
 * @param {import('mocha').Runner} runner
 * @param {(event: TestEvent) => void} send
 */
export function reportEvents(runner, send) {
  runner.on('test', (test) => send({ event: 'begin', title: test.fullTitle() }));
  runner.on('pass', (test) => send({ event: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 }));
  runner.on('pending', (test) => send({ event: 'skip', title: test.fullTitle() }));
  runner.on('retry', (test, error) =>
    send({ event: 'retry', title: test.fullTitle(), detail: describeError(error) }),
  );
  runner.on('fail', (test, error) =>
    send({ event: 'fail', title: test.fullTitle(), detail: describeError(error) }),
  );
}

/**
 * @param {unknown} error whatever was thrown
 * @returns {string} message, stack and causes
 */
export function describeError(error) {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const stack = error.stack ?? '';
  const own = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  return error.cause === undefined ? own : `${own}\ncaused by ${describeError(error.cause)}`;
}
