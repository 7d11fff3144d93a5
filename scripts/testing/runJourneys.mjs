import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { packageExtension } from '../packageExtension.mjs';
import { filesUnder } from './filesUnder.mjs';
import { runMocha } from './runMocha.mjs';
import { sum } from './tally.mjs';

const out = join('out', 'journeys');
const hooks = 'test/support/window/hooks.ts';
/** A journey opens a window (6 seconds on two busy cores, half a minute on a slow machine) and works in it. */
const timeout = 120_000;

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
    const vsix = resolve(folder, 'talk-notes.vsix');
    await packageExtension(vsix);
    const bundle = join(folder, 'journeys.mjs');
    await bundleTogether([hooks, ...chosen], bundle);
    return await runMocha('journeys', [bundle], { timeout, retries: 1, env: { TALK_NOTES_VSIX: vsix } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * One bundle for all, so that they share one browser and one server for each kind of VS Code.
 *
 * @param {string[]} files
 * @param {string} outfile
 */
async function bundleTogether(files, outfile) {
  await build({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: '.', loader: 'js' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    packages: 'external',
    logLevel: 'error',
    plugins: [scriptsWhereTheyAre],
  });
}

/** Scripts find their own files by their own address: they are not bundled. @type {import('esbuild').Plugin} */
const scriptsWhereTheyAre = {
  name: 'scripts-where-they-are',
  setup({ onResolve }) {
    onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};
