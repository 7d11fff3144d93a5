import { join, parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles test files for Node, each a module of its own that a process can load when its turn has come. What several of
 * them import is in files that they share, so that the files which one process runs share what they start, too: a browser,
 * a window, a server for each kind of VS Code.
 *
 * @param {string[]} files paths from the project's folder, which differ in their names
 * @param {string} outdir
 * @returns {Promise<string[]>} the modules, in the order of the files
 */
export async function bundleTogether(files, outdir) {
  await build({
    entryPoints: Object.fromEntries(files.map((file) => [parse(file).name, file])),
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    target: 'node20',
    sourcemap: 'linked',
    packages: 'external',
    logLevel: 'error',
    plugins: [scriptsWhereTheyAre],
  });
  return files.map((file) => join(outdir, `${parse(file).name}.mjs`));
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
