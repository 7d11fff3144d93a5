import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPages } from '../page-bundles.mjs';
import { bundleTogether } from './bundleTogether.mjs';
import { filesUnder } from './filesUnder.mjs';
import { runMocha } from './runMocha.mjs';
import { sum } from './tally.mjs';

const out = join('out', 'pages');
const hooks = 'test/support/pages/hooks.ts';

/**
 * Builds the pages of webviews as they ship and tests them in one Chromium, without VS Code around them.
 *
 * @param {{ patterns?: readonly string[] }} [options] what the paths of the tests contain; none takes all
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runPages({ patterns = [] } = {}) {
  const all = await filesUnder('test/pages', '.page.ts');
  const chosen =
    patterns.length === 0 ? all : all.filter((file) => patterns.some((each) => file.includes(each)));
  if (chosen.length === 0) return sum([]);
  await mkdir(out, { recursive: true });
  // Of this run alone: the folder `dist` belongs to whoever builds the extension meanwhile.
  const folder = await mkdtemp(join(out, 'run-'));
  try {
    const pages = resolve(folder, 'webview');
    const [[around, ...tests]] = await Promise.all([
      bundleTogether([hooks, ...chosen], folder),
      buildPages(pages),
    ]);
    // The hosts run beside them.
    return await runMocha('pages', tests, { around, env: { TALK_NOTES_PAGES: pages }, most: 1 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
