/** Milliseconds. A test is about states: on a busy machine a sound one may take long to come. */
const patience = 60_000;

/**
 * Waits until `isSo` holds: for what VS Code does in its own time, such as file events.
 */
export async function waitFor(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
