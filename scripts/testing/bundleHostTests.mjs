import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { shutGrayMatter } from '../shut-gray-matter.mjs';

/**
 * Bundles test files for an extension host, whichever: one CommonJS module that exports `run`.
 *
 * @param {readonly string[]} files
 * @param {string} outfile
 * @param {{ marked?: string }} [options] what the titles of the tests wanted have in them; all are wanted unless told
 */
export async function bundleHostTests(files, outfile, { marked = '' } = {}) {
  const imports = files.map((file) => `import ${JSON.stringify(resolve(file))};`);
  await build({
    stdin: {
      contents: [
        `import { runTests } from './hostEntry.mjs';`,
        ...imports,
        `export const run = () => runTests(${JSON.stringify(marked)});`,
      ].join('\n'),
      resolveDir: join('scripts', 'testing'),
    },
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [shutGrayMatter, mochaAsScript],
  });
}

/**
 * Mocha's browser build takes any `module` that it sees for its own and would put itself in the place of our bundle's
 * exports. As a script, which it is in a browser, it sees none.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module, define) {\n${await readFile(path, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};
