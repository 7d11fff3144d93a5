// Bundles the extension and the command line. `--watch` rebuilds, `--production` minifies.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { context } from 'esbuild';
import { lazyLibraries, libraries } from './scripts/lazy-libraries.mjs';
import { inParts, partsForNode } from './scripts/parts-for-node.mjs';
import { parserBundle } from './scripts/parser-only.mjs';
import { pdfReaderBundle } from './scripts/pdf-reader.mjs';
import { commandLine } from './scripts/command-line.mjs';
import { copyPageAssets } from './scripts/page-assets.mjs';
import { pageBundles } from './scripts/page-bundles.mjs';
import { shutGrayMatter } from './scripts/shut-gray-matter.mjs';
import { vscodeApi } from './scripts/vscode-api.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const pages = 'dist/webview';

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [shutGrayMatter, reportForWatchers()],
};

/** Nothing in it needs Node: it runs in the web worker, too. @type {import('esbuild').BuildOptions} */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  platform: 'browser',
  plugins: [vscodeApi, ...(shared.plugins ?? [])],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  // Two bundles of the same: what Node reads while VS Code starts has to be short, and a web worker reads one file.
  {
    ...extension,
    ...inParts,
    outdir: 'dist',
    sourcemap: production ? false : 'inline',
    plugins: [lazyLibraries, partsForNode, ...(extension.plugins ?? [])],
  },
  { ...extension, outfile: 'dist/web/extension.js' },
  { ...shared, entryPoints: libraries, outdir: 'dist/libraries', platform: 'browser' },
  {
    ...parserBundle,
    outdir: 'dist/libraries',
    plugins: [...(parserBundle.plugins ?? []), reportForWatchers()],
  },
  { ...pdfReaderBundle, outdir: 'dist/libraries', plugins: [reportForWatchers()] },
  {
    ...shared,
    ...commandLine,
    outfile: 'dist/cli.js',
    plugins: [...commandLine.plugins, reportForWatchers()],
  },
  ...pageBundles(pages).map((options) => ({
    ...shared,
    ...options,
    plugins: [...(options.plugins ?? []), ...(shared.plugins ?? [])],
  })),
];

await rm('dist', { recursive: true, force: true });
await listSample();
await copyPageAssets(pages);
const contexts = await Promise.all(bundles.map((options) => context(options)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}

/** Prints the lines that VS Code's `$esbuild-watch` problem matcher waits for. */
function reportForWatchers() {
  return {
    name: 'report-for-watchers',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      if (!watch) return;
      build.onStart(() => console.log('[watch] build started'));
      build.onEnd(() => console.log('[watch] build finished'));
    },
  };
}

/** Lists the sample conference's files for the command that copies them: on the web nothing else can. */
async function listSample() {
  const root = 'media/sample';
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  await mkdir('dist', { recursive: true });
  await writeFile('dist/sample-files.json', JSON.stringify(files));
}
