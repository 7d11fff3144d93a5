import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleTogether } from './bundleTogether.mjs';
import { filesUnder } from './filesUnder.mjs';
import { packedExtension } from './packedExtension.mjs';
import { runMocha } from './runMocha.mjs';
import { sum } from './tally.mjs';

const out = join('out', 'journeys');
const hooks = 'test/support/window/hooks.ts';
/** Less than the silence that ends a run, so that a journey that hangs is a failure with a name and a picture. */
const timeout = 110_000;

/**
 * Packs the extension and lets people's journeys through real VS Code windows begin.
 *
 * @param {{ patterns?: readonly string[], folder?: string, suffix?: string }} [options] what the paths of the journeys
 *   contain (none takes all), where they are and how their names end
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runJourneys({
  patterns = [],
  folder: from = 'test/journeys',
  suffix = '.journey.ts',
} = {}) {
  const all = await filesUnder(from, suffix);
  const chosen =
    patterns.length === 0 ? all : all.filter((file) => patterns.some((each) => file.includes(each)));
  if (chosen.length === 0) return sum([]);
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(out, 'run-'));
  try {
    const [{ vsix }, [around, ...journeys]] = await Promise.all([
      packedExtension(),
      bundleTogether([hooks, ...chosen], folder),
    ]);
    // Two windows at once save a fifth of the time on two cores, and a stroke or a click meets one that is not ready more often.
    return await runMocha('journeys', journeys, { timeout, around, env: { TALK_NOTES_VSIX: vsix }, most: 1 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
