import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { shutGrayMatter } from '../shut-gray-matter.mjs';
import { filesUnder } from './filesUnder.mjs';

/**
 * Bundles test files for plain Node and hands them to `use`. Each is a module of its own, and what several of them import
 * is in files that they share: a process that runs many of them loads and compiles it once. Every run has its own folder
 * below `out`, so that two runs at once do not take each other's files away.
 *
 * @template T
 * @param {{ folder: string, suffix: string, patterns: readonly string[], words?: string }} tests where they are, how their
 *   names end, what their paths contain (one of the patterns is enough; none takes all), and what their texts do
 * @param {(files: string[]) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withBundledTests({ folder, suffix, patterns, words = '' }, use) {
  const chosen = [];
  for (const file of await filesUnder(folder, suffix)) {
    const isNamed = patterns.length === 0 || patterns.some((each) => file.includes(each));
    if (isNamed && (await readFile(file, 'utf8')).includes(words)) chosen.push(file);
  }
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
      splitting: true,
      platform: 'node',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      target: 'node20',
      sourcemap: 'linked',
      // Libraries in the old format ask for Node's own modules with `require`, which modules do not have.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      // What finds its own files at run time, or is heavy, stays in node_modules.
      external: [
        'esbuild',
        'jsdom',
        'mocha',
        'pdfjs-dist',
        'playwright-core',
        'typescript-api',
        '@vscode/*-electron',
        '@vscode/vsce',
      ],
      logLevel: 'error',
      inject: ['./scripts/group-by.mjs'],
      plugins: [shutGrayMatter],
    });
    return await use(chosen.map((file) => join(outdir, relative(folder, file).replace(/\.ts$/, '.mjs'))));
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
