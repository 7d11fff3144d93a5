import { closeWindows, openWindow } from '../support/window/window';

const windows = 7;
/** Milliseconds until a window that has just opened is done with itself. */
const rest = 5_000;

/**
 * Prints what VS Code itself says our activation took: in windows that have come to rest, or it would be the start of
 * everything else that is measured.
 */
describe('Figures of a real window', () => {
  it('activation', async function () {
    this.timeout(300_000);
    const times: number[] = [];
    for (let i = 0; i < windows; i++) {
      times.push(await activationTime());
      await closeWindows();
    }
    times.sort((a, b) => a - b);
    const median = times[Math.floor(windows / 2)];
    console.log(
      `${'Activation'.padEnd(30)} ${median} ms (${times[0]}–${times.at(-1)}), median of ${windows} windows (target: under 30 ms)`,
    );
  });
});

/** Loading the bundle and running it, as the view of running extensions shows it. */
async function activationTime(): Promise<number> {
  const window = await openWindow({ files: { 'other.txt': '' } });
  await window.page.waitForTimeout(rest);
  await window.activity.click();
  await window.page.locator('.welcome-view-content').waitFor();
  await window.runCommand('Developer: Show Running Extensions');
  const time = window.page
    .locator('.runtime-extensions-editor .extension', { hasText: 'Talk Notes' })
    .locator('.activation-time', { hasText: /\d+ ?ms/ });
  return Number(/(\d+) ?ms/.exec((await time.textContent()) ?? '')?.[1]);
}
