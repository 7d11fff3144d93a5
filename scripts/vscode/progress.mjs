/**
 * Shows on standard error that something is going on and for how long: one line that counts in a terminal, a line
 * every ten seconds in a log.
 *
 * @template T
 * @param {string} label
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const live = process.stderr.isTTY;
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  if (!live) console.error(`${label} …`);
  const show = () =>
    process.stderr.write(live ? `\r${label} … ${seconds()} s` : `${label} … ${seconds()} s\n`);
  const timer = setInterval(show, live ? 1000 : 10_000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    process.stderr.write(`${live ? '\r' : ''}${label}: ${seconds()} s\n`);
  }
}
