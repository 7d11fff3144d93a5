import { join } from 'node:path';
import { build } from 'esbuild';
import { copyPageAssets } from './page-assets.mjs';
import { pageModules } from './page-modules.mjs';
import { shutGrayMatter } from './shut-gray-matter.mjs';

/**
 * How the pages of webviews are bundled.
 *
 * @param {string} folder where their files go, the preview's into a folder of its own
 * @returns {import('esbuild').BuildOptions[]}
 */
export function pageBundles(folder) {
  return [
    {
      bundle: true,
      target: 'es2022',
      legalComments: 'none',
      entryPoints: { deck: 'src/webview/deck/main.ts', 'deck-style': 'src/webview/deck/deck.css' },
      outdir: folder,
      platform: 'browser',
      format: 'iife',
      // Of Node's part of pdf.js alone, which asks for its own address; there is none in a script.
      logOverride: { 'empty-import-meta': 'silent' },
    },
    {
      // Parts of it load when a note wants them. The report's page draws with the same Mermaid.
      ...pageModules,
      entryPoints: {
        main: 'src/webview/preview/main.ts',
        report: 'src/webview/report/main.ts',
        style: 'src/webview/preview/style.css',
        note: 'src/webview/preview/note.css',
        icons: 'src/webview/preview/icons.css',
      },
      outdir: join(folder, 'preview'),
      chunkNames: 'part-[hash]',
      outExtension: { '.js': '.mjs' },
      loader: { '.woff2': 'file' },
      assetNames: '[name]',
    },
  ];
}

/**
 * Builds the pages as they ship, and nothing else of the extension.
 *
 * @param {string} folder
 */
export async function buildPages(folder) {
  await Promise.all([
    copyPageAssets(folder),
    ...pageBundles(folder).map((options) =>
      build({
        ...options,
        minify: true,
        logLevel: 'warning',
        plugins: [...(options.plugins ?? []), shutGrayMatter],
      }),
    ),
  ]);
}
