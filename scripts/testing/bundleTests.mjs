import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { shutGrayMatter } from '../shut-gray-matter.mjs';
import { filesUnder } from './filesUnder.mjs';

/**
 * Bundles test files for plain Node, each into a file of its own, and hands them to `use`. Every run has its own
 * folder below `out`, so that two runs at once do not take each other's files away.
 *
 * @template T
 * @param {{ folder: string, suffix: string, patterns: readonly string[] }} tests where they are, how their names end,
 *   and what their paths contain (one of the patterns is enough; none takes all)
 * @param {(files: string[]) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBundledTests({ folder, suffix, patterns }, use) {
  const all = await filesUnder(folder, suffix);
  const chosen =
    patterns.length === 0 ? all : all.filter((file) => patterns.some((each) => file.includes(each)));
  if (chosen.length === 0) return use([]);
  const out = join('out', relative('test', folder));
  await mkdir(out, { recursive: true });
  const outdir = await mkdtemp(join(out, 'run-'));
  try {
    await build({
      entryPoints: chosen,
      outdir,
      outbase: folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'linked',
      // What finds its own files at run time, or is heavy, stays in node_modules.
      external: [
        'esbuild',
        'mocha',
        'pdfjs-dist',
        'playwright-core',
        'typescript',
        '@vscode/*-electron',
        '@vscode/vsce',
      ],
      logLevel: 'error',
      plugins: [shutGrayMatter],
    });
    return await use(chosen.map((file) => join(outdir, relative(folder, file).replace(/\.ts$/, '.js'))));
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
