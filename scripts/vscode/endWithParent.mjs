import { constants } from 'node:os';

/**
 * Ends a lifetime and this process when the process that started it is gone (however: a killed parent sends nothing).
 * Windows never tells; there this does nothing.
 *
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 */
export function endWithParent(lifetime) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    void lifetime.end().then(() => process.exit(128 + constants.signals.SIGHUP));
  }, 500);
  timer.unref();
}
